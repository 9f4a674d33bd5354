import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { forecastEviction } from "../../../../src/core/edit/eviction";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";
import { add, edit, manyCookies, remove } from "../../../support/fake-jars";

const partitionKey = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };
const partitioned = { secure: true, partitionKey };
const full = manyCookies(180);
const [first, second] = full as [Cookie, Cookie];
const adds = (count: number, stated: Partial<Cookie> = {}) =>
  manyCookies(count, { path: "/new", ...stated }).map(add);

const quiet = {
  overflows: false,
  evicts: 0,
  isExact: true,
  mustFreeFirst: false,
  dropsNewcomer: false,
};

describe.each([CHROMIUM, FIREFOX])("the unpartitioned jar in $name", (userAgent) => {
  // Chromium: the newcomer is the first of the 31 to go, unless the others were never sent either.
  const evicting = (evicts: number) =>
    userAgent.id === "chromium"
      ? { ...quiet, overflows: true, evicts: 30, isExact: false }
      : { ...quiet, overflows: true, evicts };

  test.each([
    { title: "180 of 180", present: full.slice(1), changes: adds(1), forecast: quiet },
    { title: "181", present: full, changes: adds(1), forecast: evicting(31) },
    { title: "182", present: full, changes: adds(2), forecast: evicting(31) },
    { title: "212: twice", present: full, changes: adds(32), forecast: evicting(62) },
    { title: "an update", present: full, changes: [edit(first, { value: "x" })], forecast: quiet },
    { title: "a deletion", present: full, changes: [remove(first)], forecast: quiet },
    {
      title: "a move",
      present: full,
      changes: [edit(first, { path: "/new" })],
      forecast: { ...quiet, mustFreeFirst: true },
    },
    {
      title: "a move and an add",
      present: full,
      changes: [edit(first, { path: "/new" }), add(cookieWith({ name: "x" }))],
      forecast: evicting(31),
    },
    {
      title: "a deletion beside an add",
      present: full,
      changes: [remove(first), ...adds(1)],
      forecast: { ...quiet, mustFreeFirst: true },
    },
    {
      title: "a rename onto another",
      present: full,
      changes: [{ before: second, after: { ...first, name: second.name } }, remove(first)],
      forecast: quiet,
    },
    {
      title: "a move out of it",
      present: full,
      changes: [edit(first, partitioned)],
      forecast: quiet,
    },
    {
      title: "a cookie of another host of the site",
      present: full,
      changes: [add(cookieWith({ domain: "www.example.com", name: "x" }))],
      forecast: evicting(31),
    },
  ])("$title", ({ present, changes, forecast }) => {
    expect(forecastEviction(present, changes, userAgent)).toEqual(forecast);
  });

  test("a non-Secure newcomer is dropped only where all others are Secure", () => {
    const secure = full.map((cookie) => ({ ...cookie, secure: true }));
    const drops = (present: readonly Cookie[], stated: Partial<Cookie>) =>
      forecastEviction(present, adds(1, stated), userAgent).dropsNewcomer;
    expect(drops(secure, {})).toBe(true);
    expect(drops(secure, { secure: true })).toBe(false);
    expect(drops([first, ...secure.slice(1)], {})).toBe(false);
    expect(drops(secure.slice(1), {})).toBe(false);
  });
});

describe("a partition", () => {
  const inPartition = manyCookies(180, partitioned);

  // Chromium: one goes for one, and that may be the newcomer itself.
  test.each([
    { userAgent: CHROMIUM, evicts: 0, isExact: false },
    { userAgent: FIREFOX, evicts: 31, isExact: true },
  ])("over its count in $userAgent.name: $evicts others go", ({ userAgent, evicts, isExact }) => {
    const forecast = forecastEviction(inPartition, adds(1, partitioned), userAgent);
    expect(forecast).toEqual({ ...quiet, overflows: true, evicts, isExact });
  });

  // Octets of name and value: 10,240 in Chromium; Firefox tolerates 1.2 times as many.
  test.each([
    { userAgent: CHROMIUM, octets: 10_240, evicts: 0 },
    { userAgent: FIREFOX, octets: 12_288, evicts: 1 },
  ])("in $userAgent.name $octets octets fit, one more does not", (expected) => {
    const { userAgent, octets, evicts } = expected;
    const four = manyCookies(4, { ...partitioned, value: "v".repeat(octets / 4 - 2) });
    const [large] = four as [Cookie];
    const grown = edit(large, { value: `${large.value}v` });
    const same = edit(large, { value: large.value.replace("v", "w") });
    expect(forecastEviction(four, [same], userAgent)).toEqual(quiet);
    expect(forecastEviction(four, [grown], userAgent)).toEqual({
      ...quiet,
      overflows: true,
      evicts,
      isExact: false,
    });
  });

  test("counts octets, not characters", () => {
    const four = manyCookies(4, { ...partitioned, value: "é".repeat(1279) });
    expect(forecastEviction(four.slice(1), [add(four[0] as Cookie)], CHROMIUM)).toEqual(quiet);
    const longer = add({ ...(four[0] as Cookie), value: `${"é".repeat(1279)}v` });
    expect(forecastEviction(four.slice(1), [longer], CHROMIUM).overflows).toBe(true);
  });

  test("is not filled by the unpartitioned jar, nor by another partition", () => {
    const other = {
      ...partitioned,
      partitionKey: { ...partitionKey, hasCrossSiteAncestor: false },
    };
    const present = [...full, ...manyCookies(180, other)];
    expect(forecastEviction(present, adds(1, partitioned), CHROMIUM)).toEqual(quiet);
  });

  test("what shrinks must come before what grows", () => {
    const large = manyCookies(4, { ...partitioned, value: "v".repeat(2558) });
    const changes = [edit(large[0] as Cookie, { value: "v" }), ...adds(1, partitioned)];
    expect(forecastEviction(large, changes, CHROMIUM).mustFreeFirst).toBe(true);
  });
});
