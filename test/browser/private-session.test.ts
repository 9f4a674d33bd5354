import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { cookieWith } from "../support/cookie";
import type { DrivenBrowser, DrivenTab } from "../support/driver";
import type { GrantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { PLATFORM_PAGE, platformBuild } from "../support/platform-build";
import type { Application } from "../support/platform-entry";
import { allowInPrivateWindows } from "../support/private-windows";

declare const application: Application;

/** The shipped background, beside a page for tests that writes by the use cases. */
describe.each<BrowserKind>(["chromium", "firefox"])("private windows in %s", (kind) => {
  const storeId = kind === "firefox" ? "firefox-private" : "1";
  const secret = cookieWith({ domain: "app.shop.test", value: "secret", storeId });
  let build: GrantedBuild;
  let browser: DrivenBrowser;
  let page: DrivenTab;

  beforeAll(async () => {
    build = await platformBuild(kind);
    browser = await launchBrowser(kind);
    const extension = await browser.install(build.folder);
    await allowInPrivateWindows(browser, extension);
    page = await browser.open("about:blank");
    await page.goto(extension.origin + PLATFORM_PAGE);
    await page.waitFor(() => "application" in globalThis);
  });
  afterAll(async () => {
    await browser.close();
    await build.discard();
  });

  const openWindow = () =>
    page.evaluate(async () => {
      const window = await application.webext.windows.create({ incognito: true });
      return window.id ?? -1;
    });
  const closeWindow = (id: number) =>
    page.evaluate((closed) => application.webext.windows.remove(closed), id);
  const stored = () =>
    page.evaluate(async () => JSON.stringify(await application.webext.storage.session.get(null)));

  /** Sets the cookie and deletes it again, so that an undo level holds it. */
  async function leaveAnUndo(cookie: Cookie): Promise<void> {
    await page.evaluate(async (wanted) => {
      await application.platform.cookies.set(wanted);
      const jar = { site: "shop.test", storeId: wanted.storeId, pattern: "*://*.shop.test/*" };
      await application.writeChanges(application.platform, jar, {
        label: { deed: "delete", name: "n", count: 1 },
        changes: [{ before: wanted, after: null }],
        consents: [],
        undoneFrom: null,
        undoes: null,
      });
    }, cookie);
    expect(await stored()).toContain("secret");
  }

  const waitUntilForgotten = () =>
    page.waitFor(async () => {
      const held = await application.webext.storage.session.get(null);
      return !JSON.stringify(held).includes("secret");
    });

  test("what was written in them is forgotten with the last one", async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    await leaveAnUndo(secret);
    await closeWindow(first);
    expect(await stored()).toContain("secret");
    await closeWindow(second);
    await waitUntilForgotten();
  });

  test("and not taken over by a window that opens at once", async () => {
    const last = await openWindow();
    await leaveAnUndo(secret);
    const next = await page.evaluate(async (id) => {
      const [, window] = await Promise.all([
        application.webext.windows.remove(id),
        application.webext.windows.create({ incognito: true }),
      ]);
      return window.id ?? -1;
    }, last);
    await waitUntilForgotten();
    await closeWindow(next);
  });
});
