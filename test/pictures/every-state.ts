import { mkdir } from "node:fs/promises";
import path from "node:path";

import type { Cookie } from "../../src/core/cookie";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { grantedBuild } from "../support/granted-build";
import { FULL, hostileJar } from "../support/hostile-jar";
import { launchBrowser } from "../support/launch-browser";
import { LENS_STATES } from "../support/lens-states";
import { waitForRows } from "../support/lens-view";
import type { LoopbackSite } from "../support/loopback-site";
import { SHOP_COOKIES, visitShop } from "../support/shop";
import { inThemes, PROJECT } from "./in-themes";
import { standsPermission } from "./scenes";

const SIZES = [
  [800, 600],
  [400, 600],
  [320, 640],
] as const;

const MAX_POPUP_HEIGHT = 600;
const PAGE = "src/page/index.html";

/** Pictures of Chromium's popup in every state that the tests come into, at every size and in both themes. */
export async function everyState(site: LoopbackSite, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const dist = path.join(PROJECT, "dist/chromium");
  const granted = await grantedBuild(dist);
  const browser = await launchBrowser("chromium");
  try {
    const extension = await browser.install(granted.folder);
    await shopPictures(browser, extension, site, folder);
    await otherPictures(browser, extension, site, folder);
    await hostilePictures(browser, extension, site, folder);
    const shipped = await browser.install(dist);
    const asking = await browser.open(site.url("https", "www.shop.example"));
    await atEverySize(shipped, asking, folder, "permission", standsPermission);
  } finally {
    await browser.close();
    await granted.discard();
  }
}

async function shopPictures(
  browser: DrivenBrowser,
  extension: DrivenExtension,
  site: LoopbackSite,
  folder: string,
): Promise<void> {
  const tab = await visitShop(browser, site);
  const shop = await browser.jar();
  for (const [state, comeInto] of Object.entries(LENS_STATES)) {
    for (const size of SIZES) {
      await restore(browser, shop);
      let popup = await open(extension, tab, size);
      const reopen = async () => {
        await popup.kill();
        popup = await open(extension, tab, size);
      };
      await comeInto({
        popup: () => popup,
        tab,
        reopen,
        async setUnaddressable() {
          const cart = await tab.url();
          const odd = "odd=1; Path=/a b; Secure; SameSite=Lax";
          await tab.goto(site.setting("https", "www.shop.example", [odd], "/cart"));
          await tab.goto(cart);
          await reopen();
          await waitForRows(popup, SHOP_COOKIES + 1);
        },
      });
      await inThemes(popup, folder, `${state.replaceAll(/\W+/g, "-")}-${size.join("x")}`);
      await popup.close();
    }
  }
}

async function restore(browser: DrivenBrowser, cookies: readonly Cookie[]): Promise<void> {
  await browser.emptyJar();
  for (const cookie of cookies) await browser.plant(cookie);
}

async function otherPictures(
  browser: DrivenBrowser,
  extension: DrivenExtension,
  site: LoopbackSite,
  folder: string,
): Promise<void> {
  const stands = (view: DrivenView) => view.waitFor(() => document.querySelector("main h2, h1"));
  const places = {
    empty: site.url("https", "www.empty.example"),
    "browser-page": "chrome://version/",
  };
  for (const [name, url] of Object.entries(places)) {
    const tab = await browser.open(url);
    await atEverySize(extension, tab, folder, name, stands);
  }
}

async function hostilePictures(
  browser: DrivenBrowser,
  extension: DrivenExtension,
  site: LoopbackSite,
  folder: string,
): Promise<void> {
  await browser.emptyJar();
  const tab = await browser.open("about:blank");
  for (const lines of hostileJar("chromium")) {
    await tab.goto(site.setting("http", "shop.test", lines, "/deep/page"));
  }
  await atEverySize(extension, tab, folder, "hostile", async (popup) => {
    await waitForRows(popup, FULL);
    await popup.waitFor(() => document.querySelector("button[data-severity]"));
  });
}

async function atEverySize(
  extension: DrivenExtension,
  tab: DrivenTab,
  folder: string,
  name: string,
  stands: (popup: DrivenView) => Promise<unknown>,
): Promise<void> {
  for (const size of SIZES) {
    const popup = await open(extension, tab, size);
    await stands(popup);
    await inThemes(popup, folder, `${name}-${size.join("x")}`);
    await popup.close();
  }
}

/** The popup; where it may not be as high, the page with the same views. */
async function open(
  extension: DrivenExtension,
  tab: DrivenTab,
  [width, height]: (typeof SIZES)[number],
): Promise<DrivenView> {
  const isPage = height > MAX_POPUP_HEIGHT;
  const view = isPage ? await extension.page(tab, PAGE) : await extension.popup(tab);
  await view.resize(width, height);
  return view;
}
