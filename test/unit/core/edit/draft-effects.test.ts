import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { effectsForWhom } from "../../../../src/core/edit/draft-effects";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";
import { typedRequest } from "../../../support/request";

const NOW = 1_800_000_000;
const request = typedRequest("http://app.example.com/cart/items");

function written(before: Partial<Cookie>, after: Partial<Cookie>, userAgent = CHROMIUM) {
  const was = cookieWith(before);
  const found = effectsForWhom(was, { ...was, ...after }, { request, userAgent, now: NOW });
  return found.map(({ who, change }) => `${who} ${change}`);
}

describe("effectsForWhom: who gets the cookie that did not, or no longer gets it", () => {
  const own = { topLevelSite: "http://example.com", hasCrossSiteAncestor: false };
  const other = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };
  const wide = { domain: "example.com", hostOnly: false };
  it.each<[string, Partial<Cookie>, Partial<Cookie>, string[]]>([
    ["nothing for a new value", {}, { value: "w", expires: NOW + 9 }, []],
    ["Secure takes it from http", {}, { secure: true }, ["page loses", "http loses"]],
    ["HttpOnly takes it from scripts", {}, { httpOnly: true }, ["scripts loses"]],
    ["no HttpOnly gives it to scripts", { httpOnly: true }, { httpOnly: false }, ["scripts gains"]],
    ["a wider domain", {}, wide, ["hosts gains"]],
    ["a narrower domain", wide, { domain: "app.example.com", hostOnly: true }, ["hosts loses"]],
    ["another host", {}, { domain: "b.example.com" }, ["page loses", "hosts moves"]],
    ["a narrower path that fits", {}, { path: "/cart" }, ["paths loses"]],
    ["a narrower path that does not", {}, { path: "/a" }, ["page loses", "paths loses"]],
    ["a wider path", { path: "/a" }, { path: "/" }, ["page gains", "paths gains"]],
    ["a path beside", { path: "/cart" }, { path: "/admin" }, ["page loses", "paths moves"]],
    ["into its own partition", {}, { partitionKey: own }, ["jars loses"]],
    ["into another partition", {}, { partitionKey: other }, ["page loses", "jars loses"]],
    [
      "out of a partition",
      { partitionKey: other },
      { partitionKey: null },
      ["page gains", "jars gains"],
    ],
    [
      "from one partition to another",
      { partitionKey: other },
      { partitionKey: own },
      ["page gains", "jars moves"],
    ],
    ["Strict", { sameSite: "lax" }, { sameSite: "strict" }, ["other-sites loses"]],
    ["a date that is past", {}, { expires: NOW - 1 }, ["page loses"]],
  ])("%s", (_, before, after, expected) => {
    expect(written(before, after)).toEqual(expected);
  });

  it.each(["localhost", "shop.localhost", "127.0.0.1", "[::1]"])(
    "Secure takes nothing from http on %s: browsers trust this machine",
    (domain) => {
      expect(written({ domain }, { secure: true })).toEqual([]);
      expect(written({ domain, secure: true }, { secure: false })).toEqual([]);
    },
  );

  it("not set to Lax takes it from young forms in Chromium, and from all other sites in Firefox", () => {
    const [unset, lax] = [{ sameSite: "unspecified" }, { sameSite: "lax" }] as const;
    expect(written(unset, lax, CHROMIUM)).toEqual(["posts-while-young loses"]);
    expect(written(lax, unset, CHROMIUM)).toEqual(["posts-while-young gains"]);
    expect(written(unset, { sameSite: "strict" }, CHROMIUM)).toEqual(["other-sites loses"]);
    expect(written(unset, lax, FIREFOX)).toEqual(["other-sites loses"]);
    expect(written(unset, { sameSite: "no_restriction" }, FIREFOX)).toEqual([]);
  });
});
