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
