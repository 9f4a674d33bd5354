import browser from "webextension-polyfill";
import type { Cookies } from "webextension-polyfill";

/** webextension-polyfill's types lack what only one browser has; added here and nowhere else. */
interface PartitionKeyAnswer {
  partitionKey: { topLevelSite?: string; hasCrossSiteAncestor?: boolean };
}
interface ChromiumCookies extends Cookies.Static {
  getPartitionKey?(details: { tabId: number; frameId: number }): Promise<PartitionKeyAnswer>;
}

export const webext = browser;
export const cookiesApi: ChromiumCookies = browser.cookies;

/** By the scheme of our own pages: Chromium 156 defines `browser` as well, so that tells nothing. */
export const isFirefox = browser.runtime.getURL("").startsWith("moz-extension:");
