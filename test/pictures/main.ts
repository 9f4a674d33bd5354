import { mkdir } from "node:fs/promises";
import path from "node:path";

import type { BrowserKind } from "../../playground/find-browser";
import { servePractice } from "../../playground/site/serve";
import { addressOf, HOSTS } from "../../playground/site/sites";
import type { DrivenBrowser, DrivenTab } from "../support/driver";
import { grantedBuild } from "../support/granted-build";
import { openLab, openWhatIf } from "../support/lab-view";
import { launchBrowser } from "../support/launch-browser";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { SHOP_COOKIES, visitShop } from "../support/shop";
import { everyState } from "./every-state";
import { inThemes, PROJECT } from "./in-themes";
import {
  chooseForeignLink,
  openCookie,
  openFindings,
  openLessonOfPage,
  showTab,
  standsList,
  standsPermission,
} from "./scenes";

/**
 * `npm run pictures`: the README's pictures of the real popup, into .github/pictures/, and others to
 * look at (Firefox, narrow widths), into .cache/pictures/. With `--all` every state at every size
 * instead, into .cache/pictures/all/. Build first.
 */
const README = path.join(PROJECT, ".github/pictures");
const TO_LOOK_AT = path.join(PROJECT, ".cache/pictures");
const PAGE = "src/page/index.html";
const NARROW = [
  [400, 600],
  [320, 640],
] as const;

await mkdir(README, { recursive: true });
await mkdir(TO_LOOK_AT, { recursive: true });
const site = await startLoopbackSite();
try {
  if (process.argv.includes("--all")) {
    await everyState(site, path.join(TO_LOOK_AT, "all"));
  } else {
    await chromiumPictures(site);
    await lessonPictures();
    await firefoxPictures(site);
  }
} finally {
  await site.stop();
}

async function chromiumPictures(shop: LoopbackSite): Promise<void> {
  await inBrowser("chromium", shop, async (browser, tab, granted) => {
    const extension = await browser.install(granted);
    const popup = await extension.popup(tab);
    await standsList(popup);
    await inThemes(popup, README, "list", "fine");
    await openCookie(popup, "cart");
    await inThemes(popup, README, "detail", "fine");
    await showTab(popup, "explain");
    await inThemes(popup, TO_LOOK_AT, "explain");
    await openFindings(popup);
    await inThemes(popup, README, "warning", "fine");
    await openLab(popup, SHOP_COOKIES);
    await chooseForeignLink(popup);
    await inThemes(popup, README, "lab", "fine");
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
    await inThemes(asking, README, "permission", "fine");
    await asking.close();
  });
}

/** A lesson at its start, on the practice site's own page. */
async function lessonPictures(): Promise<void> {
  const practice = await servePractice();
  const granted = await grantedBuild(distOf("chromium"));
  const browser = await launchBrowser("chromium");
  try {
    const extension = await browser.install(granted.folder);
    const lesson = addressOf(practice.ports, "http", HOSTS.shop, "/lessons/same-site");
    const tab = await browser.open(lesson);
    await tab.click("#start");
    await tab.waitFor(() => document.body.innerText.includes("ss_strict=own_site_only"));
    const popup = await extension.popup(tab);
    await openLessonOfPage(popup);
    await inThemes(popup, README, "lesson", "fine");
    await popup.close();
  } finally {
    await browser.close();
    await granted.discard();
    await practice.close();
  }
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
