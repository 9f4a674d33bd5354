import { describe, expect, test } from "vitest";
import { createLens, type Lens } from "../../../src/app/lens";
import { openSite } from "../../../src/app/open";
import type { State } from "../../../src/app/state";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../support/fake-browser";

/** Resolves with the first state that is wanted. */
function stateWhere(lens: Lens, isWanted: (state: State) => boolean): Promise<State> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isWanted(lens.state())) return;
      stop();
      resolve(lens.state());
    };
    const stop = lens.subscribe(look);
    look();
  });
}

const own = Array.from({ length: 20 }, (_, index) => cookieWith({ name: `own${index}` }));
const foreign = cookieWith({ name: "foreign" });
const label = { deed: "delete", name: null, count: own.length } as const;
const deletions = own.map((before) => ({ before, after: null }));
const isForeignShown = ({ cookies }: State) => cookies.some(({ name }) => name === "foreign");

/** The site sets a cookie of its own when the write has listed for the last time and closes its journal. */
function withLateCookie(browser: FakeBrowser): FakeBrowser {
  let writes = 0;
  const write: FakeBrowser["memory"]["write"] = async (key, value) => {
    if (key.startsWith("record:")) writes += 1;
    if (writes === 2) browser.jar.plant(foreign);
    await browser.memory.write(key, value);
  };
  return { ...browser, memory: { ...browser.memory, write } };
}

describe("a list while its own view writes", () => {
  test("shows afterwards what the site changed meanwhile", async () => {
    const browser = withLateCookie(createFakeBrowser({ cookies: own }));
    const lens = createLens(browser, "page", undefined, openSite(browser, undefined));
    await stateWhere(lens, ({ cookies }) => cookies.length === own.length);
    await lens.write(label, deletions);
    const { cookies } = await stateWhere(lens, isForeignShown);
    expect(cookies.map(({ name }) => name)).toEqual(["foreign"]);
    lens.stop();
  });

  test("hears again after it", async () => {
    const browser = createFakeBrowser({ cookies: own });
    const lens = createLens(browser, "page", undefined, openSite(browser, undefined));
    await stateWhere(lens, ({ cookies }) => cookies.length === own.length);
    await lens.write(label, deletions);
    await stateWhere(lens, ({ cookies, isWriting }) => !isWriting && cookies.length === 0);
    browser.jar.plant(foreign);
    expect(isForeignShown(await stateWhere(lens, isForeignShown))).toBe(true);
    lens.stop();
  });

  test("is told of none of its own changes", async () => {
    const browser = createFakeBrowser({ cookies: own });
    let told = 0;
    const onChanged: FakeBrowser["cookies"]["onChanged"] = (listener) =>
      browser.cookies.onChanged((cookie) => {
        told += 1;
        listener(cookie);
      });
    const counting = { ...browser, cookies: { ...browser.cookies, onChanged } };
    const lens = createLens(counting, "page", undefined, openSite(counting, undefined));
    await stateWhere(lens, ({ cookies }) => cookies.length === own.length);
    await lens.write(label, deletions);
    expect(told).toBe(0);
    lens.stop();
  });
});

test("a list hears again once a permission that was taken back has been given back", async () => {
  const browser = createFakeBrowser({ cookies: own });
  const lens = createLens(browser, "page", undefined, openSite(browser, undefined));
  const listed = await stateWhere(lens, ({ cookies }) => cookies.length === own.length);
  if (!("subject" in listed.stage)) throw new Error("no site is listed");
  const { pattern } = listed.stage.subject;
  browser.permissions.revoke(pattern);
  await stateWhere(lens, ({ stage }) => stage.at === "permission");
  // A write that comes too late ends with "list again", where there is nothing that may be listed.
  await lens.write(label, deletions);
  browser.permissions.grant(pattern);
  await stateWhere(lens, ({ stage }) => stage.at === "listed");
  browser.jar.plant(foreign);
  expect(isForeignShown(await stateWhere(lens, isForeignShown))).toBe(true);
  lens.stop();
});
