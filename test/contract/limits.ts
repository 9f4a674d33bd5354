import { expect, test } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { setAll, shopCookie, SITE, type Subject } from "./subject";

const partitionKey = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };

/** Where browsers make room by themselves. */
export function limitCases(subject: () => Subject): void {
  const many = (count: number, stated: Partial<Cookie> = {}) =>
    Array.from({ length: count }, (_, index) =>
      shopCookie(subject(), { name: `n${index}`, ...stated }),
    );
  const newcomer = (stated: Partial<Cookie> = {}) =>
    shopCookie(subject(), { name: "newcomer", ...stated });
  const names = async () => (await subject().list(SITE)).map(({ name }) => name);

  test("M6: the 181st cookie of a site leaves 150, all of its hosts together", async () => {
    await setAll(subject(), many(90));
    await setAll(subject(), many(90, { domain: "www.shop.test" }));
    expect(await names()).toHaveLength(180);
    await subject().cookies.set(newcomer());
    const left = await names();
    expect(left).toHaveLength(150);
    expect(left).toContain("newcomer");
  });

  test("M6: what the API adds to 180 that a page has set is itself the first to go in Chromium", async () => {
    await subject().plant(...many(180));
    expect(await names()).toHaveLength(180);
    await subject().cookies.set(newcomer());
    const left = await names();
    expect(left).toHaveLength(150);
    expect(left.includes("newcomer")).toBe(!subject().userAgent.apiCookiesGoFirst);
    // Now that others have gone with it, it has its place.
    await subject().cookies.set(newcomer({ name: "again" }));
    expect(await names()).toHaveLength(151);
  });

  test("M6: a non-Secure newcomer to 180 Secure cookies is itself dropped", async () => {
    await setAll(subject(), many(180, { secure: true }));
    await subject().cookies.set(newcomer());
    const left = await names();
    expect(left).not.toContain("newcomer");
    expect(left).toHaveLength(subject().userAgent.id === "firefox" ? 180 : 150);
  });

  /** What is left of a full jar by kind, and whether the newcomer is among it. */
  interface Mixed {
    readonly secure: number;
    readonly nonSecure: number;
    readonly newcomer: Pick<Cookie, "secure">;
    readonly chromium: readonly [secure: number, nonSecure: number];
    readonly firefox: readonly [secure: number, nonSecure: number];
  }
  const plain = { secure: false };
  const safe = { secure: true };

  // Chromium stores the newcomer, then leaves 150, non-Secure ones going first, whoever is newest.
  // Firefox makes room before: among the non-Secure ones at most 31, and among Secure ones only where there is no other.
  test.each<Mixed>([
    { secure: 160, nonSecure: 20, newcomer: plain, chromium: [150, 0], firefox: [160, 1] },
    { secure: 160, nonSecure: 20, newcomer: safe, chromium: [150, 0], firefox: [161, 0] },
    { secure: 150, nonSecure: 30, newcomer: plain, chromium: [150, 0], firefox: [150, 1] },
    { secure: 149, nonSecure: 31, newcomer: plain, chromium: [149, 1], firefox: [149, 1] },
    { secure: 149, nonSecure: 31, newcomer: safe, chromium: [150, 0], firefox: [150, 0] },
    { secure: 100, nonSecure: 80, newcomer: plain, chromium: [100, 50], firefox: [100, 50] },
    { secure: 179, nonSecure: 1, newcomer: plain, chromium: [150, 0], firefox: [179, 1] },
    { secure: 180, nonSecure: 0, newcomer: safe, chromium: [150, 0], firefox: [150, 0] },
  ])(
    "$secure Secure and $nonSecure others, and one more ($newcomer): $chromium, $firefox are left",
    async ({ secure, nonSecure, newcomer: stated, ...left }) => {
      await setAll(subject(), many(secure, safe));
      await setAll(subject(), many(nonSecure, { path: "/plain" }));
      await subject().cookies.set(newcomer(stated));
      const listed = await subject().list(SITE);
      const secureLeft = listed.filter((cookie) => cookie.secure);
      const [expected, others] = left[subject().userAgent.id];
      expect([secureLeft.length, listed.length - secureLeft.length]).toEqual([expected, others]);
      const isKept = stated.secure || others > 0;
      expect(listed.some(({ name }) => name === "newcomer")).toBe(isKept);
    },
  );

  test("a change, or a place freed before, evicts nothing at 180", async () => {
    const full = many(180);
    await setAll(subject(), full);
    const [first] = full as [Cookie];
    await subject().cookies.set({ ...first, value: "changed" });
    expect(await names()).toHaveLength(180);
    await subject().cookies.expire(first);
    await subject().cookies.set(newcomer());
    expect(await names()).toHaveLength(180);
  });

  test("a partition's 181st: Chromium takes one out for one in, Firefox goes down to 150", async () => {
    await setAll(subject(), many(180, { secure: true, partitionKey }));
    await subject().cookies.set(newcomer({ secure: true, partitionKey }));
    const isFirefox = subject().userAgent.id === "firefox";
    expect(await names()).toHaveLength(isFirefox ? 150 : 180);
  });

  /** `live`: what is left of those that have not ended, the newcomer among them. */
  test.each([
    { ended: 5, rest: plain, chromium: 176, firefox: 150 },
    { ended: 5, rest: safe, chromium: 176, firefox: 176 },
    { ended: 40, rest: safe, chromium: 141, firefox: 141 },
  ])(
    "$ended that have ended and others ($rest) up to 180: Firefox counts them, and they go first",
    async ({ ended, rest, ...live }) => {
      const isFirefox = subject().userAgent.id === "firefox";
      const expires = Math.ceil(subject().now()) + 3;
      await setAll(subject(), many(ended, { path: "/ended", expires, ...rest }));
      await setAll(subject(), many(180 - ended, rest));
      await subject().passTo(expires);
      expect(await names()).toHaveLength(180 - ended);
      expect(await subject().listEnded(SITE)).toHaveLength(isFirefox ? ended : 0);
      await subject().cookies.set(newcomer());
      expect(await names()).toHaveLength(live[subject().userAgent.id]);
      expect(await names()).toContain("newcomer");
    },
  );

  test("what has ended is replaced under its own key, in its own place", async () => {
    const expires = Math.ceil(subject().now()) + 3;
    const ended = many(5, { path: "/ended", expires });
    await setAll(subject(), [...ended, ...many(175)]);
    await subject().passTo(expires);
    await subject().cookies.set({ ...(ended[0] as Cookie), expires: null });
    expect(await names()).toHaveLength(176);
  });

  test("a partition of Firefox makes room as its other jar does", async () => {
    if (subject().userAgent.id === "chromium") return;
    await setAll(subject(), many(160, { secure: true, partitionKey }));
    await setAll(subject(), many(20, { path: "/plain", partitionKey }));
    await subject().cookies.set(newcomer({ partitionKey }));
    expect(await names()).toHaveLength(161);
  });

  test("a partition's octets: what fits stays, one more makes the oldest go", async () => {
    const { partitionOctetsTolerated } = subject().userAgent;
    const value = "v".repeat(partitionOctetsTolerated / 8 - 2);
    await setAll(subject(), many(8, { secure: true, partitionKey, value }));
    expect(await names()).toHaveLength(8);
    await subject().cookies.set(
      shopCookie(subject(), { name: "x", value: "", secure: true, partitionKey }),
    );
    const left = await names();
    expect(left).not.toContain("n0");
    expect(left).toContain("x");
  });

  test("partitions and the unpartitioned jar are counted apart", async () => {
    await setAll(subject(), many(180));
    await subject().cookies.set(newcomer({ secure: true, partitionKey }));
    expect(await names()).toHaveLength(181);
  });
}
