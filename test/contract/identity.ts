import { expect, test } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { byKey, fiveTwins, setAll, shopCookie, SITE, type Subject } from "./subject";

/** One cookie is one full key: what is written or expired is that one, and nothing beside it. */
export function identityCases(subject: () => Subject): void {
  test.each([0, 1, 2, 3, 4])(
    "M1: expiring twin %i of five takes exactly that one",
    async (index) => {
      const twins = fiveTwins(subject());
      await setAll(subject(), twins);
      expect(byKey(await subject().jar())).toEqual(byKey(twins));
      await subject().cookies.expire(twins[index] as Cookie);
      expect(byKey(await subject().jar())).toEqual(byKey(twins.toSpliced(index, 1)));
    },
  );

  test.each([0, 1, 2, 3, 4])("M2: a listing shows what was written to twin %i", async (index) => {
    const twins = fiveTwins(subject());
    await setAll(subject(), twins);
    const changed = { ...(twins[index] as Cookie), value: "changed", httpOnly: true };
    await subject().cookies.set(changed);
    const expected = byKey(twins.with(index, changed));
    expect(byKey(await subject().list(SITE))).toEqual(expected);
    expect(byKey(await subject().jar())).toEqual(expected);
  });

  test("a Secure twin of another kind stands in nobody's way", async () => {
    const secure = shopCookie(subject(), { secure: true });
    const twin = shopCookie(subject(), { hostOnly: false });
    await setAll(subject(), [secure, twin, { ...twin, value: "again" }]);
    expect(byKey(await subject().jar())).toEqual(byKey([secure, { ...twin, value: "again" }]));
    await subject().cookies.expire(twin);
    expect(await subject().jar()).toEqual([secure]);
  });

  test("what is no longer Secure replaces what was", async () => {
    const secure = shopCookie(subject(), { secure: true });
    await setAll(subject(), [secure, { ...secure, secure: false }]);
    expect(await subject().jar()).toEqual([{ ...secure, secure: false }]);
  });

  test("partitions stand apart: own site, another's, and a frame between", async () => {
    const keys = [
      { topLevelSite: "https://shop.test", hasCrossSiteAncestor: false },
      { topLevelSite: "https://shop.test", hasCrossSiteAncestor: true },
      { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
      { topLevelSite: "http://other.test", hasCrossSiteAncestor: true },
    ];
    const cookies = [null, ...keys].map((partitionKey) =>
      shopCookie(subject(), { secure: true, partitionKey }),
    );
    await setAll(subject(), cookies);
    expect(byKey(await subject().list(SITE))).toEqual(byKey(cookies));
    for (const [index, cookie] of cookies.entries()) {
      await subject().cookies.expire(cookie);
      expect(byKey(await subject().jar())).toEqual(byKey(cookies.slice(index + 1)));
    }
  });

  test.each(["localhost", "127.0.0.1"])("a first-party partition on http://%s", async (domain) => {
    const cookie = shopCookie(subject(), {
      domain,
      secure: true,
      partitionKey: { topLevelSite: `http://${domain}`, hasCrossSiteAncestor: false },
    });
    await setAll(subject(), [cookie, { ...cookie, value: "again" }]);
    expect(await subject().list(domain)).toEqual([{ ...cookie, value: "again" }]);
    await subject().cookies.expire(cookie);
    expect(await subject().jar()).toEqual([]);
  });

  test("expiring does not ask what its own value and SameSite would be refused for", async () => {
    const cookie = shopCookie(subject());
    await setAll(subject(), [cookie]);
    const refused = { value: "v".repeat(5000), sameSite: "no_restriction" } as const;
    await subject().cookies.expire({ ...cookie, ...refused });
    expect(await subject().jar()).toEqual([]);
  });

  test("a change is told twice where it overwrites, and once where it does not", async () => {
    const cookie = shopCookie(subject());
    await setAll(subject(), [cookie, { ...cookie, value: "again" }]);
    await subject().cookies.expire(cookie);
    await expect.poll(() => subject().changed()).toEqual(["n", "n", "n", "n"]);
  });
}
