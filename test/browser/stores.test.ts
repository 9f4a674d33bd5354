import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { openInContainer } from "../support/firefox";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { fillField, listedRows, openRow, save, undo, waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";

const HOST = "www.shop.test";
const PAGE = "/echo";

interface Store {
  readonly kind: BrowserKind;
  /** Where its tab stands. */
  readonly where: string;
  open(driven: DrivenBrowser, extension: DrivenExtension, url: string): Promise<DrivenTab>;
}

const STORES: readonly Store[] = [
  {
    kind: "chromium",
    where: "an incognito window",
    open: (_, extension, url) => extension.openPrivate(url),
  },
  {
    kind: "firefox",
    where: "a private window",
    open: (_, extension, url) => extension.openPrivate(url),
  },
  {
    kind: "firefox",
    where: "a container",
    open: (driven, _, url) => openInContainer(driven, url),
  },
];

/** Granted build. The default store has twins of what the tab's own store has, by the full key. */
describe.each(STORES)("the store of $where in $kind", ({ kind, open }) => {
  let site: LoopbackSite;
  let build: GrantedBuild;
  let driven: DrivenBrowser;
  let extension: DrivenExtension;
  let plain: DrivenTab;
  let tab: DrivenTab;

  beforeAll(async () => {
    site = await startLoopbackSite();
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    driven = await launchBrowser(kind);
    extension = await driven.install(build.folder, { inPrivateWindows: true });
    plain = await driven.open(
      site.setting("http", HOST, ["theme=plain", "cart=plain", "only=plain"], PAGE),
    );
    const url = site.setting("http", HOST, ["theme=own", "cart=own"], PAGE);
    tab = await open(driven, extension, url);
  });
  afterAll(async () => {
    await driven.close();
    await build.discard();
    await site.stop();
  });

  /** What the site's next request from this tab carries. */
  async function brought(from: DrivenTab): Promise<readonly string[]> {
    await from.goto(site.url("http", HOST, PAGE));
    const { cookie } = JSON.parse(await from.text()) as { cookie: string | null };
    return cookie?.split("; ").toSorted() ?? [];
  }

  async function inPopup(
    over: DrivenTab,
    rows: number,
    look: (popup: DrivenView) => Promise<void>,
  ): Promise<void> {
    const popup = await extension.popup(over);
    await waitForRows(popup, rows);
    await look(popup);
    await popup.close();
  }

  async function listed(view: DrivenView): Promise<readonly string[]> {
    return (await listedRows(view)).map(({ name, value }) => `${name}=${value}`).toSorted();
  }

  test("its cookies are listed, and an edit, a deletion and an undo land there alone", async () => {
    const untouched = await driven.jar();
    expect(untouched.map(({ name, value }) => `${name}=${value}`).toSorted()).toEqual([
      "cart=plain",
      "only=plain",
      "theme=plain",
    ]);
    await inPopup(tab, 2, async (popup) => {
      expect(await listed(popup)).toEqual(["cart=own", "theme=own"]);
      await openRow(popup, "theme");
      await fillField(popup, "Value", "edited");
      await save(popup);
    });
    expect(await brought(tab)).toEqual(["cart=own", "theme=edited"]);
    expect(await driven.jar()).toEqual(untouched);

    await inPopup(tab, 2, async (popup) => {
      await openRow(popup, "theme");
      await popup.click('[role="tabpanel"] button[aria-label="Delete"]');
      await waitForRows(popup, 1);
    });
    expect(await brought(tab)).toEqual(["cart=own"]);
    expect(await driven.jar()).toEqual(untouched);

    await inPopup(tab, 1, async (popup) => {
      await undo(popup);
      await waitForRows(popup, 2);
    });
    expect(await brought(tab)).toEqual(["cart=own", "theme=edited"]);
    expect(await driven.jar()).toEqual(untouched);
  });

  test("a change there appears by itself, and one in the default store does not", async () => {
    await inPopup(tab, 2, async (popup) => {
      await plain.evaluate(() => void (document.cookie = "theme=plain too"));
      await tab.evaluate(() => void (document.cookie = "late=own"));
      await waitForRows(popup, 3);
      expect(await listed(popup)).toEqual(["cart=own", "late=own", "theme=edited"]);
    });
  });

  test("the popup over the default store shows and undoes what was done there, and no more", async () => {
    const before = await brought(tab);
    await inPopup(plain, 3, async (popup) => {
      expect(await listed(popup)).toContain("cart=plain");
      await openRow(popup, "cart");
      await fillField(popup, "Value", "edited");
      await save(popup);
      await undo(popup);
      // What the other store could take back is none of this one's.
      expect(await popup.evaluate(hasUndo)).toBe(false);
    });
    expect(await brought(plain)).toContain("cart=plain");
    expect(await brought(tab)).toEqual(before);
  });
});

/** Runs in the popup. */
function hasUndo(): boolean {
  return document.querySelector('button[aria-keyshortcuts="Control+Z Meta+Z"]') !== null;
}
