import { describe, expect, it } from "vitest";
import { followedCookie, lookUnderneath } from "../../../../src/core/edit/draft-conflict";
import { cookieWith } from "../../../support/cookie";

const base = cookieWith({ name: "a", value: "1" });

describe("lookUnderneath", () => {
  it("finds nothing new while the browser holds the same", () => {
    expect(lookUnderneath(base, [cookieWith({ name: "b" }), { ...base }])).toEqual({
      kind: "same",
    });
    expect(lookUnderneath(null, [])).toEqual({ kind: "same" });
  });

  it("names the fields that changed", () => {
    const current = { ...base, value: "2", secure: true };
    expect(lookUnderneath(base, [current])).toEqual({
      kind: "changed",
      current,
      fields: ["value", "secure"],
    });
  });

  it("takes no cookie of another key for it", () => {
    expect(lookUnderneath(base, [{ ...base, path: "/a" }])).toEqual({ kind: "gone" });
  });
});

describe("followedCookie", () => {
  const renamed = { ...base, name: "b" };

  it("follows a rename that the browser kept", () => {
    const change = { before: base, after: renamed };
    expect(followedCookie(base, [{ result: "kept", change, kept: renamed, differences: [] }])).toBe(
      renamed,
    );
  });

  it("stays where the write was refused, or was about another cookie", () => {
    const change = { before: base, after: renamed };
    expect(followedCookie(base, [{ result: "refused", change }])).toBeUndefined();
    const other = { before: cookieWith({ name: "z" }), after: renamed };
    expect(
      followedCookie(base, [{ result: "kept", change: other, kept: renamed, differences: [] }]),
    ).toBeUndefined();
  });
});
