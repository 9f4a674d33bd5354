import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import {
  isConfirmedByPage,
  type LessonSight,
  reachedLessons,
} from "../../../../src/core/lessons/goals";
import { LESSON_COOKIES } from "../../../../src/core/lessons/lesson-cookies";
import { LESSON_IDS, type LessonId } from "../../../../src/core/lessons/lesson-id";
import { NO_PAST } from "../../../../src/core/lessons/past";
import { pageRequest } from "../../../../src/core/retrieval/page-request";
import { CHROMIUM } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const HOST = "shop.localhost";
const NOW = 1_800_000_000;
const root = pageRequest(
  { kind: "site", url: `http://${HOST}/`, scheme: "http", host: HOST, port: "", path: "/" },
  { domain: HOST, kind: "registrable" },
);

const here = (stated: Partial<Cookie>) => cookieWith({ domain: HOST, ...stated });
const sightOf = (cookies: readonly Partial<Cookie>[], past = {}): LessonSight => ({
  cookies: cookies.map(here),
  past: { ...NO_PAST, ...past },
  root,
  userAgent: CHROMIUM,
  now: NOW,
});
const heavy = (count: number, octets: number, path = "/heavy") =>
  Array.from({ length: count }, (_, index) => ({
    name: `h${index + 10}`,
    value: "x".repeat(octets - 3),
    path,
  }));

type Row = readonly [string, readonly Partial<Cookie>[], Partial<LessonSight["past"]>?];

const REACHED: Readonly<Partial<Record<LessonId, readonly Row[]>>> = {
  first: [["another value", [{ name: "hello", value: "Ada" }]]],
  create: [
    ["for this host", [{ name: "theme", value: "dark" }]],
    ["for all below too", [{ name: "theme", value: "dark", hostOnly: false }]],
    ["Secure, which loopback is trusted with", [{ name: "theme", value: "dark", secure: true }]],
  ],
  "max-age": [["one ended by itself", [], { sawEnd: true }]],
  path: [["moved below", [{ name: "cart", path: "/cookies" }]]],
  domain: [
    ["both", [{ name: "visitor" }, { name: "visitor", hostOnly: false }]],
    [
      "host-only below, and the domain above it",
      [
        { name: "visitor", domain: `app.${HOST}` },
        { name: "visitor", hostOnly: false },
      ],
    ],
  ],
  secure: [["turned on", [{ name: "pin", secure: true }]]],
  delete: [["it was there, and is gone", [{ name: "older" }], { sawOld: true }]],
  limits: [
    ["20 of 4,000", heavy(20, 4000)],
    ["more than that", heavy(25, 4096)],
  ],
};

const NEARLY: Readonly<Partial<Record<LessonId, readonly Row[]>>> = {
  first: [
    ["as the server set it", [{ name: "hello", value: "world" }]],
    ["emptied", [{ name: "hello", value: "" }]],
    ["another name", [{ name: "Hello", value: "Ada" }]],
    [
      "inside another site",
      [
        {
          name: "hello",
          value: "Ada",
          partitionKey: { topLevelSite: "https://a.test", hasCrossSiteAncestor: true },
        },
      ],
    ],
  ],
  create: [
    ["another value", [{ name: "theme", value: "Dark" }]],
    ["a Path that / does not get", [{ name: "theme", value: "dark", path: "/lessons" }]],
    ["another host", [{ name: "theme", value: "dark", domain: `app.${HOST}` }]],
    ["already over", [{ name: "theme", value: "dark", expires: NOW - 1 }]],
  ],
  "max-age": [["one that still lives", [], { brief: [{ id: "x", expires: NOW + 3 }] }]],
  path: [
    ["as it was set", [{ name: "cart" }]],
    ["a twin is left behind", [{ name: "cart", path: "/cookies" }, { name: "cart" }]],
    ["another path", [{ name: "cart", path: "/cookies/" }]],
    ["gone", []],
  ],
  domain: [
    ["host-only alone", [{ name: "visitor" }]],
    ["Domain alone", [{ name: "visitor", hostOnly: false }]],
    ["two names", [{ name: "visitor" }, { name: "visitor2", hostOnly: false }]],
    [
      "a Domain that the host is not below",
      [{ name: "visitor" }, { name: "visitor", domain: `app.${HOST}`, hostOnly: false }],
    ],
  ],
  secure: [
    ["off", [{ name: "pin" }]],
    [
      "one of two",
      [
        { name: "pin", secure: true },
        { name: "pin", hostOnly: false },
      ],
    ],
    ["gone", []],
  ],
  delete: [
    ["it is still there", [{ name: "old" }], { sawOld: true }],
    ["it never was", []],
    ["a twin is left", [{ name: "old", path: "/cookies" }], { sawOld: true }],
  ],
  limits: [
    ["one too few", heavy(19, 4000)],
    [
      "an octet too few",
      [...heavy(19, 4000), { name: "zzz", value: "x".repeat(3996), path: "/heavy" }],
    ],
    ["another Path", heavy(20, 4000, "/")],
  ],
};

const rowsOf = (table: typeof REACHED) =>
  LESSON_IDS.flatMap((id) =>
    (table[id] ?? []).map(([when, cookies, past]) => ({ id, when, cookies, past })),
  );

describe("a goal is reached", () => {
  test.each(rowsOf(REACHED))("$id: $when", ({ id, cookies, past }) => {
    expect(reachedLessons(sightOf(cookies, past))).toEqual([id]);
  });
});

describe("a goal is not reached", () => {
  test.each(rowsOf(NEARLY))("$id: $when", ({ id, cookies, past }) => {
    expect(reachedLessons(sightOf(cookies, past))).not.toContain(id);
  });
});

test("each lesson has its goal here or on the practice page, and rows for those here", () => {
  for (const id of LESSON_IDS) {
    const isHere = REACHED[id] !== undefined && NEARLY[id] !== undefined;
    expect([id, isHere]).toEqual([id, !isConfirmedByPage(id)]);
  }
  expect(LESSON_IDS.filter(isConfirmedByPage)).toEqual(["read", "http-only", "same-site", "login"]);
});

test("what a lesson begins with reaches no goal by itself, but for the weight of 80 kB", () => {
  for (const id of LESSON_IDS) {
    const reached = reachedLessons(sightOf(LESSON_COOKIES[id] ?? [])).filter(
      (reachedId) => reachedId === id,
    );
    expect([id, reached]).toEqual([id, id === "limits" ? ["limits"] : []]);
  }
});
