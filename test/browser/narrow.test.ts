import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { FULL, hostileJar } from "../support/hostile-jar";
import { launchBrowser } from "../support/launch-browser";
import { LENS_STATES } from "../support/lens-states";
import { fillField, openRow, save, waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { visitShop } from "../support/shop";

const SIZES = [
  [800, 600],
  [400, 600],
  [320, 600],
] as const;

/** Those with the most to say in the bars above and below the list. */
const STATES = [
  "rows picked",
  "an outcome that the browser changed",
  "the menu",
  "findings",
  "a lesson while a cookie is edited",
  "a lesson on demo cookies, done",
  "a cookie to edit in class mode",
  "the request lab with every field of a request",
  "the bench with lines of every kind",
];

describe.each<BrowserKind>(["chromium", "firefox"])("the popup's bars in %s", (kind) => {
  let site: LoopbackSite;
  let build: GrantedBuild;
  let driven: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;
  let popup: DrivenView;
  let shop: readonly Cookie[];

  beforeAll(async () => {
    site = await startLoopbackSite();
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    driven = await launchBrowser(kind);
    extension = await driven.install(build.folder);
    tab = await visitShop(driven, site);
    shop = await driven.jar();
  });
  afterAll(async () => {
    await driven.close();
    await build.discard();
    await site.stop();
  });

  describe.each(SIZES)("%i wide", (width, height) => {
    async function open(): Promise<void> {
      popup = await extension.popup(tab);
      await popup.resize(width, height);
    }

    beforeEach(async () => {
      await driven.emptyJar();
      for (const cookie of shop) await driven.plant(cookie);
      await open();
      return () => popup.close();
    });

    test.each(STATES)("%s: nothing covers a control, nothing leaves its own", async (state) => {
      const unreached = () => Promise.reject(new Error("is not for this state"));
      const scene = { popup: () => popup, tab, reopen: unreached, setUnaddressable: unreached };
      await LENS_STATES[state]!(scene);
      expect(await popup.evaluate(misplaced)).toEqual([]);
    });

    test("beside something to undo, a deletion of all can be confirmed or not", async () => {
      await openRow(popup, "theme");
      await fillField(popup, "Value", "light");
      await save(popup);
      await popup.press("Escape");
      await popup.press("Control+a");
      await popup.click("footer button", { text: "Delete" });
      const words = `Delete ${shop.length}`;
      await popup.waitFor(
        (delete_: string) => document.body.innerText.includes(`${delete_} cookies?`),
        words,
      );
      expect(await popup.evaluate(misplaced)).toEqual([]);
      await popup.click("footer button", { text: "Keep" });
      await popup.click("footer button", { text: "Clear" });
      expect(await driven.jar()).toHaveLength(shop.length);
    });

    test("full meters and many findings find their room", async () => {
      await popup.close();
      const full = await driven.open("about:blank");
      for (const lines of hostileJar(kind)) {
        await full.goto(site.setting("http", "shop.test", lines, "/deep/page"));
      }
      popup = await extension.popup(full);
      await popup.resize(width, height);
      await waitForRows(popup, FULL);
      await popup.waitFor(() => document.querySelector('header [data-severity="danger"]'));
      expect(await popup.evaluate(misplaced)).toEqual([]);
      await full.close();
    });
  });
});

/**
 * Runs in the popup: controls of the bars, the lab's request and the pane's foot, or of an open menu, that something else covers or
 * that lie below an edge, at their centre or their ends, and those whose content is wider than they are.
 */
function misplaced(): string[] {
  const menu = document.querySelector('[role="menu"]');
  const controls = (menu ?? document).querySelectorAll<HTMLElement>(
    menu === null
      ? "header button, header input, header select, footer button, footer [data-mood] > span, [data-redirected] :is(button, select, label)"
      : "button",
  );
  return [...controls]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .flatMap((control) => {
      const name = control.getAttribute("aria-label") ?? control.innerText;
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const isHit = [left + 3, (left + right) / 2, right - 3].every((x) => {
        const hit = document.elementFromPoint(x, middle);
        return hit !== null && (control.contains(hit) || hit.contains(control));
      });
      if (!isHit) return [`${name} is covered`];
      return control.scrollWidth > control.clientWidth + 1 ? [`${name} is too wide`] : [];
    });
}
