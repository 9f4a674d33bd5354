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

describe("a partition: 10,240 octets of names and values, told from 80 % on", () => {
  const filled = (octets: number) => [
    cookieWith({ name: "", value: "x".repeat(octets), partitionKey }),
  ];
  it.each<[number, readonly unknown[]]>([
    [8191, []],
    [8192, [["partition-octets-near-limit", "warning", "https://other.test", 8192, 10_240]]],
    [10_240, [["partition-octets-full", "danger", "https://other.test", 10_240, 10_240]]],
  ])("%i octets", (octets, expected) => {
    expect(found(filled(octets))).toEqual(expected);
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
