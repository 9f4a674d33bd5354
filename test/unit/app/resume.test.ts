import { afterEach, describe, expect, test, vi } from "vitest";
import type { Lens } from "../../../src/app/lens";
import type { Cookie } from "../../../src/core/cookie";
import { findCookie, indexJar } from "../../../src/core/edit/jar-index";
import {
  createFakeBrowser,
  type FakeBrowser,
  type FakeBrowserOptions,
} from "../../support/fake-browser";
import { edit, JAR, manyCookies, remove, sorted, write } from "../../support/fake-jars";
import { isListed, openLens, stateWhere } from "../../support/fake-lens";

const opened: Lens[] = [];
function open(browser: FakeBrowser): Lens {
  const lens = openLens(browser);
  opened.push(lens);
  return lens;
}
async function listed(browser: FakeBrowser): Promise<Lens> {
  const lens = open(browser);
  await stateWhere(lens, isListed);
  return lens;
}
afterEach(() => {
  for (const lens of opened.splice(0)) lens.stop();
});

describe("a write that was cut off in a full jar", () => {
  const full = manyCookies(180);
  const moved = full[0] as Cookie;
  const label = { deed: "delete", name: null, count: 1 } as const;
  const isBack = (browser: FakeBrowser) =>
    findCookie(indexJar(browser.jar.all()), moved) !== undefined;
  const untilBack = (browser: FakeBrowser) =>
    vi.waitUntil(() => isBack(browser), { timeout: 20_000 });

  /** The old cookie has gone, the new one has not come. */
  async function cutOff(options: FakeBrowserOptions = {}): Promise<FakeBrowser> {
    const browser = createFakeBrowser({ cookies: full, ...options });
    const reached = browser.cut({ call: "set", nth: 2, fate: "hangs" });
    void write(browser, [edit(moved, { name: "renamed" })], ["free-first"]);
    await reached;
    browser.close();
    expect(isBack(browser)).toBe(false);
    return browser.another();
  }

  test.each([
    { next: "a blank page", url: "about:blank", at: "elsewhere" },
    { next: "a page whose address is hidden", url: undefined, at: "elsewhere" },
    { next: "another site without permission", url: "https://example.org/", at: "permission" },
    { next: "another site's list", url: "https://listed.test/", at: "listed" },
  ])("is taken back by a popup over $next", async ({ url, at }) => {
    const browser = await cutOff({ granted: [JAR.pattern, "*://*.listed.test/*"] });
    browser.tabs.navigate(url);
    const lens = open(browser);
    await untilBack(browser);
    expect(lens.state().stage.at).toBe(at);
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
  });

  test("is told by the first list, once", async () => {
    const browser = await cutOff();
    browser.tabs.navigate("about:blank");
    open(browser);
    await untilBack(browser);
    const next = browser.another();
    next.tabs.navigate("https://app.example.com/");
    const lens = await listed(next);
    const { notice } = await stateWhere(lens, (state) => state.notice !== null);
    expect(notice).toMatchObject({ about: "interrupted", interrupted: { takenBack: 1 } });
    const again = await listed(browser.another());
    await again.write(label, [remove(full[1] as Cookie)]);
    expect(again.state().notice).toMatchObject({ about: "write" });
    expect(JSON.stringify(browser.memory.contents())).not.toContain("takenBack");
  });

  test("waits in its own store", async () => {
    const browser = await cutOff();
    browser.tabs.show({ id: 2, url: "about:blank", storeId: "1", incognito: true });
    const lens = open(browser);
    await stateWhere(lens, ({ stage }) => stage.at === "elsewhere");
    await new Promise((resolve) => setImmediate(resolve));
    expect(isBack(browser)).toBe(false);
  });

  test("does not keep the first screen waiting", async () => {
    const made = await cutOff();
    const stagesAtReads: string[] = [];
    const browser: FakeBrowser = {
      ...made,
      memory: {
        ...made.memory,
        read(key) {
          if (key.startsWith("record:")) stagesAtReads.push(lens.state().stage.at);
          return made.memory.read(key);
        },
      },
      painted: async () => void stagesAtReads.push("painted"),
    };
    browser.tabs.navigate("about:blank");
    const lens = open(browser);
    await untilBack(browser);
    expect(stagesAtReads.slice(0, 2)).toEqual(["painted", "elsewhere"]);
  });
});
