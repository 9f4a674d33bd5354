import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { FULL, hostileJar, UNADDRESSABLE } from "../support/hostile-jar";
import { launchBrowser } from "../support/launch-browser";
import { listedRows, openRow, waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { overhear, overheard } from "../support/overheard";

const HOST = "shop.test";
/** A row draws no more characters of a name. */
const DRAWN = 300;

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
    const tab = await browser.open("about:blank");
    for (const lines of hostileJar(kind)) {
      await tab.goto(site.setting("http", HOST, lines, "/deep/page"));
    }
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
