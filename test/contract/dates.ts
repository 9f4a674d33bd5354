import { expect, test } from "vitest";
import { MAX_LIFETIME_SECONDS } from "../../src/core/limits";
import { isSameCookie } from "../../src/core/edit/compare";
import { shopCookie, SITE, type Subject } from "./subject";

/** How dates come back, in seconds. */
export function dateCases(subject: () => Subject): void {
  test("a date comes back within a millisecond, however often it is written", async () => {
    const first = shopCookie(subject(), { expires: subject().now() + 1000.123_456 });
    let stored = first;
    for (let round = 0; round < 5; round += 1) {
      await subject().cookies.set(stored);
      const [listed] = await subject().list(SITE);
      if (listed === undefined) throw new Error("nothing is listed");
      expect(Math.abs((listed.expires ?? 0) - (stored.expires ?? 0))).toBeLessThanOrEqual(
        0.001_001,
      );
      expect(isSameCookie(listed, stored)).toBe(true);
      stored = listed;
    }
  });

  test("more than 400 days is kept as 400 days from now", async () => {
    const wanted = shopCookie(subject(), { expires: subject().now() + 50_000_000 });
    const before = subject().now();
    await subject().cookies.set(wanted);
    const [kept] = await subject().list(SITE);
    const lifetime = (kept?.expires ?? 0) - before;
    expect(lifetime).toBeGreaterThan(MAX_LIFETIME_SECONDS - 0.1);
    expect(lifetime).toBeLessThan(MAX_LIFETIME_SECONDS + 10);
  });

  test.each([-1, 0, 1, 1_000_000])("a date %i in the past expires", async (expires) => {
    const cookie = shopCookie(subject());
    await subject().cookies.set(cookie);
    await subject().cookies.set({ ...cookie, expires });
    expect(await subject().jar()).toEqual([]);
  });

  test("no date makes a session cookie, and a date makes it last", async () => {
    const lasting = shopCookie(subject(), { expires: Math.floor(subject().now()) + 1000 });
    for (const cookie of [lasting, { ...lasting, expires: null }, lasting]) {
      await subject().cookies.set(cookie);
      expect(await subject().list(SITE)).toEqual([cookie]);
    }
  });
}
