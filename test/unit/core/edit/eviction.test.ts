import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { forecastEviction } from "../../../../src/core/edit/eviction";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../src/core/user-agent";
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

/** Chromium: the newcomer is the first of the 31 to go, unless the others were never sent either. */
const evicting = (evicts: number, userAgent: UserAgent) =>
  userAgent.id === "chromium"
    ? { ...quiet, overflows: true, evicts: 30, isExact: false }
    : { ...quiet, overflows: true, evicts };

describe.each([CHROMIUM, FIREFOX])("the unpartitioned jar in $name", (userAgent) => {
  test.each([
    { title: "180 of 180", present: full.slice(1), changes: adds(1), forecast: quiet },
    { title: "181", present: full, changes: adds(1), forecast: evicting(31, userAgent) },
    { title: "182", present: full, changes: adds(2), forecast: evicting(31, userAgent) },
    { title: "212: twice", present: full, changes: adds(32), forecast: evicting(62, userAgent) },
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
      forecast: evicting(31, userAgent),
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
      forecast: evicting(31, userAgent),
    },
  ])("$title", ({ present, changes, forecast }) => {
    expect(forecastEviction(present, changes, userAgent)).toEqual(forecast);
  });
});

/** As the contract suite sees the browsers do ("Limits"). */
describe("a full jar of both kinds", () => {
  const dropped = "dropped";

  test.each<{
    secure: number;
    newcomer: Partial<Cookie>;
    chromium: number | typeof dropped;
    firefox: number | typeof dropped;
  }>([
    { secure: 180, newcomer: {}, chromium: dropped, firefox: dropped },
    { secure: 180, newcomer: { secure: true }, chromium: 31, firefox: 31 },
    { secure: 179, newcomer: {}, chromium: dropped, firefox: 1 },
    { secure: 179, newcomer: { secure: true }, chromium: 31, firefox: 1 },
    { secure: 160, newcomer: {}, chromium: dropped, firefox: 20 },
    { secure: 160, newcomer: { secure: true }, chromium: 31, firefox: 20 },
    { secure: 150, newcomer: {}, chromium: dropped, firefox: 30 },
    { secure: 149, newcomer: {}, chromium: 31, firefox: 31 },
    { secure: 149, newcomer: { secure: true }, chromium: 31, firefox: 31 },
    { secure: 0, newcomer: { secure: true }, chromium: 31, firefox: 31 },
  ])("$secure Secure of 180, and one more $newcomer", ({ secure, newcomer, ...expected }) => {
    const present = full.map((cookie, index) => ({ ...cookie, secure: index < secure }));
    for (const userAgent of [CHROMIUM, FIREFOX]) {
      const forecast = forecastEviction(present, adds(1, newcomer), userAgent);
      const evicts = expected[userAgent.id];
      if (evicts === dropped) expect(forecast.dropsNewcomer).toBe(true);
      else expect(forecast).toEqual(evicting(evicts, userAgent));
    }
  });

  test("in Firefox each that comes makes one go, where no more can", () => {
    const present = full.map((cookie, index) => ({ ...cookie, secure: index > 0 }));
    const forecast = forecastEviction(present, adds(3), FIREFOX);
    expect(forecast).toEqual(evicting(3, FIREFOX));
  });

  test.each([CHROMIUM, FIREFOX])("$name drops nothing while there is room", (userAgent) => {
    const present = manyCookies(179, { secure: true });
    expect(forecastEviction(present, adds(1), userAgent)).toEqual(quiet);
  });

  test.each([CHROMIUM, FIREFOX])("$name: a move has its own place", (userAgent) => {
    const present = full.map((cookie, index) => ({ ...cookie, secure: index > 0 }));
    const move = edit(first, { path: "/new" });
    const forecast = forecastEviction(present, [move], userAgent);
    expect(forecast).toEqual({ ...quiet, mustFreeFirst: true });
  });
});

describe("what has ended and is held by Firefox", () => {
  const ended = manyCookies(5, { path: "/ended", expires: 1 });
  const plain = full.slice(5);
  const secure = plain.map((cookie) => ({ ...cookie, secure: true }));
  const [last] = ended as [Cookie];

  test.each([
    {
      title: "counts, and goes first",
      present: plain,
      changes: adds(1),
      forecast: evicting(26, FIREFOX),
    },
    {
      title: "makes room alone among Secure cookies",
      present: secure,
      changes: adds(1),
      forecast: quiet,
    },
    {
      title: "makes room for a move as well",
      present: secure,
      changes: [edit(secure[0] as Cookie, { path: "/new" })],
      forecast: quiet,
    },
    {
      title: "is replaced under its own key",
      present: plain,
      changes: [add({ ...last, expires: null })],
      forecast: quiet,
    },
    {
      title: "leaves a move its own place",
      present: plain,
      changes: [edit(plain[0] as Cookie, { path: "/new" })],
      forecast: { ...quiet, mustFreeFirst: true },
    },
  ])("$title", ({ present, changes, forecast }) => {
    expect(forecastEviction(present, changes, FIREFOX, ended)).toEqual(forecast);
  });

  test("counts in its own jar only", () => {
    const forecast = forecastEviction(plain, adds(1, partitioned), FIREFOX, ended);
    expect(forecast).toEqual(quiet);
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

  test("in Firefox, among Secure cookies: what is not Secure goes, or does not come in", () => {
    const newcomer = adds(1, { partitionKey });
    const forecast = (present: readonly Cookie[]) => forecastEviction(present, newcomer, FIREFOX);
    expect(forecast(inPartition).dropsNewcomer).toBe(true);
    const [one, ...rest] = inPartition as [Cookie, ...Cookie[]];
    expect(forecast([{ ...one, secure: false }, ...rest])).toEqual(evicting(1, FIREFOX));
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
