import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import { type PracticeSite, servePractice } from "../../playground/site/serve";
import { addressOf, type Scheme } from "../../playground/site/sites";
import type { DrivenBrowser, DrivenTab } from "../support/driver";
import { launchBrowser } from "../support/launch-browser";

const SHOP = "shop.localhost";
const NEWS = "news.localhost";

describe.each<BrowserKind>(["chromium", "firefox"])("the practice site in %s", (kind) => {
  let site: PracticeSite;
  let browser: DrivenBrowser;
  let tab: DrivenTab;
  const at = (host: string, path: string, scheme: Scheme = "http") =>
    addressOf(site.ports, scheme, host, path);

  beforeAll(async () => {
    site = await servePractice();
    browser = await launchBrowser(kind);
    tab = await browser.open(at(SHOP, "/lessons/"));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Empties the jar and presses Start; resolves on the lesson's page, at its plain address. */
  async function begin(id: string, scheme: Scheme = "http"): Promise<void> {
    await browser.emptyJar();
    const address = at(SHOP, `/lessons/${id}`, scheme);
    await tab.goto(address);
    await tab.click("#start");
    await tab.waitFor(
      (id: string) =>
        performance.getEntriesByType("navigation")[0]?.name.includes("after=start") &&
        location.pathname === `/lessons/${id}` &&
        location.search === "",
      id,
    );
  }
  const names = async () => (await browser.jar()).map(({ name }) => name).toSorted();
  const saw = () => tab.evaluate(() => document.getElementById("server-saw")?.dataset["saw"] ?? "");
  const shown = (selector: string) =>
    tab.evaluate((found: string) => document.querySelector(found)?.textContent ?? "", selector);

  test.each<Scheme>(["http", "https"])(
    "SameSite over %s: a link from news.localhost brings Lax, not Strict, and confirms it",
    async (scheme) => {
      await begin("same-site", scheme);
      expect(await names()).toEqual(["ss_lax", "ss_none", "ss_strict"]);
      await tab.goto(at(NEWS, "/", scheme));
      await tab.click("#link");
      await tab.waitFor(() => location.pathname === "/lessons/same-site");
      await tab.waitFor(() => document.querySelector("#done:not([hidden])"));
      expect(await saw()).toBe("from-news");
      expect(await shown("#server-saw")).toMatch(/ss_lax/);
      expect(await shown("#server-saw")).not.toMatch(/ss_strict/);
      const confirmation = (await browser.jar()).find(({ name }) => name.startsWith("lens-"));
      expect(confirmation).toMatchObject({
        name: "lens-lesson-same-site",
        value: "done",
        path: "/",
        hostOnly: true,
        sameSite: "lax",
      });
    },
  );

  test("HttpOnly: confirmed by the script once the server sees the cookie and it does not", async () => {
    await begin("http-only");
    expect(await shown("#document-cookie")).toBe("secret=for_the_server");
    const [secret] = await browser.jar();
    await browser.plant({ ...secret!, httpOnly: true });
    await tab.reload();
    await tab.waitFor(() => document.querySelector("#done:not([hidden])"));
    expect(await saw()).toBe("came");
    expect(await names()).toEqual(["lens-lesson-http-only", "secret"]);
  });

  test("reading back: confirmed by the reload, not by the request that follows Start", async () => {
    await begin("read");
    expect([await saw(), await names()]).toEqual(["started", ["theme"]]);
    await tab.reload();
    expect([await saw(), await names()]).toEqual(["came", ["lens-lesson-read", "theme"]]);
  });

  test("Reset takes the cookies away wherever they went, Secure ones too", async () => {
    await begin("path");
    const [cart] = await browser.jar();
    await browser.plant({ ...cart!, path: "/cookies" });
    await browser.plant({ ...cart!, secure: true });
    await browser.plant({ ...cart!, hostOnly: false, domain: SHOP });
    await tab.click("#reset");
    await tab.waitFor(() => performance.getEntriesByType("navigation")[0]?.name.includes("reset"));
    expect(await names()).toEqual([]);
  });

  test("Start begins anew over a cookie that was made Secure", async () => {
    await begin("secure");
    const [pin] = await browser.jar();
    await browser.plant({ ...pin!, secure: true, value: "changed" });
    await tab.click("#start");
    await tab.waitFor(() => document.querySelector("#document-cookie")?.textContent === "pin=1234");
    expect(await browser.jar()).toMatchObject([{ name: "pin", value: "1234", secure: false }]);
  });

  test("a frame, a form, a picture and a fetch from another site show what was received", async () => {
    await begin("same-site");
    await tab.goto(at(NEWS, "/"));
    // Whether None goes along is the browser's setting for third-party cookies.
    const framed = await tab.waitFor(() => {
      const frame = document.querySelector<HTMLIFrameElement>("#frame");
      return performance.getEntriesByName(frame!.src).length > 0;
    });
    expect(framed).toBe(true);
    expect(
      await tab.evaluate(() => document.querySelector<HTMLImageElement>("img")?.naturalWidth),
    ).toBe(300);
    await tab.click("#fetches button", { text: "credentials: include" });
    const fetched = await tab.waitFor(() => {
      const text = document.querySelector("#fetched")?.textContent ?? "";
      return text.includes('"header"') && text;
    });
    expect(fetched).not.toMatch(/ss_strict|ss_lax/);
    await tab.click("#form-post");
    await tab.waitFor(() => location.pathname === "/received");
    expect(await shown("#asked")).toMatch(/^POST .*cross-site/);
    expect(await shown("table")).toContain("ss_none");
    expect(await shown("table")).not.toMatch(/ss_strict|ss_lax/);
  });

  test("same site, other origin: what app.shop.localhost gets from shop.localhost", async () => {
    await browser.emptyJar();
    await tab.goto(at("app.shop.localhost", "/lessons/same-site"));
    await tab.click("#start");
    await tab.waitFor(() => location.hostname === "app.shop.localhost" && location.search === "");
    await tab.goto(at(SHOP, "/cross-site?to=below"));
    await tab.click("#fetches button", { text: "credentials: include" });
    await tab.waitFor(() => document.querySelector("#fetched")?.textContent?.includes("ss_strict"));
  });

  test("a page says whether the browser keeps cookies here", async () => {
    await browser.emptyJar();
    await tab.goto(at(SHOP, "/"));
    expect(await shown("#blocked")).toContain("No: the browser kept one");
    expect(await names()).toEqual([]);
  });

  test("Max-Age=10: the page shows the cookie, and its end, without a request", async () => {
    await begin("max-age");
    expect(await shown("#document-cookie")).toBe("brief=ten_seconds");
    await tab.waitFor(
      () =>
        document.querySelector("#document-cookie")?.textContent ===
        "Nothing that a script may read.",
    );
    expect(await names()).toEqual([]);
  });
});
