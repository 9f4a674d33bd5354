import { afterEach, describe, expect, test, vi } from "vitest";
import type { Lens } from "../../../src/app/lens";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../support/fake-browser";
import { isListed, openLens, stateWhere } from "../../support/fake-lens";

const a = cookieWith({ name: "a" });
const b = cookieWith({ name: "b" });

const opened: Lens[] = [];
function open(browser: FakeBrowser): Lens {
  const lens = openLens(browser);
  opened.push(lens);
  return lens;
}
afterEach(() => {
  for (const lens of opened.splice(0)) lens.stop();
  vi.useRealTimers();
});

const hasFailed = (lens: Lens) => stateWhere(lens, ({ notice }) => notice?.about === "failed");
const trouble = () => Promise.reject(new Error("The browser is in trouble."));

/** Lets all that the lens asks for on opening be answered. */
async function settled(browser: FakeBrowser): Promise<Lens> {
  const lens = open(browser);
  await stateWhere(lens, ({ cookiesSwitchedOff }) => cookiesSwitchedOff === true);
  return lens;
}

/** A browser that rejects these reads of its memory. */
function withTroubleReading(browser: FakeBrowser, prefix: string): FakeBrowser {
  const read = (key: string) => (key.startsWith(prefix) ? trouble() : browser.memory.read(key));
  return { ...browser, memory: { ...browser.memory, read } };
}

// A rejection that nobody handles fails the run by itself.
describe("a browser in trouble", () => {
  test("before there is a list: the screen says so", async () => {
    const browser = createFakeBrowser({ cookies: [a] });
    void browser.cut({ call: "list", nth: 1, fate: "fails" });
    const lens = open(browser);
    await stateWhere(lens, ({ stage }) => stage.at === "failed");
    expect(lens.state().notice).toBeNull();
  });

  test.each(["request-count", "record:"])(
    "once the list stands, when %s is read: it stays, with a notice",
    async (prefix) => {
      const lens = open(withTroubleReading(createFakeBrowser({ cookies: [a] }), prefix));
      await hasFailed(lens);
      expect(lens.state()).toMatchObject({ stage: { at: "listed" }, cookies: [a] });
    },
  );

  test("while the list follows the jar: it stays, and the next change brings it up to date", async () => {
    const browser = createFakeBrowser({ cookies: [a], cookiesSwitchedOff: true });
    const lens = await settled(browser);
    void browser.cut({ call: "list", nth: 1, fate: "fails" });
    browser.jar.plant(b);
    await hasFailed(lens);
    expect(lens.state()).toMatchObject({ stage: { at: "listed" }, cookies: [a] });
    browser.jar.plant(cookieWith({ name: "c" }));
    await stateWhere(lens, ({ cookies }) => cookies.length === 3);
  });

  test("is not asked again and again for a lifetime that has ended", async () => {
    vi.useFakeTimers();
    const ending = { ...a, expires: 1_800_000_010 };
    const browser = createFakeBrowser({ cookies: [ending], cookiesSwitchedOff: true });
    let lists = 0;
    const list: FakeBrowser["cookies"]["list"] = (query) => {
      lists += 1;
      return lists === 1 ? browser.cookies.list(query) : trouble();
    };
    const lens = await settled({ ...browser, cookies: { ...browser.cookies, list } });
    browser.advance(11);
    await vi.advanceTimersByTimeAsync(60_000);
    await hasFailed(lens);
    expect(lists).toBeLessThan(4);
  });

  test("when the tab has gone to another page: the list stays, with a notice", async () => {
    const browser = createFakeBrowser({ cookies: [a], cookiesSwitchedOff: true });
    let isInTrouble = false;
    const target: FakeBrowser["tabs"]["target"] = (id) =>
      isInTrouble ? trouble() : browser.tabs.target(id);
    const lens = await settled({ ...browser, tabs: { ...browser.tabs, target } });
    isInTrouble = true;
    browser.tabs.navigate("https://app.example.com/next");
    await hasFailed(lens);
    expect(lens.state()).toMatchObject({ stage: { at: "listed" }, cookies: [a] });
    isInTrouble = false;
    browser.tabs.navigate("https://app.example.com/next");
    await stateWhere(
      lens,
      ({ stage }) => stage.at === "listed" && stage.subject.page.path === "/next",
    );
  });

  test("when a permission was taken back: the list stays, with a notice", async () => {
    const browser = createFakeBrowser({ cookies: [a], cookiesSwitchedOff: true });
    let isInTrouble = false;
    const read = (key: string) => (isInTrouble ? trouble() : browser.memory.read(key));
    const lens = await settled({ ...browser, memory: { ...browser.memory, read } });
    isInTrouble = true;
    browser.permissions.revoke("*://*.example.com/*");
    await hasFailed(lens);
    expect(lens.state()).toMatchObject({ stage: { at: "listed" }, cookies: [a] });
  });

  test("when it is asked for a permission: the question stays", async () => {
    const browser = createFakeBrowser({ granted: [] });
    const permissions = { ...browser.permissions, request: trouble };
    const lens = open({ ...browser, permissions });
    await stateWhere(lens, ({ stage }) => stage.at === "permission");
    await lens.requestPermission();
    expect(lens.state().stage).toMatchObject({ at: "permission", cause: "not-asked" });
  });

  test.each<{ what: string; act: (lens: Lens) => unknown }>([
    { what: "a setting is kept", act: (lens) => lens.setRequestCount(7) },
    { what: "a page is opened", act: (lens) => lens.openAsPage() },
  ])("when $what: the list stays, with a notice", async ({ act }) => {
    const browser = createFakeBrowser({ cookies: [a], cookiesSwitchedOff: true });
    const lens = await settled({
      ...browser,
      memory: { ...browser.memory, write: trouble },
      tabs: { ...browser.tabs, openPage: trouble },
    });
    act(lens);
    await hasFailed(lens);
    expect(isListed(lens.state())).toBe(true);
  });

  test("when it keeps no cache: the site is opened all the same", async () => {
    const browser = createFakeBrowser({ granted: [] });
    const lens = open({ ...browser, memory: { ...browser.memory, write: trouble } });
    await stateWhere(lens, ({ stage }) => stage.at === "permission");
  });

  test("what was told before stays to be read", async () => {
    const browser = createFakeBrowser({ cookies: [a, b], cookiesSwitchedOff: true });
    const lens = await settled(browser);
    await lens.write({ deed: "delete", name: "b", count: 1 }, [{ before: b, after: null }]);
    void browser.cut({ call: "list", nth: 1, fate: "fails" });
    browser.jar.plant(cookieWith({ name: "c" }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(lens.state()).toMatchObject({ cookies: [a], notice: { about: "write" } });
  });
});
