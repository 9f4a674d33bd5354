import { expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { type CookieField, differingFields, isSameCookie } from "../../../../src/core/edit/compare";
import { cookieWith } from "../../../support/cookie";

const cookie = cookieWith({ expires: 1_800_000_000 });

test.each<{ stated: Partial<Cookie>; field: CookieField }>([
  { stated: { name: "N" }, field: "name" },
  { stated: { value: "" }, field: "value" },
  { stated: { domain: "example.com" }, field: "domain" },
  { stated: { hostOnly: false }, field: "domain" },
  { stated: { path: "/x" }, field: "path" },
  { stated: { expires: null }, field: "expires" },
  { stated: { expires: 1_800_000_001 }, field: "expires" },
  { stated: { expires: 1_800_000_000.02 }, field: "expires" },
  { stated: { secure: true }, field: "secure" },
  { stated: { httpOnly: true }, field: "httpOnly" },
  { stated: { sameSite: "unspecified" }, field: "sameSite" },
  {
    stated: { partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true } },
    field: "partition",
  },
])("$stated differs in $field", ({ stated, field }) => {
  expect(differingFields(cookie, { ...cookie, ...stated })).toEqual([field]);
  expect(isSameCookie(cookie, { ...cookie, ...stated })).toBe(false);
});

test("a partition differs by its frame between", () => {
  const partitionKey = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };
  const one = { ...cookie, partitionKey };
  const other = { ...cookie, partitionKey: { ...partitionKey, hasCrossSiteAncestor: false } };
  expect(differingFields(one, other)).toEqual(["partition"]);
});

test("what browsers round off a date, a microsecond or a millisecond, is no difference", () => {
  for (const lost of [0.000_001, 0.001]) {
    expect(isSameCookie(cookie, { ...cookie, expires: 1_800_000_000 - lost })).toBe(true);
  }
});

test("another store is another cookie", () => {
  expect(isSameCookie(cookie, { ...cookie, storeId: "1" })).toBe(false);
});
