import type { Browser } from "puppeteer-core";

import type { DrivenExtension, InstallOptions } from "./driver";
import { type FirefoxChrome, openPrivateWindow } from "./firefox-chrome";
import { openFirefoxPopup, shownFirefoxPopup } from "./firefox-popup";
import { preludeUrl } from "./firefox-prelude";
import { newFirefoxTab, placeOfFirefoxTab } from "./firefox-tab";
import { pageExpression } from "./page-script";

/** Installs an unpacked extension as a temporary add-on. */
export async function installFirefoxExtension(
  browser: Browser,
  chrome: FirefoxChrome,
  folder: string,
  { inPrivateWindows = false }: InstallOptions = {},
): Promise<DrivenExtension> {
  const id = await browser.installExtension(folder);
  if (inPrivateWindows) await chrome.run(letIntoPrivateWindows, id);
  const origin = `moz-extension://${await chrome.run(uuidOf, id)}/`;
  return {
    id,
    origin,
    async popup(tab) {
      await tab.bringToFront();
      return openFirefoxPopup(placeOfFirefoxTab(tab).chrome, id, origin);
    },
    beforePopups: (fn) => chrome.run(loadInAllFrames, preludeUrl(origin, pageExpression(fn, []))),
    resumedPopup: () => shownFirefoxPopup(chrome, origin),
    async page(tab, file) {
      const opened = await newFirefoxTab(browser, chrome);
      await opened.goto(`${origin}${file}?tab=${placeOfFirefoxTab(tab).id}`);
      return opened;
    },
    async openPrivate(url) {
      const tab = await newFirefoxTab(browser, await openPrivateWindow(browser, chrome));
      await tab.goto(url);
      return tab;
    },
    async revoke(origins) {
      await chrome.run(revoke, id, origins);
    },
  };
}

declare const Services: {
  readonly mm: { loadFrameScript(url: string, allowDelayedLoad: boolean): void };
};
declare const ChromeUtils: { importESModule(url: string): Modules };

interface Modules {
  readonly ExtensionParent: {
    readonly GlobalManager: { getExtension(id: string): { readonly uuid: string } };
  };
  readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  readonly ExtensionPermissions: {
    add(id: string, granted: { permissions: readonly string[]; origins: [] }): Promise<void>;
    remove(
      id: string,
      hosts: { permissions: []; origins: readonly string[] },
      of: object,
    ): Promise<void>;
  };
}

// The functions below run in Firefox's window.

function uuidOf(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  return ExtensionParent.GlobalManager.getExtension(id).uuid;
}

function loadInAllFrames(url: string): void {
  Services.mm.loadFrameScript(url, true);
}

/** As the choice in about:addons does; an add-on that runs already is started again. */
async function letIntoPrivateWindows(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const { AddonManager } = ChromeUtils.importESModule(
    "resource://gre/modules/AddonManager.sys.mjs",
  );
  const permissions = ["internal:privateBrowsingAllowed"];
  await ExtensionPermissions.add(id, { permissions, origins: [] });
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
}

/** As the switch in about:addons does. */
async function revoke(id: string, origins: readonly string[]): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
}
