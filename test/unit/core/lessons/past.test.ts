import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import type { LessonId } from "../../../../src/core/lessons/lesson-id";
import {
  forgetLesson,
  type LessonPast,
  NO_PAST,
  rememberListing,
} from "../../../../src/core/lessons/past";
import { cookieWith } from "../../../support/cookie";

const NOW = 1_800_000_000;
const brief = (left: number, stated: Partial<Cookie> = {}) =>
  cookieWith({ name: "brief", domain: "shop.localhost", expires: NOW + left, ...stated });

/** The past after these listings, each so many seconds after NOW. */
function pastOf(...listings: readonly (readonly [number, readonly Cookie[]])[]): LessonPast {
  let past = NO_PAST;
  let last: readonly Cookie[] | null = null;
  for (const [at, cookies] of listings) {
    past = rememberListing(past, last, cookies, NOW + at);
    last = cookies;
  }
  return past;
}

describe("a lifetime of at most ten seconds is seen to end", () => {
  test("by whoever opens Cookie Lens while the lesson's own lives", () => {
    expect(pastOf([3, [brief(10)]], [11, []]).sawEnd).toBe(true);
  });

  test("by any name, where it came while the list was looked at", () => {
    const mine = brief(10, { name: "mine" });
    expect(pastOf([0, []], [0, [mine]], [10, []]).sawEnd).toBe(true);
  });

  test("where a longer one was given ten seconds", () => {
    const long = brief(3600);
    expect(pastOf([0, [long]], [1, [{ ...long, expires: NOW + 11 }]], [12, []]).sawEnd).toBe(true);
  });

  test("by whoever closed the popup meanwhile", () => {
    const seen = pastOf([3, [brief(10)]]);
    expect(rememberListing(seen, null, [], NOW + 90).sawEnd).toBe(true);
  });
});

describe("it is not seen to end", () => {
  test.each<[string, LessonPast]>([
    ["while it lives", pastOf([3, [brief(10)]], [9, [brief(10)]])],
    ["where it was deleted before", pastOf([3, [brief(10)]], [5, []], [12, []])],
    ["where it was set anew", pastOf([3, [brief(10)]], [11, [brief(20)]])],
    ["where it had eleven seconds", pastOf([0, []], [0, [brief(11)]], [12, []])],
    [
      "where its last seconds alone were seen",
      pastOf([0, [brief(60)]], [55, [brief(60)]], [61, []]),
    ],
    [
      "where another was there at the first look",
      pastOf([0, [brief(5, { name: "sid" })]], [6, []]),
    ],
    ["where it is a session cookie", pastOf([0, []], [0, [brief(0, { expires: null })]], [99, []])],
  ])("%s", (_, past) => {
    expect(past.sawEnd).toBe(false);
  });
});

test("the cookie to delete is remembered once it was there, by its own name only", () => {
  expect(pastOf([0, [cookieWith({ name: "old" })]], [1, []]).sawOld).toBe(true);
  expect(pastOf([0, [cookieWith({ name: "older" })]], [1, []]).sawOld).toBe(false);
});

test("nothing new is the same past, so that nothing is written for it", () => {
  const past = pastOf([3, [brief(10), cookieWith({ name: "old" })]]);
  expect(rememberListing(past, [brief(10)], [brief(10)], NOW + 4)).toBe(past);
});

test.each<[LessonId, Partial<LessonPast>]>([
  ["max-age", { brief: [], sawEnd: false }],
  ["delete", { sawOld: false }],
  ["first", {}],
])("forgetting %s leaves what other lessons are judged by", (id, changed) => {
  const past = { brief: [{ id: "x", expires: NOW }], sawEnd: true, sawOld: true };
  expect(forgetLesson(past, id)).toEqual({ ...past, ...changed });
});
