import { expect, test, vi } from "vitest";
import { forgetPrivateSession } from "../../../src/app/private-session";
import { undoLevels } from "../../../src/app/undo";
import { writeChanges } from "../../../src/app/write";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../support/fake-browser";
import { JAR, remove } from "../../support/fake-jars";
import { openLens, stateWhere } from "../../support/fake-lens";

/** Deletes the one cookie of this store, so that an undo level holds it. */
async function deleteIn(browser: FakeBrowser, storeId: string, value: string): Promise<void> {
  const cookie = cookieWith({ storeId, value });
  browser.jar.plant(cookie);
  await writeChanges(browser, jarIn(storeId), {
    label: { deed: "delete", name: "n", count: 1 },
    changes: [remove(cookie)],
    consents: [],
    undoneFrom: null,
    undoes: null,
  });
}

const jarIn = (storeId: string) => ({ ...JAR, storeId });
const stored = (browser: FakeBrowser) => JSON.stringify(browser.memory.contents());

/** A browser with its background, which another document of the extension shares. */
function withBackground(userAgent: UserAgent): FakeBrowser {
  const background = createFakeBrowser({ userAgent, cookiesSwitchedOff: true });
  background.privateSession.onEnded(() => void forgetPrivateSession(background));
  return background.another();
}

test.each([
  { userAgent: CHROMIUM, ordinary: "0", hidden: "1" },
  { userAgent: FIREFOX, ordinary: "firefox-default", hidden: "firefox-private" },
])(
  "nothing of a private session outlives it in $userAgent.name",
  async ({ userAgent, ...stores }) => {
    const browser = withBackground(userAgent);
    await deleteIn(browser, stores.hidden, "secret");
    await deleteIn(browser, stores.ordinary, "kept");
    await browser.memory.write(`lessons:${stores.hidden}`, { done: ["first"], pasts: {} });
    expect(stored(browser)).toContain("secret");
    browser.privateSession.end();
    await vi.waitUntil(() => !stored(browser).includes("secret"), { timeout: 20_000 });
    await vi.waitUntil(() => !stored(browser).includes("lessons:"), { timeout: 20_000 });
    expect(await undoLevels(browser, jarIn(stores.hidden))).toEqual([]);
    expect(await undoLevels(browser, jarIn(stores.ordinary))).toHaveLength(1);
  },
);

test("a later private session gets neither the undo nor the cookie of a write that was cut off", async () => {
  const browser = withBackground(CHROMIUM);
  const cut = browser.another();
  const reached = cut.cut({ call: "set", nth: 1, fate: "hangs" });
  void deleteIn(cut, "1", "secret");
  await reached;
  browser.privateSession.end();
  cut.close();
  browser.jar.take(cookieWith({ storeId: "1" }));
  await vi.waitUntil(() => !stored(browser).includes("secret"), { timeout: 20_000 });
  browser.tabs.show({
    id: 2,
    url: "https://app.example.com/",
    storeId: "1",
    incognito: true,
  });
  const lens = openLens(browser);
  // What is read last.
  await stateWhere(lens, ({ cookiesSwitchedOff }) => cookiesSwitchedOff === true);
  expect(lens.state()).toMatchObject({ cookies: [], levels: [], notice: null });
  expect(browser.jar.all()).toEqual([]);
  lens.stop();
});

test("waits for a write that a page of the extension has under way", async () => {
  const browser = withBackground(CHROMIUM);
  const writing = deleteIn(browser, "1", "secret");
  browser.privateSession.end();
  await writing;
  await vi.waitUntil(() => !stored(browser).includes("secret"), { timeout: 20_000 });
  expect(browser.memory.contents()).toEqual({});
});
