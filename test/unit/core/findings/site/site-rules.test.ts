import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../../src/core/cookie";
import { inspectSite } from "../../../../../src/core/findings/inspect";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../../src/core/user-agent";
import { cookieWith } from "../../../../support/cookie";

const partitionKey = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };

function jarOf(count: number, stated: Partial<Cookie> = {}): readonly Cookie[] {
  return Array.from({ length: count }, (_, index) => cookieWith({ name: `n${index}`, ...stated }));
}

function found(cookies: readonly Cookie[], userAgent: UserAgent = CHROMIUM) {
  return inspectSite(cookies, userAgent).map(({ id, severity, parameters }) =>
    [id as unknown, severity].concat(parameters.map(({ value }) => value)),
  );
}

describe("the unpartitioned jar: 50 are promised, 180 are kept, 150 remain", () => {
  it.each<[number, readonly unknown[]]>([
    [0, []],
    [50, []],
    [51, [["site-count-over-minimum", "notice", 51, 50]]],
    [149, [["site-count-over-minimum", "notice", 149, 50]]],
    [150, [["site-count-near-limit", "warning", 150, 180, 150]]],
    [179, [["site-count-near-limit", "warning", 179, 180, 150]]],
    [180, [["site-count-full", "danger", 180, 31, 150]]],
  ])("%i cookies", (count, expected) => {
    expect(found(jarOf(count))).toEqual(expected);
    expect(found(jarOf(count), FIREFOX)).toEqual(expected);
  });

  it("in Firefox fewer go where few are not Secure", () => {
    const mixed = [...jarOf(160, { secure: true }), ...jarOf(20, { path: "/plain" })];
    expect(found(mixed)).toEqual([["site-count-full", "danger", 180, 31, 150]]);
    expect(found(mixed, FIREFOX)).toEqual([["site-count-full", "danger", 180, 20, 161]]);
  });

  it("cookies in partitions do not count", () => {
    expect(found([...jarOf(50), ...jarOf(100, { partitionKey })])).toEqual([]);
  });
});

describe("a partition: 180 cookies, one out for one in, in Firefox down to 150", () => {
  it.each<[number, UserAgent, readonly unknown[]]>([
    [143, CHROMIUM, []],
    [144, CHROMIUM, [["partition-count-near-limit", "warning", "https://other.test", 144, 180]]],
    [180, CHROMIUM, [["partition-count-full", "danger", "https://other.test", 180, 1]]],
    [180, FIREFOX, [["partition-count-full", "danger", "https://other.test", 180, 31]]],
  ])("%i cookies in %o", (count, userAgent, expected) => {
    expect(found(jarOf(count, { partitionKey }), userAgent)).toEqual(expected);
  });
});

describe("a partition: Chromium goes down to 10,240 octets beyond them, Firefox beyond 12,288", () => {
  const filled = (octets: number) => [
    cookieWith({ name: "", value: "x".repeat(octets), partitionKey }),
  ];
  const near = ["partition-octets-near-limit", "warning", "https://other.test"];
  const full = ["partition-octets-full", "danger", "https://other.test"];
  it.each<[UserAgent, number, readonly unknown[]]>([
    [CHROMIUM, 8191, []],
    [CHROMIUM, 8192, [[...near, 8192, 10_240, 10_240]]],
    [CHROMIUM, 10_240, [[...full, 10_240, 10_240, 10_240]]],
    [FIREFOX, 9830, []],
    [FIREFOX, 9831, [[...near, 9831, 12_288, 10_240]]],
    [FIREFOX, 10_241, [[...near, 10_241, 12_288, 10_240]]],
    [FIREFOX, 12_288, [[...full, 12_288, 12_288, 10_240]]],
  ])("%o: %i octets", (userAgent, octets, expected) => {
    expect(found(filled(octets), userAgent)).toEqual(expected);
  });

  it("each partition is counted by itself", () => {
    const elsewhere = { topLevelSite: "https://third.test", hasCrossSiteAncestor: true };
    const half = "x".repeat(5000);
    expect(
      found([
        cookieWith({ value: half, partitionKey }),
        cookieWith({ value: half, partitionKey: elsewhere }),
        cookieWith({ value: half, partitionKey: { ...partitionKey, hasCrossSiteAncestor: false } }),
      ]),
    ).toEqual([]);
  });
});
