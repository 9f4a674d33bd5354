import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenExtension, DrivenTab } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import {
  fillField,
  listedRows,
  openRow,
  rowOf,
  save,
  shownFields,
  waitForRows,
} from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";

const HOST = "www.shop.test";
const MANY = Array.from({ length: 60 }, (_, index) => `c${String(index + 10)}=old`);

/** Granted build, opened as a page beside the site's tab. */
describe.each<BrowserKind>(["chromium", "firefox"])("a live list in %s", (kind) => {
  let site: LoopbackSite;
  let build: GrantedBuild;
  let browser: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;
  let page: DrivenTab;

  beforeAll(async () => {
    site = await startLoopbackSite();
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    browser = await launchBrowser(kind);
    extension = await browser.install(build.folder);
  });
  afterAll(async () => {
    await browser.close();
    await build.discard();
    await site.stop();
  });

  /** A site with these cookies, and its list in front. */
  async function list(lines: readonly string[]): Promise<void> {
    tab = await browser.open(site.setting("http", HOST, lines));
    page = await extension.page(tab, "src/page/index.html");
    await waitForRows(page, lines.length);
  }

  beforeEach(async () => {
    await browser.emptyJar();
    return async () => {
      await page.close();
      await tab.close();
    };
  });

  /** As the page's own script does. */
  const script = (line: string) =>
    tab.evaluate((set: string) => {
      document.cookie = set;
    }, line);

  /** As a server does, in a tab that comes and goes behind the list. */
  async function otherTab(line: string): Promise<void> {
    const other = await browser.open(site.setting("http", HOST, [line]));
    await other.close();
    await page.bringToFront();
  }

  const waitForValue = (name: string, value: string) =>
    page.waitFor(
      (row: string, wanted: string) =>
        [...document.querySelectorAll<HTMLElement>('[role="grid"] [data-index]')].some(
          ({ innerText }) => innerText.includes(row) && innerText.includes(wanted),
        ),
      name,
      value,
    );

  test("changes by the page's script and by another tab's server appear by themselves", async () => {
    await list(["theme=plum", "gone=1"]);
    await script("theme=lime");
    await waitForValue("theme", "lime");
    await otherTab("cart=3; Path=/");
    await waitForRows(page, 3);
    expect(await rowOf(page, "cart")).toMatchObject({ value: "3", domain: "this host", path: "/" });
    await script("gone=; Max-Age=0");
    await waitForRows(page, 2);
    expect((await listedRows(page)).map(({ name }) => name).toSorted()).toEqual(["cart", "theme"]);
  });

  test("an end of a lifetime shows as expired and offers Restore; else the row leaves", async () => {
    await list(["theme=plum"]);
    await script("brief=1; Max-Age=6");
    await script("missed=1; Max-Age=6");
    await waitForRows(page, 3);
    expect(await rowOf(page, "brief")).toMatchObject({ ended: false });
    await page.waitFor(() => document.querySelectorAll('[data-ended="true"]').length === 2);
    expect(await rowOf(page, "brief")).toMatchObject({ ended: true, lifetime: "expired" });
    expect(await tab.evaluate(() => document.cookie)).toBe("theme=plum");
    await page.click('[title^="Write missed again"]');
    await page.waitFor(() => document.querySelectorAll('[data-ended="true"]').length === 1);
    expect(await tab.evaluate(() => document.cookie)).toContain("missed=1");
    await page.waitFor(
      () => !document.querySelector<HTMLElement>('[role="grid"]')!.innerText.includes("brief"),
    );
  });

  test("scroll and focus stay where they are while cookies come, change and go", async () => {
    await list(MANY);
    // A window in which the list scrolls.
    await page.resize(800, 600);
    await page.click('[data-index="3"] > [role="gridcell"]:nth-child(5)');
    await page.press("Escape");
    for (let step = 0; step < 25; step += 1) await page.press("ArrowDown");
    const before = await page.waitFor(whereabouts);
    expect(before.scrollTop).toBeGreaterThan(0);

    await script("c12=new");
    await script("zz=last");
    await waitForRows(page, MANY.length + 1);
    expect(await page.evaluate(whereabouts)).toEqual(before);
    await script("zz=; Max-Age=0");
    await waitForRows(page, MANY.length);
    expect(await page.evaluate(whereabouts)).toEqual(before);
  });

  test("a change elsewhere leaves an open draft and its caret alone", async () => {
    await list(["theme=plum", "other=1"]);
    await openRow(page, "theme");
    await fillField(page, "Value", "half-typed");
    await script("other=2");
    await waitForValue("other", "2");
    await script("fresh=1");
    await waitForRows(page, 3);
    expect((await shownFields(page)).value).toBe("half-typed");
    // The next key still goes into the draft.
    await page.press("!");
    expect((await shownFields(page)).value).toBe("half-typed!");
    expect(await page.text()).not.toContain("The cookie changed while you were editing");
  });

  test("keys typed before the pane's first frame all land in the name", async () => {
    await list(["theme=plum"]);
    const begin = async () => {
      await page.press("n");
      await page.waitFor(() => document.querySelector("#draft-name"));
    };
    // Once, so that its code is there: what follows is one drawing and the frame after it.
    await begin();
    await page.press("Escape");
    await page.evaluate(holdFrames);
    await begin();
    await page.press("a");
    await page.evaluate(releaseFrames);
    await page.press("b");
    expect((await shownFields(page)).name).toBe("ab");
  });

  test("a draft that nobody has typed into follows the browser", async () => {
    await list(["theme=plum"]);
    await openRow(page, "theme");
    await script("theme=lime");
    await page.waitFor(
      () => document.querySelector<HTMLTextAreaElement>("#draft-value")?.value === "lime",
    );
    expect(await page.text()).not.toContain("The cookie changed while you were editing");
  });

  /** A draft of `theme` that says "mine" while the site has made it "theirs". */
  async function conflict(): Promise<void> {
    await list(["theme=plum"]);
    await openRow(page, "theme");
    await fillField(page, "Value", "mine");
    await script("theme=theirs");
    await page.waitFor(() =>
      document.body.innerText.includes("The cookie changed while you were editing"),
    );
    expect(await page.evaluate(draftValue)).toBe("mine");
    expect(await page.evaluate(saveState)).toBe("true");
    expect(await heldValue()).toBe("theirs");
  }

  const heldValue = async () => (await browser.jar()).find(({ name }) => name === "theme")?.value;

  test("a conflict decided for the draft: nothing is written before Save, then the draft is", async () => {
    await conflict();
    await page.click("button", { text: "Keep my draft" });
    await page.waitFor(
      () => !document.body.innerText.includes("The cookie changed while you were editing"),
    );
    expect((await shownFields(page)).value).toBe("mine");
    expect(await heldValue()).toBe("theirs");
    await save(page);
    expect(await heldValue()).toBe("mine");
  });

  test("a conflict decided for the browser: the draft goes, nothing is written", async () => {
    await conflict();
    await page.click("button", { text: "Take the browser's" });
    await page.waitFor(
      () => document.querySelector<HTMLTextAreaElement>("#draft-value")?.value === "theirs",
    );
    expect(await page.evaluate(saveState)).toBe("true");
    expect(await heldValue()).toBe("theirs");
  });

  test("a cookie deleted under its draft can be saved as new", async () => {
    await list(["theme=plum", "other=1"]);
    await openRow(page, "theme");
    await fillField(page, "Value", "mine");
    await script("theme=; Max-Age=0");
    await page.click("button", { text: "Save as new" });
    await save(page);
    expect(await heldValue()).toBe("mine");
  });
});

// The functions below run in the page.

/** Where the list is scrolled to, and which row has the focus. */
function whereabouts(): { scrollTop: number; focused: string } | undefined {
  const row = document.activeElement?.closest<HTMLElement>("[data-index]");
  if (row === null || row === undefined) return undefined;
  const name = row.querySelector<HTMLElement>('[role="gridcell"]:nth-child(2)')!.innerText;
  return { scrollTop: document.querySelector('[role="grid"]')!.scrollTop, focused: name };
}

function draftValue(): string | undefined {
  return document.querySelector<HTMLTextAreaElement>("#draft-value")?.value;
}

/** "true" where Save may not be pressed. */
function saveState(): string | null | undefined {
  return document
    .querySelector('button[aria-keyshortcuts^="Control+Enter"]')
    ?.getAttribute("aria-disabled");
}

interface Held {
  heldFrames: (() => void)[];
}

/** From now on no frame and no timer comes, as on a machine that has other things to do. */
function holdFrames(): void {
  const held: Held["heldFrames"] = [];
  (globalThis as unknown as Held).heldFrames = held;
  globalThis.requestAnimationFrame = (callback) => held.push(() => callback(performance.now()));
  globalThis.setTimeout = ((callback: () => void) => held.push(callback)) as never;
}

function releaseFrames(): void {
  for (const callback of (globalThis as unknown as Held).heldFrames.splice(0)) callback();
}
