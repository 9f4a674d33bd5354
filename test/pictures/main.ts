import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import type { BrowserKind } from "../../playground/find-browser";
import { chromiumPage } from "../support/chromium-view";
import type { DrivenBrowser, DrivenTab, DrivenView } from "../support/driver";
import { grantedBuild } from "../support/granted-build";
import { openLab, openWhatIf } from "../support/lab-view";
import { launchBrowser } from "../support/launch-browser";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { SHOP_COOKIES, visitShop } from "../support/shop";
import { chooseForeignLink, openCookie, openFindings, showTab, standsList, standsPermission } from "./scenes";

/**
 * `npm run pictures`: the README's pictures of the real popup, into .github/pictures/, and others to
 * look at (Firefox, narrow widths), into .cache/pictures/. Build first.
 */
const PROJECT = path.resolve(import.meta.dirname, "../..");
const README = path.join(PROJECT, ".github/pictures");
const TO_LOOK_AT = path.join(PROJECT, ".cache/pictures");
const PAGE = "src/page/index.html";
const THEMES = ["light", "dark"] as const;
const NARROW = [
  [400, 600],
  [320, 640],
] as const;

await mkdir(README, { recursive: true });
await mkdir(TO_LOOK_AT, { recursive: true });
const site = await startLoopbackSite();
try {
  await chromiumPictures(site);
  await firefoxPictures(site);
} finally {
  await site.stop();
}

async function chromiumPictures(shop: LoopbackSite): Promise<void> {
  await inBrowser("chromium", shop, async (browser, tab, granted) => {
    const extension = await browser.install(granted);
    const popup = await extension.popup(tab);
    await standsList(popup);
    await inThemes(popup, README, "list");
    await openCookie(popup, "cart");
    await inThemes(popup, README, "detail");
    await showTab(popup, "explain");
    await inThemes(popup, TO_LOOK_AT, "explain");
    await openFindings(popup);
    await inThemes(popup, README, "warning");
    await openLab(popup, SHOP_COOKIES);
    await chooseForeignLink(popup);
    await inThemes(popup, README, "lab");
    await openWhatIf(popup, "checkout_hold");
    await inThemes(popup, TO_LOOK_AT, "lab-what-if");
    await popup.close();

    const page = await extension.page(tab, PAGE);
    for (const [width, height] of NARROW) {
      const size = `${width}x${height}`;
      await page.resize(width, height);
      await page.reload();
      await standsList(page);
      await inThemes(page, TO_LOOK_AT, `list-${size}`);
      await openCookie(page, "cart");
      await inThemes(page, TO_LOOK_AT, `detail-${size}`);
      await page.press("Escape");
      await openLab(page, SHOP_COOKIES);
      await chooseForeignLink(page);
      await inThemes(page, TO_LOOK_AT, `lab-${size}`);
      await openWhatIf(page, "checkout_hold");
      await inThemes(page, TO_LOOK_AT, `lab-what-if-${size}`);
    }
    await page.close();

    const shipped = await browser.install(distOf("chromium"));
    const asking = await shipped.popup(tab);
    await standsPermission(asking);
    await inThemes(asking, README, "permission");
    await asking.close();
  });
}

async function firefoxPictures(shop: LoopbackSite): Promise<void> {
  await inBrowser("firefox", shop, async (browser, tab, granted) => {
    const extension = await browser.install(granted);
    const popup = await extension.popup(tab);
    await standsList(popup);
    await inThemes(popup, TO_LOOK_AT, "firefox-list");
    await openCookie(popup, "cart");
    await inThemes(popup, TO_LOOK_AT, "firefox-detail");
    await openFindings(popup);
    await inThemes(popup, TO_LOOK_AT, "firefox-warning");
    await popup.close();
  });
}

async function inBrowser(
  kind: BrowserKind,
  shop: LoopbackSite,
  take: (browser: DrivenBrowser, tab: DrivenTab, granted: string) => Promise<void>,
): Promise<void> {
  const granted = await grantedBuild(distOf(kind));
  const browser = await launchBrowser(kind);
  try {
    await take(browser, await visitShop(browser, shop), granted.folder);
  } finally {
    await browser.close();
    await granted.discard();
  }
}

function distOf(kind: BrowserKind): string {
  return path.join(PROJECT, "dist", kind);
}

async function inThemes(view: DrivenView, folder: string, name: string): Promise<void> {
  for (const colorScheme of THEMES) {
    await view.emulate({ colorScheme, reducedMotion: true });
    await view.waitFor(
      (theme: string) => matchMedia(`(prefers-color-scheme: ${theme})`).matches,
      colorScheme,
    );
    const file = path.join(folder, `${name}-${colorScheme}.png`);
    await writeFile(file, folder === README ? await fine(view) : await view.screenshot());
    console.log(path.relative(PROJECT, file));
  }
}

/** Two pixels for each CSS pixel, so that the README stays sharp on a fine screen. */
async function fine(view: DrivenView): Promise<Uint8Array> {
  const { width, height } = await view.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return chromiumPage(view).screenshot({ clip: { x: 0, y: 0, width, height, scale: 2 } });
}
