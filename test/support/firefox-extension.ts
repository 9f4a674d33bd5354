import type { Browser } from "puppeteer-core";

import type { DrivenExtension } from "./driver";
import type { FirefoxChrome } from "./firefox-chrome";
import { openFirefoxPopup, shownFirefoxPopup } from "./firefox-popup";
import { firefoxTabId, newFirefoxTab } from "./firefox-tab";

/** Installs an unpacked extension as a temporary add-on. */
export async function installFirefoxExtension(
  browser: Browser,
  chrome: FirefoxChrome,
  folder: string,
): Promise<DrivenExtension> {
  const id = await browser.installExtension(folder);
  const origin = `moz-extension://${await chrome.run(uuidOf, id)}/`;
  return {
    id,
    origin,
    async popup(tab) {
      await tab.bringToFront();
      return openFirefoxPopup(chrome, id, origin);
    },
    resumedPopup: () => shownFirefoxPopup(chrome, origin),
    async page(tab, file) {
      const opened = await newFirefoxTab(browser, chrome);
      await opened.goto(`${origin}${file}?tab=${firefoxTabId(tab)}`);
      return opened;
    },
    async revoke(origins) {
      await chrome.run(revoke, id, origins);
    },
  };
}

declare const ChromeUtils: { importESModule(url: string): Modules };

interface Modules {
  readonly ExtensionParent: {
    readonly GlobalManager: { getExtension(id: string): { readonly uuid: string } };
  };
  readonly ExtensionPermissions: {
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
