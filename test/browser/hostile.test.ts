import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { listedRows, openRow, waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { overhear, overheard } from "../support/overheard";

const HOST = "shop.test";
/** As many as browsers keep of one site. */
const FULL = 180;
/** A row draws no more characters of a name. */
const DRAWN = 300;

/** Set-Cookie lines as text; on the wire they are UTF-8. */
const HOSTILE: readonly string[] = [
  "<script>globalThis.canary</script>=<script>globalThis.canary=1</script>",
  "markup=<img src=x onerror=globalThis.canary=1>",
  '"><b>bold</b>="><iframe src=javascript:globalThis.canary=1>',
  "</style></title><plaintext>=</textarea><svg onload=globalThis.canary=1>",
  "{{constructor}}=${globalThis.canary=1}",
  "link=javascript:globalThis.canary=1",
  "\u202Egnp.exe=\u202Efdp.\u2066nu\u2069",
  "\u05E9\u05DC\u05D5\u05DD=\u0645\u0631\u062D\u0628\u0627",
  "zero\u200Bwidth\u2028line=\uFEFFbom",
  "c1\u0085next\u009B31m=\u009B31mred\u0090",
  "🍪=👩‍👩‍👧‍👦 and 🏴‍☠️",
  "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E=\u0315".padEnd(
    200,
    "\u0315",
  ),
  `long-value=${"v".repeat(4096 - "long-value".length)}`,
  `${"n".repeat(4090)}=value!`,
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then"].map(
    (name) => `${name}=${name}`,
  ),
];

/** Their paths cannot be spelled in a URL, by which Chromium's API reaches cookies (M13). */
const UNADDRESSABLE: readonly string[] = [
  "space=1; Path=/a b",
  'quote=1; Path=/a"b',
  "angle=1; Path=/<img src=x onerror=globalThis.canary=1>",
  "accent=1; Path=/\u00E9",
  "dots=1; Path=/a/../b",
  "hash=1; Path=/#top",
];

describe.each<BrowserKind>(["chromium", "firefox"])("a hostile jar in %s", (kind) => {
  let site: LoopbackSite;
  let build: GrantedBuild;
  let browser: DrivenBrowser;
  let popup: DrivenView;
  /** What the jar holds, as a person would read it. */
  let names: readonly string[];

  beforeAll(async () => {
    site = await startLoopbackSite();
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    browser = await launchBrowser(kind);
    const extension = await browser.install(build.folder);
    // Octets that are no UTF-8; a TAB, which Chromium keeps nowhere, and no name, which Firefox does not keep.
    const own = kind === "firefox" ? ["tab\tname=tab\tvalue"] : ["=nameless"];
    const hostile = [...[...HOSTILE, ...UNADDRESSABLE, ...own].map(utf8), "broken=\xFF\xFEoctets"];
    const fillers = Array.from(
      { length: FULL - hostile.length },
      (_, index) => `filler-${index}=${index}`,
    );
    const tab = await browser.open(site.setting("http", HOST, hostile, "/deep/page"));
    await tab.goto(site.setting("http", HOST, fillers, "/deep/page"));
    names = (await browser.jar()).map(({ name }) =>
      kind === "firefox" ? Buffer.from(name, "latin1").toString() : name,
    );
    expect(names).toHaveLength(FULL);
    await extension.beforePopups(overhear);
    popup = await extension.popup(tab);
    await waitForRows(popup, FULL);
  });
  afterAll(async () => {
    await browser.close();
    await build.discard();
    await site.stop();
  });

  test("no row is missing, and each shows its whole name", async () => {
    const rows = await listedRows(popup);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(names.map(drawn).toSorted());
  });

  test("all rows are of one height, and nothing is wider than the window", async () => {
    for (const [width, height] of [
      [800, 600],
      [400, 600],
      [320, 600],
    ] as const) {
      await popup.resize(width, height);
      const heights = new Set<number>();
      for (let from = 0; from < FULL; from += 8) {
        for (const one of await popup.waitFor(heightsFrom, from)) heights.add(one);
      }
      expect([...heights], `${width} wide`).toHaveLength(1);
      expect(await popup.evaluate(overflow), `${width} wide`).toEqual([]);
    }
    await popup.resize(800, 600);
  });

  test("each row opens its own cookie", { timeout: 180_000 }, async () => {
    const opened: string[] = [];
    let closedToTheApi = 0;
    for (let index = 0; index < FULL; index += 1) {
      await openRow(popup, index);
      const pane = await popup.evaluate(readPane);
      opened.push(pane.name ?? pane.title);
      if (pane.name === null && pane.says.includes("neither edited nor deleted"))
        closedToTheApi += 1;
      expect(pane.overflow, pane.title).toEqual([]);
    }
    expect(opened.map(drawn).toSorted()).toEqual(names.map(drawn).toSorted());
    expect(closedToTheApi).toBe(kind === "chromium" ? UNADDRESSABLE.length : 0);
  });

  test("nothing of it ran", async () => {
    expect(await popup.evaluate(overheard)).toEqual([]);
    expect(await popup.evaluate(traces)).toEqual({ canary: "undefined", foreign: [] });
  });
});

/** One Latin-1 character for each octet, as the loopback site wants its lines. */
function utf8(text: string): string {
  return Buffer.from(text).toString("latin1");
}

function drawn(name: string): string {
  return name.length > DRAWN && !name.endsWith("…") ? `${name.slice(0, DRAWN)}…` : name;
}

/** Runs in the popup. The policy would stop most scripts: that no such element came to be says more. */
function traces() {
  const { canary } = globalThis as { canary?: unknown };
  const markup =
    "img, iframe, plaintext, script:not([src]), body b, [onload], [onerror], a[href^=javascript]";
  const foreign = [...document.querySelectorAll(markup)]
    .filter(({ textContent }) => /canary|bold/.test(textContent) || textContent === "")
    .map(({ outerHTML }) => outerHTML);
  return { canary: typeof canary, foreign };
}

/** Runs in the popup: heights of the rows in sight, once the one at `from` is drawn. */
function heightsFrom(from: number): number[] | undefined {
  const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
  const rows = [...grid.querySelectorAll<HTMLElement>("[data-index]")];
  grid.scrollTop = from * rows[0]!.offsetHeight;
  if (!rows.some((row) => row.dataset["index"] === String(from))) return undefined;
  return rows.map((row) => row.getBoundingClientRect().height);
}

/** Runs in the popup: what is wider than its room, as words. */
function overflow(): string[] {
  const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
  return [document.documentElement, document.body, grid]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(
      ({ localName, scrollWidth, clientWidth }) => `${localName}: ${scrollWidth} > ${clientWidth}`,
    );
}

/** Runs in the popup: the open pane. */
function readPane() {
  const panel = document.querySelector<HTMLElement>('[role="tabpanel"]')!;
  const pane = panel.closest("section")!;
  const title = [...(pane.querySelector("h2")!.firstElementChild ?? pane).childNodes];
  const boxes = [document.documentElement, pane, panel];
  return {
    title: title
      .map((node) =>
        node instanceof Element && node.localName === "span"
          ? String.fromCharCode(Number.parseInt(node.textContent, 16))
          : (node.textContent ?? ""),
      )
      .join(""),
    name: document.querySelector<HTMLInputElement>("#draft-name")?.value ?? null,
    says: panel.innerText,
    overflow: boxes
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(
        ({ localName, scrollWidth, clientWidth }) =>
          `${localName}: ${scrollWidth} > ${clientWidth}`,
      ),
  };
}
