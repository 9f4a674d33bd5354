import { expect, test } from "vitest";
import { byKey, setAll, shopCookie, SITE, type Subject } from "./subject";

/** What a listing shows, and what it hides without a word. */
export function listingCases(subject: () => Subject): void {
  test("M3: permission for one host hides the parent's cookies, the site's pattern shows all", async () => {
    const isFirefox = subject().userAgent.id === "firefox";
    const own = shopCookie(subject());
    const parent = shopCookie(subject(), { name: "parent", domain: SITE, hostOnly: false });
    const sibling = shopCookie(subject(), { name: "sibling", domain: "www.shop.test" });
    await setAll(subject(), [own, parent, sibling]);
    const narrow = await subject().listWith("*://app.shop.test/*", SITE);
    // Firefox shows a domain cookie to whoever may reach any host below its domain.
    expect(byKey(narrow)).toEqual(byKey(isFirefox ? [own, parent] : [own]));
    expect(byKey(await subject().listWith("*://*.shop.test/*", SITE))).toEqual(
      byKey([own, parent, sibling]),
    );
  });

  test("M3: a pattern without http hides cookies that are not Secure in Chromium, one without https Secure ones", async () => {
    const plain = shopCookie(subject());
    const secure = shopCookie(subject(), { name: "secure", secure: true });
    await setAll(subject(), [plain, secure]);
    // Firefox takes https as enough for both.
    expect(await subject().listWith("https://*.shop.test/*", SITE)).toEqual(
      subject().userAgent.id === "firefox" ? [plain, secure] : [secure],
    );
    expect(await subject().listWith("http://*.shop.test/*", SITE)).toEqual([plain]);
  });

  test("M4: all hosts, paths and partitions of the site, and nothing of another", async () => {
    const cookies = [
      shopCookie(subject(), { domain: SITE }),
      shopCookie(subject(), { domain: SITE, hostOnly: false, name: "domain" }),
      shopCookie(subject(), { domain: "deep.app.shop.test", path: "/deep/er" }),
      shopCookie(subject(), { domain: "www.shop.test", secure: true }),
      shopCookie(subject(), {
        secure: true,
        partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
      }),
    ];
    const foreign = ["other.test", "notshop.test"].map((domain) =>
      shopCookie(subject(), { domain }),
    );
    await setAll(subject(), [...cookies, ...foreign]);
    expect(byKey(await subject().list(SITE))).toEqual(byKey(cookies));
  });

  test("longer paths come first, then older cookies", async () => {
    const cookies = [
      shopCookie(subject(), { name: "first" }),
      shopCookie(subject(), { name: "second" }),
      shopCookie(subject(), { name: "deep", path: "/deep" }),
    ];
    await setAll(subject(), cookies);
    const names = (await subject().list(SITE)).map(({ name }) => name);
    expect(names).toEqual(["deep", "first", "second"]);
  });

  test.each([
    { host: "app.shop.co.uk", site: "http://shop.co.uk" },
    { host: "foo.github.io", site: "http://foo.github.io" },
    { host: "github.io", site: "http://github.io" },
    { host: "127.0.0.1", site: "http://127.0.0.1" },
    { host: "localhost", site: "http://localhost" },
  ])("M5: Chromium says that $host is of $site; Firefox cannot say", async ({ host, site }) => {
    const isFirefox = subject().userAgent.id === "firefox";
    expect(await subject().topLevelSite("http", host)).toBe(isFirefox ? undefined : site);
  });

  test.each(["localhost", "127.0.0.1", "intranet", "github.io", "xn--bcher-kva.test"])(
    "%s is listed by its own name",
    async (domain) => {
      const cookie = shopCookie(subject(), { domain });
      await setAll(subject(), [cookie]);
      expect(await subject().list(domain)).toEqual([cookie]);
      await subject().cookies.expire(cookie);
      expect(await subject().jar()).toEqual([]);
    },
  );

  test.each(["localhost", "github.io"])(
    "%s stands alone: Chromium's filter finds other sites below it, a listing by its pattern none",
    async (domain) => {
      const isFirefox = subject().userAgent.id === "firefox";
      const own = shopCookie(subject(), { domain });
      const below = shopCookie(subject(), { domain: `app.${domain}` });
      await setAll(subject(), [own, below]);
      expect(byKey(await subject().list(domain))).toEqual(byKey(isFirefox ? [own] : [own, below]));
      expect(await subject().list(domain, `*://${domain}/*`)).toEqual([own]);
      expect(await subject().list(`app.${domain}`, `*://*.app.${domain}/*`)).toEqual([below]);
    },
  );

  test("an IPv6 host: Chromium writes to [::1], Firefox to ::1, which no page has", async () => {
    const cookie = shopCookie(subject(), { domain: "[::1]" });
    await subject().cookies.set(cookie);
    const written = subject().userAgent.apiReachesIpv6 ? "[::1]" : "::1";
    expect(await subject().jar()).toEqual([{ ...cookie, domain: written }]);
  });
}
