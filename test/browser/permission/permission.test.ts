import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../../playground/find-browser";
import { PROJECT } from "../../package/module-graph";
import { isAccessible } from "../../support/accessible";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../../support/driver";
import { launchBrowser } from "../../support/launch-browser";
import { fillField, listedRows, openRow, shownFields, waitForRows } from "../../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../../support/loopback-site";

const HOST = "www.shop.test";
const PATTERN = "*://*.shop.test/*";

/** The shipped package: nothing is granted until the browser's own prompt is answered. */
describe.each<BrowserKind>(["chromium", "firefox"])("%s, shipped package", (kind) => {
  let site: LoopbackSite;
  let browser: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;

  beforeAll(async () => {
    site = await startLoopbackSite();
  });
  afterAll(async () => {
    await site.stop();
  });
  beforeEach(async () => {
    browser = await launchBrowser(kind, { prompts: true });
    extension = await browser.install(path.join(PROJECT, "dist", kind));
    tab = await browser.open(
      site.setting(
        "http",
        HOST,
        ["theme=plum", "wide=1; Domain=shop.test; Path=/", "far=2; Path=/elsewhere"],
        "/deep/page",
      ),
    );
    return () => browser.close();
  });

  /** The view after the grant: Chromium's prompt closes the popup, and the background opens it again. */
  async function granted(popup: DrivenView): Promise<DrivenView> {
    await browser.answerPrompt("grant", () => allow(popup));
    if (kind === "firefox") return popup;
    await popup.closed();
    return extension.resumedPopup();
  }

  /** The extension's own page of this tab, once it may see the site. */
  async function grantedPage(): Promise<DrivenTab> {
    const popup = await granted(await extension.popup(tab));
    await waitForRows(popup, 3);
    await popup.close();
    const page = await extension.page(tab, "src/page/index.html");
    await waitForRows(page, 3);
    return page;
  }

  async function leaveHalfTypedDraft(page: DrivenTab): Promise<void> {
    await openRow(page, "theme");
    await fillField(page, "Value", "half-typed");
  }

  async function expectNothingLost(page: DrivenTab): Promise<void> {
    expect(await page.text()).not.toContain("plum");
    // Chromium: hosts that the extension gave back itself are granted again without a prompt.
    if (kind === "chromium") await allow(page);
    else await browser.answerPrompt("grant", () => allow(page));
    await waitForRows(page, 3);
    expect((await shownFields(page)).value).toBe("half-typed");
    expect((await browser.jar()).map(({ name, value }) => `${name}=${value}`).toSorted()).toEqual([
      "far=2",
      "theme=plum",
      "wide=1",
    ]);
  }

  test("says exactly what will be asked, and shows no cookie before", async () => {
    const popup = await extension.popup(tab);
    await waitForText(popup, PATTERN);
    const text = await popup.text();
    expect(text).toContain(
      "Your browser will ask you about shop.test and every host below it, over http and https:",
    );
    expect(text).toContain("None of this site's cookies can be shown or changed.");
    const shown = await popup.evaluate(() => document.documentElement.outerHTML);
    for (const secret of ["theme", "plum", "wide", "far"]) expect(shown).not.toContain(secret);
  });

  test("granted: every cookie of the site is listed, other hosts and paths included", async () => {
    const popup = await granted(await extension.popup(tab));
    await waitForRows(popup, 3);
    const rows = await listedRows(popup);
    expect(
      rows.map(({ name, value, domain, path: of, sent }) => ({ name, value, domain, of, sent })),
    ).toEqual(
      expect.arrayContaining([
        { name: "theme", value: "plum", domain: "this host", of: "/deep", sent: true },
        { name: "wide", value: "1", domain: "*.shop.test", of: "/", sent: true },
        { name: "far", value: "2", domain: "this host", of: "/elsewhere", sent: false },
      ]),
    );
  });

  test("denied: says that nothing changed, and can be asked again", async () => {
    const popup = await extension.popup(tab);
    await browser.answerPrompt("deny", () => allow(popup));
    const refused = kind === "chromium" ? await extension.popup(tab) : popup;
    await waitForText(refused, "You did not allow it, so nothing has changed.");
    expect(await refused.text()).toContain(PATTERN);
    await isAccessible(refused);
    await waitForRows(await granted(refused), 3);
  });

  test("revoked while open: the calm screen, and a draft is there again after a new grant", async () => {
    const page = await grantedPage();
    await leaveHalfTypedDraft(page);
    await extension.revoke([PATTERN]);
    await waitForText(page, "was taken back while Cookie Lens was open");
    await isAccessible(page);
    await expectNothingLost(page);
  });

  // Firefox: activeTab, and with it the tab's address, ends at any navigation; in Chromium it lasts within an origin.
  test("revoked after the tab went on: nothing is lost either", async () => {
    const page = await grantedPage();
    await leaveHalfTypedDraft(page);
    await tab.goto(site.url("http", HOST, "/deep/next"));
    await page.bringToFront();
    await extension.revoke([PATTERN]);
    await waitForText(page, "was taken back while Cookie Lens was open");
    await expectNothingLost(page);
  });
});

async function allow(view: DrivenView): Promise<void> {
  await view.click("button", { text: "Allow for shop.test" });
}

async function waitForText(view: DrivenView, text: string): Promise<void> {
  await view.waitFor((wanted: string) => document.body.innerText.includes(wanted), text);
}
