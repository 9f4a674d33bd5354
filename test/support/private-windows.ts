import type { DrivenBrowser, DrivenExtension } from "./driver";
import { firefoxWindow } from "./firefox";

/** Lets an installed extension into private windows, as the switch on the browser's own page does. It starts anew by that. */
export async function allowInPrivateWindows(
  browser: DrivenBrowser,
  { id }: DrivenExtension,
): Promise<void> {
  if (browser.kind === "firefox") {
    await firefoxWindow(browser).run(allowInFirefox, id);
    return;
  }
  const page = await browser.open("chrome://extensions/");
  await page.evaluate(allowInChromium, id);
  await page.waitFor(isAllowedInChromium, id);
  await page.close();
}

declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(update: { readonly inDeveloperMode: boolean }): Promise<void>;
    getExtensionInfo(id: string): Promise<{
      readonly state: string;
      readonly incognitoAccess: { readonly isActive: boolean };
    }>;
    updateExtensionConfiguration(update: {
      readonly extensionId: string;
      readonly incognitoAccess: boolean;
    }): Promise<void>;
  };
};

/** Runs in Chromium's page of extensions. */
async function allowInChromium(extensionId: string): Promise<void> {
  const { developerPrivate } = chrome;
  // Without it an unpacked extension does not come back from starting anew.
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

/** Runs there, too. */
async function isAllowedInChromium(extensionId: string): Promise<boolean> {
  const { state, incognitoAccess } = await chrome.developerPrivate.getExtensionInfo(extensionId);
  return state === "ENABLED" && incognitoAccess.isActive;
}

declare const ChromeUtils: { importESModule(url: string): Modules };

interface Modules {
  readonly AddonManager: {
    getAddonByID(id: string): Promise<{ reload(): Promise<void> }>;
  };
  readonly ExtensionPermissions: {
    add(id: string, granted: { permissions: readonly string[]; origins: [] }): Promise<void>;
  };
}

/** Runs in Firefox's window. */
async function allowInFirefox(id: string): Promise<void> {
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
