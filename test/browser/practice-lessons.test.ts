import { describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import { servePractice } from "../../playground/site/serve";
import type { LaunchOptions } from "../support/driver";
import { launchBrowser } from "../support/launch-browser";
import { expectLessonsIn } from "../support/lessons-in-browser";

describe.each<BrowserKind>(["chromium", "firefox"])("the practice site in %s", (kind) => {
  expectLessonsIn(kind, async () => {
    const { ports, close } = await servePractice();
    return { ports, stop: close };
  });
});

/** Each browser's own switch for all cookies. */
const ALL_OFF: Readonly<Record<BrowserKind, NonNullable<LaunchOptions["preferences"]>>> = {
  chromium: { "profile.default_content_setting_values.cookies": 2 },
  firefox: { "network.cookie.cookieBehavior": 2 },
};

test.each<BrowserKind>(["chromium", "firefox"])(
  "where %s blocks cookies, every page says so",
  async (kind) => {
    const site = await servePractice();
    const browser = await launchBrowser(kind, { preferences: ALL_OFF[kind] });
    try {
      const tab = await browser.open(`${site.origin}/lessons/first`);
      await tab.waitFor(() => document.querySelector("#blocked")?.textContent?.startsWith("Yes"));
      expect(await browser.jar()).toEqual([]);
    } finally {
      await browser.close();
      await site.close();
    }
  },
);
