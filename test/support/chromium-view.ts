import type { MediaFeature, Page } from "puppeteer-core";

import type { DrivenTab, DrivenView, EmulatedMedia } from "./driver";
import { pageExpression } from "./page-script";
import { sizeByContent } from "./popup-size";
import { puppeteerSurface } from "./puppeteer-surface";
import type { Surface } from "./surface";
import { drivenView } from "./view";

const pages = new WeakMap<DrivenView, Page>();

/** Puppeteer's page behind a view, for what Chromium alone offers (heap, tracing, the protocol). */
export function chromiumPage(view: DrivenView): Page {
  const page = pages.get(view);
  if (!page) throw new Error("this view is not one of Chromium's");
  return page;
}

/** A tab, be it of a site or of the extension. */
export function chromiumTab(page: Page): DrivenTab {
  const surface: Surface = {
    ...puppeteerSurface(page),
    emulate: (media) => emulate(page, media),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
  const view = drivenView(surface);
  const tab: DrivenTab = {
    ...view,
    url: () => view.evaluate(() => location.href),
    async goto(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    bringToFront: () => page.bringToFront(),
  };
  pages.set(tab, page);
  return tab;
}

/** The real popup. */
export function chromiumPopup(page: Page): DrivenView {
  const popup = drivenView({
    ...puppeteerSurface(page),
    emulate: (media) => emulate(page, media),
    async resize(width, height) {
      await page.evaluate(pageExpression(sizeByContent, [width, height]));
    },
  });
  pages.set(popup, page);
  return popup;
}

function emulate(page: Page, media: EmulatedMedia): Promise<void> {
  const features: MediaFeature[] = [];
  if (media.colorScheme) features.push({ name: "prefers-color-scheme", value: media.colorScheme });
  if (media.reducedMotion !== undefined) {
    const value = media.reducedMotion ? "reduce" : "no-preference";
    features.push({ name: "prefers-reduced-motion", value });
  }
  return page.emulateMediaFeatures(features);
}
