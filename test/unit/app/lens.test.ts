import { afterEach, describe, expect, test, vi } from "vitest";
import type { Lens } from "../../../src/app/lens";
import { resumeIntent } from "../../../src/app/permission";
import { FIREFOX } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../support/fake-browser";
import { add, edit, JAR, manyCookies, remove, write } from "../../support/fake-jars";
import { isListed, openLens, stateWhere } from "../../support/fake-lens";

const a = cookieWith({ name: "a" });
const b = cookieWith({ name: "b" });
const label = { deed: "edit", name: "a", count: 1 } as const;

const opened: Lens[] = [];
async function listed(browser: FakeBrowser): Promise<Lens> {
  const lens = openLens(browser);
  opened.push(lens);
  await stateWhere(lens, isListed);
  return lens;
}
afterEach(() => {
  for (const lens of opened.splice(0)) lens.stop();
  vi.useRealTimers();
});

describe("what the list shows", () => {
  test("follows changes by the site, a burst in few listings", async () => {
    const browser = createFakeBrowser({ cookies: [a] });
    const lens = await listed(browser);
    const before = browser.calls.list;
    browser.jar.plant(...manyCookies(100));
    await stateWhere(lens, ({ cookies }) => cookies.length === 101);
    expect(browser.calls.list - before).toBeLessThanOrEqual(2);
  });

  test("does not list for other sites", async () => {
    const browser = createFakeBrowser({ cookies: [a], granted: ["*://*/*"] });
    const lens = await listed(browser);
    const before = browser.calls.list;
    browser.jar.plant(
      cookieWith({ domain: "example.org" }),
      cookieWith({ domain: "notexample.com" }),
    );
    browser.jar.plant(b);
    await stateWhere(lens, ({ cookies }) => cookies.length === 2);
    expect(browser.calls.list - before).toBe(1);
  });

  test("shows an ended cookie with the lifetime it was seen with, then lets it go", async () => {
    vi.useFakeTimers();
    const browser = createFakeBrowser({ cookies: [{ ...a, expires: 1_800_000_010 }, b] });
    const lens = await listed(browser);
    browser.advance(10);
    await stateWhere(lens, ({ ended }) => ended.length === 1);
    expect(lens.state().ended).toMatchObject([{ cookie: { name: "a" }, lifetime: 10 }]);
    expect(lens.state().cookies).toEqual([b]);
    browser.advance(12);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(lens.state().ended).toEqual([]);
  });

  test("what our own write took away has not ended", async () => {
    const short = { ...a, expires: 1_800_000_010 };
    const browser = createFakeBrowser({ cookies: [short, b] });
    const lens = await listed(browser);
    await lens.write(label, [remove(short)]);
    browser.advance(11);
    browser.jar.plant(cookieWith({ name: "c" }));
    await stateWhere(lens, ({ cookies }) => cookies.length === 2);
    expect(lens.state().ended).toEqual([]);
  });

  test("starts anew where the tab goes to another site", async () => {
    const browser = createFakeBrowser({ cookies: [a], granted: ["*://*/*"] });
    const lens = await listed(browser);
    await lens.write(label, [remove(a)]);
    expect(lens.state().levels).toHaveLength(1);
    browser.jar.plant(cookieWith({ name: "o", domain: "example.org" }));
    browser.tabs.navigate("https://example.org/");
    await stateWhere(lens, ({ cookies }) => cookies[0]?.name === "o");
    await stateWhere(lens, ({ levels }) => levels.length === 0);
    browser.tabs.navigate("chrome://settings/");
    await stateWhere(lens, ({ stage }) => stage.at === "elsewhere");
  });
});

describe("writing", () => {
  test("tells what became of it, and offers the way back", async () => {
    const browser = createFakeBrowser({ cookies: [a] });
    const lens = await listed(browser);
    await lens.write(label, [edit(a, { value: "new" })]);
    expect(lens.state()).toMatchObject({
      cookies: [{ value: "new" }],
      levels: [{ label }],
      notice: { about: "write", label },
      isWriting: false,
    });
    await lens.undo();
    expect(lens.state()).toMatchObject({ cookies: [a], levels: [], notice: { about: "undo" } });
  });

  test("waits with a question; the answer goes on, dropping it writes nothing", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    const lens = await listed(browser);
    const changes = [edit(a, { name: "b" })];
    await lens.write(label, changes);
    expect(lens.state().pending?.questions).toMatchObject([{ ask: "replace" }]);
    await lens.answer(null);
    expect(lens.state().pending).toBeNull();
    expect(browser.calls.set).toBe(0);
    await lens.write(label, changes);
    await lens.answer(["replace"]);
    expect(browser.jar.all()).toEqual([{ ...a, name: "b" }]);
  });

  test("one write after the other, each from what the one before left", async () => {
    const browser = createFakeBrowser({ cookies: [a] });
    const lens = await listed(browser);
    const once = { ...a, value: "once" };
    await Promise.all([
      lens.write(label, [edit(a, { value: "once" })]),
      lens.write(label, [edit(once, { value: "twice" })]),
      lens.undo(),
    ]);
    expect(browser.jar.all()).toEqual([once]);
  });

  test("a browser in trouble is told, and the next write puts it right", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    const lens = await listed(browser);
    void browser.cut({ call: "set", nth: 1, fate: "fails" });
    await lens.write(label, [edit(a, { name: "c" })]);
    expect(lens.state()).toMatchObject({ isWriting: false, notice: { about: "failed" } });
    await lens.write(label, [remove(b)]);
    expect(browser.jar.all()).toEqual([a]);
  });
});

describe("two documents at once", () => {
  test("each sees what the other wrote", async () => {
    const browser = createFakeBrowser({ cookies: [a] });
    const [popup, page] = [await listed(browser), await listed(browser.another())];
    await popup.write(label, [add(b)]);
    await stateWhere(page, ({ cookies }) => cookies.length === 2);
    await page.write(label, [remove(a)]);
    await stateWhere(popup, ({ cookies }) => cookies.length === 1);
    expect(browser.jar.all()).toEqual([b]);
  });

  test("undo takes back what its button named, not what another has written since", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    const [popup, page] = [await listed(browser), await listed(browser.another())];
    await popup.write({ ...label, name: "first" }, [remove(a)]);
    await page.write({ ...label, name: "second" }, [remove(b)]);
    expect(await popup.undo()).toBeNull();
    expect(browser.jar.all()).toEqual([]);
    expect(popup.state().levels[0]?.label.name).toBe("second");
    await popup.undo();
    expect(browser.jar.all()).toEqual([b]);
  });

  test("a popup opened after one was cut off tells what it found", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    const reached = browser.cut({ call: "set", nth: 1, fate: "happens" });
    void write(browser, [remove(a), remove(b)]);
    await reached;
    browser.close();
    const lens = await listed(browser.another());
    const { notice } = await stateWhere(lens, (state) => state.notice !== null);
    expect(notice).toMatchObject({ about: "interrupted", interrupted: { finished: 2 } });
    await stateWhere(lens, ({ cookies, levels }) => cookies.length === 0 && levels.length === 1);
  });
});

describe("permission", () => {
  const denied = { cookies: [a], granted: [] };

  test("Chromium closes the popup while it asks: once granted, the background opens it again", async () => {
    const browser = createFakeBrowser(denied);
    const lens = openLens(browser);
    await stateWhere(lens, ({ stage }) => stage.at === "permission");
    void lens.requestPermission();
    await vi.waitUntil(() => browser.permissions.prompt() === JAR.pattern);
    browser.close();
    const background = browser.another();
    background.permissions.answerPrompt("grant");
    await resumeIntent(background);
    expect(background.tabs.opened.popup).toEqual([1]);
    expect(background.memory.contents()).not.toHaveProperty("intent");
  });

  test("denied: the next popup says so, once", async () => {
    const browser = createFakeBrowser(denied);
    const lens = openLens(browser);
    await stateWhere(lens, ({ stage }) => stage.at === "permission");
    void lens.requestPermission();
    await vi.waitUntil(() => browser.permissions.prompt() !== undefined);
    browser.close();
    browser.permissions.answerPrompt("deny");
    for (const cause of ["denied", "not-asked"]) {
      const next = openLens(browser.another());
      const { stage } = await stateWhere(next, (state) => state.stage.at === "permission");
      expect(stage).toMatchObject({ cause });
    }
  });

  test("Firefox keeps the popup open: granted lists, denied stays", async () => {
    const browser = createFakeBrowser({ userAgent: FIREFOX, granted: [] });
    const lens = openLens(browser);
    opened.push(lens);
    await stateWhere(lens, ({ stage }) => stage.at === "permission");
    browser.permissions.answerPromptsWith("deny");
    await lens.requestPermission();
    expect(lens.state().stage).toMatchObject({ at: "permission", cause: "denied" });
    browser.permissions.answerPromptsWith("grant");
    await lens.requestPermission();
    await stateWhere(lens, isListed);
  });

  test("taken back while the list is open: that is said, and nothing is forgotten", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    const lens = await listed(browser);
    await lens.write(label, [remove(b)]);
    browser.permissions.revoke(JAR.pattern);
    const { stage } = await stateWhere(lens, (state) => state.stage.at === "permission");
    expect(stage).toMatchObject({ cause: "revoked" });
    browser.permissions.grant(JAR.pattern);
    await stateWhere(lens, ({ levels, stage }) => stage.at === "listed" && levels.length === 1);
    expect(lens.state().cookies).toEqual([a]);
  });
});

test("the number of requests is kept for the browser's session", async () => {
  const browser = createFakeBrowser();
  const lens = await listed(browser);
  lens.setRequestCount(7);
  const next = await listed(browser.another());
  await stateWhere(next, ({ requestCount }) => requestCount === 7);
});
