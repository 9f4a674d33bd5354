import { expect, test } from "vitest";
import { openSite } from "../../../src/app/open";
import { FIREFOX } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser } from "../../support/fake-browser";

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
