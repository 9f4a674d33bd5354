import { afterAll, beforeAll, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import { addressOf, type Scheme } from "../../playground/site/sites";
import type { DrivenBrowser, DrivenTab } from "./driver";
import { launchBrowser } from "./launch-browser";
import type { LessonServer } from "./taught-lessons";

const SHOP = "shop.localhost";
const NEWS = "news.localhost";

/** What a real browser must make of the lessons, whatever server teaches them. */
export function expectLessonsIn(kind: BrowserKind, start: () => Promise<LessonServer>): void {
  let server: LessonServer;
  let browser: DrivenBrowser;
  let tab: DrivenTab;
  const at = (host: string, path: string, scheme: Scheme = "http") =>
    addressOf(server.ports, scheme, host, path);

  beforeAll(async () => {
    server = await start();
    browser = await launchBrowser(kind);
    tab = await browser.open(at(SHOP, "/lessons/"));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** Empties the jar and presses Start; resolves on the lesson's page, at its plain address. */
  async function begin(id: string, scheme: Scheme = "http"): Promise<void> {
    await browser.emptyJar();
    await tab.goto(at(SHOP, `/lessons/${id}`, scheme));
    await press("start");
  }
  /** Presses a button of the lesson and waits for the page that follows, which takes `after` off its address. */
  async function press(button: "start" | "reset"): Promise<void> {
    await tab.click(`#${button}`);
    await tab.waitFor((button: string) => {
      const [navigation] = performance.getEntriesByType("navigation");
      return navigation?.name.endsWith(`?after=${button}`) && location.search === "";
    }, button);
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
    await press("reset");
    expect(await names()).toEqual([]);
  });

  test("Start begins anew over a cookie that was made Secure", async () => {
    await begin("secure");
    const [pin] = await browser.jar();
    await browser.plant({ ...pin!, secure: true, value: "changed" });
    await tab.goto(at(SHOP, "/lessons/secure"));
    await press("start");
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
    await tab.waitFor(
      () => location.pathname === "/received" && document.readyState === "complete",
    );
    expect(await shown("#asked")).toMatch(/^POST .*cross-site/);
    expect(await shown("table")).toContain("ss_none");
    expect(await shown("table")).not.toMatch(/ss_strict|ss_lax/);
  });

  test("same site, other origin: what app.shop.localhost gets from shop.localhost", async () => {
    await browser.emptyJar();
    await tab.goto(at("app.shop.localhost", "/lessons/same-site"));
    await press("start");
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

  test("Domain: the host below gets it, the other site does not, and localhost is no site to share", async () => {
    await begin("domain");
    await tab.evaluate(() => {
      document.cookie = "visitor=43; Domain=shop.localhost; Path=/";
      document.cookie = "everybody=1; Domain=localhost; Path=/";
    });
    await tab.reload();
    expect([await saw(), await names()]).toEqual(["twice", ["visitor", "visitor"]]);
    await tab.goto(at("app.shop.localhost", "/received"));
    expect(await shown("table tbody")).toMatch(/^\s*visitor\s*43\s/);
    await tab.goto(at(NEWS, "/received"));
    expect(await shown("#brought + .total")).toBe("0 cookies, 0 octets");
  });

  test("Max-Age=10: the page shows the cookie, and its end, without a request", async () => {
    await begin("max-age");
    expect(await shown("#document-cookie")).toBe("brief=ten_seconds");
    await tab.waitFor(
      () =>
        document.querySelector("#document-cookie")?.textContent ===
        "Nothing that a script may read.",
    );
    await tab.reload();
    expect(await saw()).toBe("absent");
  });
}
