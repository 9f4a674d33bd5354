import { describe, expect, it } from "vitest";
import {
  type DraftLifetime,
  expiresOf,
  lifetimeFromCookie,
  maxAgeText,
} from "../../../../src/core/edit/draft-lifetime";

const NOW = 1_800_000_000.25;
const maxAge = (typed: string): DraftLifetime => ({ kind: "max-age", typed });

describe("expiresOf", () => {
  it.each([
    ["a session has no end", { kind: "session" }, null],
    ["Max-Age counts from now", maxAge("10"), NOW + 10],
    ["a negative Max-Age lies behind", maxAge("-5"), NOW - 5],
    ["zero ends now", maxAge("0"), NOW],
    ["more digits than a date has room for still end late", maxAge("9".repeat(40)), NOW + 1e10],
    ["Expires is the date itself", { kind: "expires", at: 12.5 }, 12.5],
  ] as const)("%s", (_, lifetime, expected) => {
    expect(expiresOf(lifetime, NOW)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ["", "max-age-empty"],
    ["  ", "max-age-empty"],
    ["1h", "max-age-not-a-number"],
    ["1.5", "max-age-not-a-number"],
    ["+5", "max-age-not-a-number"],
    ["1e3", "max-age-not-a-number"],
  ] as const)("RFC 6265bis 5.6.2: Max-Age=%j is no number of seconds", (typed, refusal) => {
    expect(expiresOf(maxAge(typed), NOW)).toEqual({ ok: false, refusal });
  });

  it("waits for a whole date", () => {
    expect(expiresOf({ kind: "expires", at: null }, NOW)).toEqual({
      ok: false,
      refusal: "expires-incomplete",
    });
  });
});

describe("maxAgeText, the other view of the same fact", () => {
  it.each([
    ["a date gives the whole seconds left", { kind: "expires", at: NOW + 59.6 }, "60"],
    ["a past date gives zero", { kind: "expires", at: NOW - 100 }, "0"],
    ["what was typed stays, even where it is no number", maxAge("1h"), "1h"],
    ["a session has none", lifetimeFromCookie(null), ""],
    ["half a date has none", { kind: "expires", at: null }, ""],
  ] as const)("%s", (_, lifetime, expected) => {
    expect(maxAgeText(lifetime, NOW)).toBe(expected);
  });
});
