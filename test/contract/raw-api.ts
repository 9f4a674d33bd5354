import { expect, test } from "vitest";
import { encodeCookie } from "../../src/browser/cookie-codec";
import type { Application } from "../support/platform-entry";
import type { RealSubject } from "./real-subject";
import { fiveTwins, setAll, shopCookie } from "./subject";

declare const application: Application;

const OWN_OVER_HTTP = { topLevelSite: "http://shop.test", hasCrossSiteAncestor: false };

/** What the browsers' own calls do, and why the edge does not use them, or not for that. */
export function rawApiCases(subject: () => RealSubject): void {
  const isFirefox = () => subject().userAgent.id === "firefox";
  const values = async () => (await subject().jar()).map(({ value }) => value).toSorted();

  test.each([
    { path: "/", chromium: ["domain-deep", "host-deep", "partitioned"], firefoxRemoves: 1 },
    { path: "/deep", chromium: ["partitioned"], firefoxRemoves: 1 },
  ])("M1: cookies.remove at $path takes more than one, or any", async (expected) => {
    const twins = fiveTwins(subject());
    await setAll(subject(), twins);
    await subject().page.evaluate(
      (url) => application.webext.cookies.remove({ url, name: "a" }),
      `https://app.shop.test${expected.path}`,
    );
    if (isFirefox()) expect(await values()).toHaveLength(twins.length - expected.firefoxRemoves);
    else expect(await values()).toEqual(expected.chromium);
  });

  test("M2: cookies.set resolves with the first match, not with what was written", async () => {
    const twins = fiveTwins(subject());
    await setAll(subject(), twins);
    const domain = { ...twins[2], value: "written" } as (typeof twins)[number];
    const answer = await subject().page.evaluate(
      (details) => application.webext.cookies.set(details),
      encodeCookie(domain),
    );
    expect(answer).toMatchObject({ name: "a" });
    expect(answer.value).not.toBe("written");
    expect(await values()).toContain("written");
  });

  test("M4: getAll by url hides other paths, and Secure cookies on http", async () => {
    await setAll(subject(), [
      shopCookie(subject(), { name: "shown" }),
      shopCookie(subject(), { name: "deep", path: "/deep" }),
      shopCookie(subject(), { name: "secure", secure: true }),
    ]);
    const listed = await subject().page.evaluate(() =>
      application.webext.cookies.getAll({ url: "http://app.shop.test/" }),
    );
    expect(listed.map(({ name }) => name)).toEqual(["shown"]);
  });

  test("M7: each browser has its own shape", async () => {
    const partitionKey = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };
    await setAll(subject(), [
      shopCookie(subject(), { hostOnly: false }),
      shopCookie(subject(), { name: "p", secure: true, partitionKey }),
    ]);
    const listed = await subject().page.evaluate(() =>
      application.webext.cookies.getAll({ domain: "shop.test", partitionKey: {} }),
    );
    const [plain, partitioned] = listed.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(plain?.domain).toBe(".app.shop.test");
    expect(partitioned?.partitionKey).toEqual(partitionKey);
    if (isFirefox()) expect(plain).toMatchObject({ firstPartyDomain: "", partitionKey: null });
    else {
      expect(plain).not.toHaveProperty("firstPartyDomain");
      expect(plain).not.toHaveProperty("partitionKey");
    }
  });

  test.each([
    { scheme: "http", secure: true },
    { scheme: "http", secure: false },
    { scheme: "https", secure: true },
    { scheme: "https", secure: false },
  ])(
    "$scheme, Secure $secure: Chromium puts nothing into the partition of an http page's own site",
    async ({ scheme, secure }) => {
      const cookie = shopCookie(subject(), { secure, partitionKey: OWN_OVER_HTTP });
      const details = { ...encodeCookie(cookie), url: `${scheme}://app.shop.test/` };
      // Chromium rejects it, and gives no reason.
      await subject().page.evaluate(
        (asked) => application.webext.cookies.set(asked).catch(() => undefined),
        details,
      );
      expect(await subject().jar()).toEqual(isFirefox() ? [cookie] : []);
    },
  );

  test.each([
    { what: "name", line: "n\u00FFm=v; Path=/" },
    { what: "value", line: "n=v\u00FF; Path=/" },
    { what: "path", line: "n=v; Path=/\u00FF" },
  ])("M14: octets that are no UTF-8 in a $what", async ({ what, line }) => {
    await subject().plantLine("app.shop.test", line);
    const [cookie] = await subject().list("shop.test");
    const shown = { name: cookie?.name, value: cookie?.value, path: cookie?.path };
    const unknown = { name: "n\uFFFDm", value: "v\uFFFD", path: "/\uFFFD" }[what];
    const nameInFirefox = { ...shown, name: "n\u00FFm" };
    const pathInChromium = { ...shown, path: "" };
    const expected = { ...shown, [what]: unknown };
    if (isFirefox() && what === "name") expect(shown).toEqual(nameInFirefox);
    else if (!isFirefox() && what === "path") expect(shown).toEqual(pathInChromium);
    else expect(shown).toEqual(expected);
  });
}
