import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../src/core/cookie";
import { CHROMIUM } from "../../../src/core/user-agent";
import {
  inOrder,
  linesOf,
  type ListLine,
  matching,
  type SortKey,
} from "../../../src/ui/list/arrange";
import { listCookies } from "../../../src/ui/list/listed-cookie";
import { cookieWith } from "../../support/cookie";
import { typedRequest } from "../../support/request";

const request = typedRequest("https://app.example.com/");

const rowsOf = (...stated: readonly Partial<Cookie>[]) =>
  listCookies(stated.map(cookieWith), [], { userAgent: CHROMIUM, request, now: 0 });
const namesOf = (lines: readonly ListLine[]) =>
  lines.map((line) => (line.kind === "cookie" ? line.row.name : `[${line.domain}: ${line.count}]`));

describe("rows", () => {
  it("have ids of their own where two cookies have one key, and neither can be addressed", () => {
    const [first, second, third] = rowsOf({ name: "a" }, { name: "a" }, { name: "b" });
    expect(first?.id).not.toBe(second?.id);
    expect([first?.obstacle, second?.obstacle, third?.obstacle]).toEqual([
      "indistinguishable",
      "indistinguishable",
      null,
    ]);
  });

  it("say that an ended one has ended", () => {
    const ended = { cookie: cookieWith({ name: "a" }), endedAt: 5, lifetime: 3 };
    const [row] = listCookies([], [ended], { userAgent: CHROMIUM, request, now: 6 });
    expect(row?.ended).toBe(ended);
  });
});

describe("a search", () => {
  it.each([
    ["THE", ["theme"]],
    ["dark", ["theme"]],
    ["  dark ", ["theme"]],
    ["e", ["theme", "session"]],
    ["nothing", []],
    ["", ["theme", "session"]],
  ])("for %j looks at name and value, in any letter case", (search, found) => {
    const rows = rowsOf({ name: "theme", value: "Dark" }, { name: "session", value: "1" });
    expect(matching(rows, search).map(({ name }) => name)).toEqual(found);
  });
});

describe("an order", () => {
  it("puts a session's end after every date", () => {
    const rows = rowsOf(
      { name: "session" },
      { name: "far", expires: 9e9 },
      { name: "near", expires: 9 },
    );
    const sort = { key: "lifetime", isDescending: false } as const;
    expect(inOrder(rows, sort).map(({ name }) => name)).toEqual(["near", "far", "session"]);
  });

  const keys: readonly SortKey[] = [
    "sent",
    "name",
    "value",
    "scope",
    "path",
    "lifetime",
    "secure",
    "httpOnly",
    "sameSite",
    "octets",
  ];
  const stated = fc.record({
    name: fc.string({ maxLength: 3 }),
    value: fc.string({ maxLength: 3 }),
    path: fc.constantFrom("/", "/x", "/y"),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    expires: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  });

  test.prop([fc.array(stated, { maxLength: 12 }), fc.constantFrom(...keys), fc.boolean()])(
    "loses no row, and does not depend on how the browser listed them",
    (cookies, key, isDescending) => {
      const unique = [...new Map(cookies.map((one) => [`${one.name} ${one.path}`, one])).values()];
      const sort = { key, isDescending };
      const there = inOrder(rowsOf(...unique), sort);
      const back = inOrder(rowsOf(...unique.toReversed()), sort);
      expect(there).toHaveLength(unique.length);
      expect(back.map(({ id }) => id)).toEqual(there.map(({ id }) => id));
    },
  );
});

describe("groups by domain", () => {
  it("stand parent first, each with its count, and keep the order within", () => {
    const rows = rowsOf(
      { name: "z", domain: "b.example.com" },
      { name: "y", domain: "example.com", hostOnly: false },
      { name: "x", domain: "b.example.com" },
      { name: "w", domain: "a.example.com" },
    );
    const ordered = inOrder(rows, { key: "name", isDescending: false });
    expect(namesOf(linesOf(ordered, "domain"))).toEqual([
      "[example.com: 1]",
      "y",
      "[a.example.com: 1]",
      "w",
      "[b.example.com: 2]",
      "x",
      "z",
    ]);
  });
});
