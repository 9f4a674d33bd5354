import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { PROJECT } from "../package/module-graph";
import { isAccessible } from "../support/accessible";
import { cookieWith } from "../support/cookie";
import type { DrivenTab, DrivenView, LaunchOptions } from "../support/driver";
import { grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";

const HOST = "www.shop.test";
const SWITCHED_OFF = "Cookies are switched off in this browser.";
const THEME: Cookie = cookieWith({ name: "theme", value: "plum", domain: HOST });

/** Each browser's own switch for all cookies. */
const ALL_OFF: Readonly<Record<BrowserKind, NonNullable<LaunchOptions["preferences"]>>> = {
  chromium: { "profile.default_content_setting_values.cookies": 2 },
  firefox: { "network.cookie.cookieBehavior": 2 },
};

describe("cookies switched off, granted build", () => {
  let site: LoopbackSite;
  beforeAll(async () => {
    site = await startLoopbackSite();
  });
  afterAll(() => site.stop());

  /** A browser with one cookie in its jar, and the popup over that cookie's site. */
  async function inPopup(
    kind: BrowserKind,
    preferences: NonNullable<LaunchOptions["preferences"]>,
    look: (popup: DrivenView, tab: DrivenTab) => Promise<void>,
  ): Promise<void> {
    const build = await grantedBuild(path.join(PROJECT, "dist", kind));
    const driven = await launchBrowser(kind, { preferences });
    try {
      const extension = await driven.install(build.folder);
      await extension.beforePopups(countWritesToDocumentCookie);
      await driven.plant(THEME);
      const tab = await driven.open(site.url("http", HOST));
      const popup = await extension.popup(tab);
      await waitForRows(popup, 1);
      await look(popup, tab);
    } finally {
      await driven.close();
      await build.discard();
    }
  }

  /** What the site's request carried. */
  async function brought(tab: DrivenTab): Promise<unknown> {
    return (JSON.parse(await tab.text()) as { cookie: string | null }).cookie;
  }

  test("in Chromium the popup says so, with what follows and the way out", async () => {
    await inPopup("chromium", ALL_OFF.chromium, async (popup, tab) => {
      expect(await brought(tab)).toBeNull();
      await popup.waitFor(says, SWITCHED_OFF);
      expect(await popup.text()).toContain(
        "None of these is sent, and none is kept. You can switch them on in the browser's settings, under privacy.",
      );
      await isAccessible(popup);
    });
  });

  test("in Chromium as it comes, the popup has looked and says nothing of it", async () => {
    await inPopup("chromium", {}, async (popup, tab) => {
      expect(await brought(tab)).toBe("theme=plum");
      await popup.waitFor(hasLooked);
      expect(await popup.text()).not.toContain(SWITCHED_OFF);
    });
  });

  // Firefox: nothing that an extension may read tells of it.
  test("in Firefox the popup claims nothing, and tells how to check", async () => {
    await inPopup("firefox", ALL_OFF.firefox, async (popup, tab) => {
      expect(await brought(tab)).toBeNull();
      await popup.press("?");
      await popup.waitFor(
        says,
        "If the browser blocks cookies for this site, none of these is sent.",
      );
      expect(await popup.text()).toContain("To check, open the shield beside the address");
      expect(await popup.text()).not.toContain(SWITCHED_OFF);
    });
  });
});

// The functions below run in the popup.

interface Counted {
  writes: number;
}

function countWritesToDocumentCookie(): void {
  const counted = globalThis as unknown as Counted;
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
  counted.writes = 0;
  Object.defineProperty(Document.prototype, "cookie", {
    get: get!,
    set(line: string) {
      set!.call(document, line);
      counted.writes += 1;
    },
  });
}

/** Whether the trial cookie was written and taken back, and a frame drawn what came of it. */
async function hasLooked(): Promise<boolean> {
  if ((globalThis as unknown as Counted).writes < 2) return false;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return true;
}

function says(words: string): boolean {
  return document.body.innerText.includes(words);
}
