import { readFile } from "node:fs/promises";
import path from "node:path";

import {
  type Browser,
  type CDPSession,
  CDPSessionEvent,
  type Page,
  type Target,
} from "puppeteer-core";

import { chromiumPage, chromiumPopup, chromiumTab } from "./chromium-view";
import type { DrivenExtension, DrivenView, InstallOptions } from "./driver";
import { pageExpression } from "./page-script";
import { PATIENCE } from "./patience";

/** Installs an unpacked extension into a running Chromium. */
export async function installChromiumExtension(
  browser: Browser,
  folder: string,
  { inPrivateWindows = false }: InstallOptions = {},
): Promise<DrivenExtension> {
  // Puppeteer's own `installExtension` cannot let it into incognito windows.
  const session = await browser.target().createCDPSession();
  const { id } = await session.send("Extensions.loadUnpacked", {
    path: folder,
    enableInIncognito: inPrivateWindows,
  });
  await session.detach();
  const origin = `chrome-extension://${id}/`;
  const popupUrl = origin + (await popupPath(folder));
  return {
    id,
    origin,
    async popup(tab) {
      const extension = (await browser.extensions()).get(id)!;
      await tab.bringToFront();
      const former = new Set(browser.targets());
      await chromiumPage(tab).triggerExtensionAction(extension);
      return shownPopup(browser, popupUrl, former);
    },
    beforePopups: (fn) => runBeforePopups(browser, fn),
    resumedPopup: () => shownPopup(browser, popupUrl, new Set()),
    async page(tab, file) {
      await tab.bringToFront();
      const tabId = await behindTheTabs(browser, origin, ACTIVE_TAB_ID);
      const opened = chromiumTab(await browser.newPage());
      await opened.goto(`${origin}${file}?tab=${tabId}`);
      return opened;
    },
    async openPrivate(url) {
      const former = new Set(browser.targets());
      const details = JSON.stringify({ incognito: true, url });
      // The protocol's own contexts are off the record too, but not the one that extensions see.
      await behindTheTabs(browser, origin, `chrome.windows.create(${details}).then(() => true)`);
      const target = await browser.waitForTarget((one) => one.url() === url && !former.has(one), {
        timeout: PATIENCE,
      });
      const tab = chromiumTab((await target.page())!);
      await tab.waitFor(() => document.readyState === "complete");
      return tab;
    },
    async revoke(origins) {
      const hosts = JSON.stringify({ origins });
      await behindTheTabs(browser, origin, `chrome.permissions.remove(${hosts})`);
    },
  };
}

const ACTIVE_TAB_ID =
  "chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)";

async function popupPath(folder: string): Promise<string> {
  const manifest = await readFile(path.join(folder, "manifest.json"), "utf8");
  const { action } = JSON.parse(manifest) as { action: { default_popup: string } };
  return action.default_popup;
}

/** Waits for the popup's target, which must not be a former one, and for its load event. */
async function shownPopup(
  browser: Browser,
  popupUrl: string,
  former: ReadonlySet<Target>,
): Promise<DrivenView> {
  const target = await browser.waitForTarget((one) => one.url() === popupUrl && !former.has(one), {
    timeout: PATIENCE,
  });
  const popup = chromiumPopup(await target.asPage());
  await popup.waitFor(() => document.readyState === "complete");
  return popup;
}

/** A session of its own holds each popup back until it has the script: puppeteer's comes too late for that. */
async function runBeforePopups(browser: Browser, fn: () => void): Promise<void> {
  const source = pageExpression(fn, []);
  const session = await browser.target().createCDPSession();
  const prepare = async (popup: CDPSession) => {
    await popup.send("Page.enable");
    await popup.send("Page.addScriptToEvaluateOnNewDocument", { source });
    await popup.send("Runtime.runIfWaitingForDebugger");
  };
  session.on(CDPSessionEvent.SessionAttached, (popup) => void prepare(popup));
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    // Chromium: neither a page nor anything else that it has a word for.
    filter: [{ type: "other" }],
  });
}

/**
 * Evaluates in a document of the extension that is no page of it, in a tab that never comes to the
 * front, so that an open popup stays open.
 */
async function behindTheTabs(
  browser: Browser,
  origin: string,
  expression: string,
): Promise<unknown> {
  const page: Page = await browser.newPage({ background: true });
  try {
    await page.goto(`${origin}manifest.json`);
    return await page.evaluate(expression);
  } finally {
    await page.close();
  }
}
