import type { Browser, BrowserContext, Page } from "puppeteer-core";

import type { DrivenTab, EmulatedMedia } from "./driver";
import type { FirefoxChrome } from "./firefox-chrome";
import { puppeteerSurface } from "./puppeteer-surface";
import { drivenView } from "./view";

interface Place {
  /** What the extension API calls the tab's id. */
  readonly id: number;
  /** The window that it was opened in. */
  readonly chrome: FirefoxChrome;
}

const places = new WeakMap<DrivenTab, Place>();

export function placeOfFirefoxTab(tab: DrivenTab): Place {
  return places.get(tab)!;
}

/**
 * Opens a blank tab at the front of this window, to be led to a site or to the extension. The window must be
 * the one in front. A context of the protocol's is a container.
 */
export async function newFirefoxTab(
  browser: Browser | BrowserContext,
  chrome: FirefoxChrome,
): Promise<DrivenTab> {
  const page = await browser.newPage();
  await page.bringToFront();
  const id = await chrome.run(activeTabId);
  const tab = firefoxTab(page, chrome, id);
  places.set(tab, { id, chrome });
  return tab;
}

function firefoxTab(page: Page, chrome: FirefoxChrome, id: number): DrivenTab {
  const view = drivenView({
    ...puppeteerSurface(page),
    resize: (width, height) => page.setViewport({ width, height }),
    emulate: (media) => chrome.run(emulateInTab, id, media),
    // Firefox: BiDi does not report the end of an extension's page, so puppeteer does not know.
    isOpen: () => chrome.run(isTabOpen, id),
    close: () => page.close(),
  });

  // Firefox: BiDi reports no load event of an extension's page; its state is looked at instead.
  async function untilLoaded(url: string, act: () => Promise<unknown>): Promise<void> {
    await view.evaluate(() => void Object.assign(window, { isTheOldDocument: true }));
    await act();
    await view.waitFor(
      (target) =>
        !("isTheOldDocument" in window) &&
        location.href === target &&
        document.readyState === "complete",
      url,
    );
  }

  return {
    ...view,
    url: () => view.evaluate(() => location.href),
    async goto(url) {
      if (!isExtensionPage(url)) await page.goto(url);
      else await untilLoaded(url, () => page.goto(url, { waitUntil: [] }));
    },
    async reload() {
      const url = await view.evaluate(() => location.href);
      if (!isExtensionPage(url)) await page.reload();
      else await untilLoaded(url, () => view.evaluate(() => location.reload()));
    },
    bringToFront: () => page.bringToFront(),
  };
}

function isExtensionPage(url: string): boolean {
  return url.startsWith("moz-extension:");
}

declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionParent: {
      readonly apiManager: { readonly global: { readonly tabTracker: TabTracker } };
    };
  };
};
declare const gBrowser: { readonly selectedTab: NativeTab };

interface TabTracker {
  getId(tab: NativeTab): number;
  getTab(id: number, otherwise: null): NativeTab | null;
}

interface NativeTab {
  readonly linkedBrowser: {
    readonly browsingContext: {
      prefersColorSchemeOverride: string;
      prefersReducedMotionOverride: string;
    };
  };
}

// The functions below run in Firefox's window.

function activeTabId(): number {
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}

function isTabOpen(id: number): boolean {
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  return ExtensionParent.apiManager.global.tabTracker.getTab(id, null) !== null;
}

function emulateInTab(id: number, media: EmulatedMedia): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const tab = ExtensionParent.apiManager.global.tabTracker.getTab(id, null);
  const { browsingContext } = tab!.linkedBrowser;
  if (media.colorScheme) browsingContext.prefersColorSchemeOverride = media.colorScheme;
  if (media.reducedMotion !== undefined) {
    browsingContext.prefersReducedMotionOverride = media.reducedMotion ? "reduce" : "no-preference";
  }
}
