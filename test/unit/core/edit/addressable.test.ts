import { expect, test } from "vitest";
import { isValueUnknowable, obstacleTo } from "../../../../src/core/edit/addressable";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

test.each(["/", "/a", "/a/", "/%20", "/%C3%A9", "/a=b&c", "/~!$'()*+,:@", "/a//b"])(
  "M13: Chromium's API addresses %s",
  (path) => expect(obstacleTo(cookieWith({ path }), CHROMIUM)).toBeNull(),
);

test.each([
  "/a b",
  '/"',
  "/<",
  "/>",
  "/#",
  "/?",
  "/\\",
  "/{",
  "/}",
  "/`",
  "/é",
  "/.",
  "/a/../b",
  "/%2e",
  "a",
  "/a\tb",
])("M13: Chromium's API writes to another path than %j; Firefox keeps it", (path) => {
  expect(obstacleTo(cookieWith({ path }), CHROMIUM)).toBe("path-changed-by-url");
  expect(obstacleTo(cookieWith({ path }), FIREFOX)).toBeNull();
});

test("an empty path means the default path to Chromium", () => {
  expect(obstacleTo(cookieWith({ path: "" }), CHROMIUM)).toBe("path-empty");
  expect(obstacleTo(cookieWith({ path: "" }), FIREFOX)).toBeNull();
});

test.each([CHROMIUM, FIREFOX])("M14: octets that cannot be known, in $name", (userAgent) => {
  const obstacle = (stated: object) => obstacleTo(cookieWith(stated), userAgent);
  expect(obstacle({ name: "n\uFFFD" })).toBe("unknowable-octets");
  expect(obstacle({ path: "/\uFFFD" })).toBe("unknowable-octets");
  // A nameless cookie is expired with its own value.
  expect(obstacle({ name: "", value: "\uFFFD" })).toBe("unknowable-octets");
  expect(obstacle({ value: "\uFFFD" })).toBeNull();
  expect(isValueUnknowable(cookieWith({ value: "v\uFFFD" }))).toBe(true);
  expect(isValueUnknowable(cookieWith())).toBe(false);
});

test.each([
  { domain: "[::1]", chromium: null, firefox: "ipv6-host" },
  { domain: "127.0.0.1", chromium: null, firefox: null },
])("the API of Firefox reaches no cookie of an IPv6 address: $domain", (row) => {
  const cookie = cookieWith({ domain: row.domain });
  expect(obstacleTo(cookie, CHROMIUM)).toBe(row.chromium);
  expect(obstacleTo(cookie, FIREFOX)).toBe(row.firefox);
});
