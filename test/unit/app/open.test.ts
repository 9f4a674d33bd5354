import { beforeEach, describe, expect, test, vi } from "vitest";
import { openSite } from "../../../src/app/open";
import { registrableSite } from "../../../src/core/site/registrable-domain";
import { CHROMIUM, FIREFOX } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser } from "../../support/fake-browser";

// As it is, but counted: what it loads is larger than all that comes before the first rows.
vi.mock("../../../src/core/site/registrable-domain", { spy: true });
beforeEach(() => {
  vi.mocked(registrableSite).mockClear();
});

test("a granted site is listed with all of its hosts", async () => {
  const browser = createFakeBrowser({
    cookies: [
      cookieWith({ name: "host" }),
      cookieWith({ name: "parent", domain: "example.com", hostOnly: false }),
      cookieWith({ name: "sibling", domain: "shop.example.com" }),
      cookieWith({ name: "foreign", domain: "example.org" }),
    ],
  });
  const opening = await openSite(browser, undefined);
  expect(opening.at).toBe("listed");
  const names = opening.at === "listed" ? opening.cookies.map(({ name }) => name) : [];
  expect(names).toEqual(["host", "parent", "sibling"]);
});

test.each([CHROMIUM, FIREFOX])(
  "$name: no other site is listed for one that stands alone",
  async (userAgent) => {
    for (const domain of ["localhost", "github.io"]) {
      const browser = createFakeBrowser({
        userAgent,
        url: `https://${domain}/`,
        cookies: [cookieWith({ domain }), cookieWith({ domain: `app.${domain}` })],
        granted: ["*://*/*"],
        tab: { storeId: "0" },
      });
      expect(await openSite(browser, undefined)).toMatchObject({
        at: "listed",
        cookies: [{ domain }],
      });
    }
  },
);

test.each([
  { page: "about:blank", at: "elsewhere" },
  { page: "chrome://settings/", at: "elsewhere" },
  { page: "https://addons.mozilla.org/en/", at: "elsewhere" },
  { page: "file:///tmp/a.html", at: "elsewhere" },
  { page: null, at: "elsewhere" },
  { page: "http://localhost:8080/", at: "permission" },
])("$page stands at: $at", async ({ page, at }) => {
  const browser = createFakeBrowser({ url: page, granted: [] });
  expect((await openSite(browser, undefined)).at).toBe(at);
});

test("no such tab", async () => {
  const opening = await openSite(createFakeBrowser(), 77);
  expect(opening).toEqual({ at: "no-tab" });
});

test.each([
  { url: "https://app.example.com/x", pattern: "*://*.example.com/*", site: "example.com" },
  { url: "https://a.b.co.uk/", pattern: "*://*.b.co.uk/*", site: "b.co.uk" },
  { url: "https://me.github.io/", pattern: "*://*.me.github.io/*", site: "me.github.io" },
  { url: "http://127.0.0.1:8080/", pattern: "*://127.0.0.1/*", site: "127.0.0.1" },
  { url: "http://[::1]:8080/", pattern: "*://[::1]/*", site: "[::1]" },
  { url: "http://localhost/", pattern: "*://localhost/*", site: "localhost" },
  { url: "http://intranet/", pattern: "*://intranet/*", site: "intranet" },
  {
    url: "https://bücher.test/",
    pattern: "*://*.xn--bcher-kva.test/*",
    site: "xn--bcher-kva.test",
  },
])("$url needs $pattern, in both browsers, granted or not", async ({ url, pattern, site }) => {
  for (const userAgent of [undefined, FIREFOX]) {
    for (const granted of [[], [pattern]]) {
      const browser = createFakeBrowser({ url, granted, ...(userAgent && { userAgent }) });
      const opening = await openSite(browser, undefined);
      const expected = granted.length === 0 ? "permission" : "listed";
      expect(opening.at).toBe(expected);
      if (!("subject" in opening)) throw new Error("there is no subject");
      expect(opening.subject.pattern).toBe(pattern);
      expect(opening.subject.site.domain).toBe(site);
    }
  }
});

describe("the Public Suffix List", () => {
  const GRANTED = [
    { url: "https://app.example.com/x", pattern: "*://*.example.com/*" },
    { url: "https://example.com/", pattern: "*://*.example.com/*" },
    { url: "https://a.b.co.uk/", pattern: "*://*.b.co.uk/*" },
    { url: "https://deep.me.github.io/", pattern: "*://*.me.github.io/*" },
    { url: "http://127.0.0.1:8080/", pattern: "*://127.0.0.1/*" },
    { url: "http://[::1]:8080/", pattern: "*://[::1]/*" },
    { url: "http://localhost/", pattern: "*://localhost/*" },
    { url: "https://bücher.test/", pattern: "*://*.xn--bcher-kva.test/*" },
  ];

  test.each(GRANTED)("Chromium lists $url without it, by $pattern", async ({ url, pattern }) => {
    const browser = createFakeBrowser({ url, granted: [pattern], userAgent: CHROMIUM });
    expect((await openSite(browser, undefined)).at).toBe("listed");
    expect(registrableSite).not.toHaveBeenCalled();
  });

  test.each([
    "https://app.example.com/x",
    "https://a.b.co.uk/",
    "https://deep.me.github.io/",
    "http://127.0.0.1:8080/",
    "http://[::1]:8080/",
    "http://localhost/",
  ])("Chromium lists %s without it, under a grant for all sites", async (url) => {
    const browser = createFakeBrowser({ url, granted: ["*://*/*"], userAgent: CHROMIUM });
    expect((await openSite(browser, undefined)).at).toBe("listed");
    expect(registrableSite).not.toHaveBeenCalled();
  });

  // Chromium's answer for either is the page's own host: that tells no registrable domain from a public suffix.
  test.each([
    { url: "https://example.com/", kind: "registrable", pattern: "*://*.example.com/*" },
    { url: "https://github.io/", kind: "host", pattern: "*://github.io/*" },
  ])(
    "under a grant for all sites it tells the kind of $url, once",
    async ({ url, ...expected }) => {
      const browser = createFakeBrowser({ url, granted: ["*://*/*"], userAgent: CHROMIUM });
      for (const document of [browser, browser.another()]) {
        const { kind, pattern } = expected;
        const opening = await openSite(document, undefined);
        expect(opening).toMatchObject({ at: "listed", subject: { site: { kind }, pattern } });
        expect(registrableSite).toHaveBeenCalledTimes(1);
      }
    },
  );

  test.each(GRANTED)("Firefox lists $url without it, by $pattern", async ({ url, pattern }) => {
    const browser = createFakeBrowser({ url, granted: [pattern], userAgent: FIREFOX });
    expect((await openSite(browser, undefined)).at).toBe("listed");
    expect(registrableSite).not.toHaveBeenCalled();
  });

  // A grant for all sites says nothing about one, and Firefox does not say either.
  test("Firefox lists a cold start by it, once; the browser's session knows it from then on", async () => {
    const url = "https://a.b.co.uk/";
    const browser = createFakeBrowser({ url, granted: ["*://*/*"], userAgent: FIREFOX });
    for (const document of [browser, browser.another(), browser.another()]) {
      const opening = await openSite(document, undefined);
      expect(opening).toMatchObject({ at: "listed", subject: { site: { domain: "b.co.uk" } } });
      expect(registrableSite).toHaveBeenCalledTimes(1);
    }
    browser.tabs.navigate("https://other.co.uk/");
    await openSite(browser, undefined);
    expect(vi.mocked(registrableSite).mock.calls).toEqual([["a.b.co.uk"], ["other.co.uk"]]);
  });

  test.each([CHROMIUM, FIREFOX])(
    "$name asks for a permission by it, once, and lists without it once that is granted",
    async (userAgent) => {
      const url = "https://a.b.co.uk/";
      const browser = createFakeBrowser({ url, granted: [], userAgent });
      for (const document of [browser, browser.another()]) {
        const opening = await openSite(document, undefined);
        expect(opening).toMatchObject({
          at: "permission",
          subject: { pattern: "*://*.b.co.uk/*" },
        });
      }
      browser.permissions.grant("*://*.b.co.uk/*");
      expect((await openSite(browser.another(), undefined)).at).toBe("listed");
      expect(registrableSite).toHaveBeenCalledTimes(1);
    },
  );
});
