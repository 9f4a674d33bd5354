import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { defaultPath } from "../../../../src/core/retrieval/default-path";
import { pathMatches } from "../../../../src/core/retrieval/path-match";

describe("RFC 6265bis 5.1.4: a request path matches at or below the cookie's path", () => {
  it.each([
    ["the same", "/cart", "/cart", true],
    ["the root matches all", "/cart/x", "/", true],
    ["below, the slash is the request's", "/cart/x", "/cart", true],
    ["below, the slash is the cookie's", "/cart/x", "/cart/", true],
    ["a slash the request does not have", "/cart", "/cart/", false],
    ["a longer segment", "/carts", "/cart", false],
    ["a parent", "/", "/cart", false],
    ["case counts", "/Cart", "/cart", false],
    ["nothing is decoded", "/path", "/p%61th", false],
    ["an empty path matches nothing", "/", "", false],
  ])("%s", (_rule, request, cookie, expected) => {
    expect(pathMatches(request, cookie)).toBe(expected);
  });
});

describe("RFC 6265bis 5.1.4: the default path ends before the last slash", () => {
  it.each([
    ["/", "/"],
    ["", "/"],
    ["page", "/"],
    ["/page", "/"],
    ["/a/b/page", "/a/b"],
    ["/a/b/", "/a/b"],
  ])("%j: %j", (request, expected) => {
    expect(defaultPath(request)).toBe(expected);
  });
});

const path = fc
  .array(fc.stringMatching(/^[a-z]{0,3}$/), { maxLength: 4 })
  .map((segments) => `/${segments.join("/")}`);

property.prop([path])("a page matches its own default path", (request) => {
  expect(pathMatches(request, defaultPath(request))).toBe(true);
});

property.prop([path, path])(
  "a match means equal, or a prefix that ends at a slash",
  (request, cookie) => {
    const expected =
      request === cookie || request.startsWith(cookie.endsWith("/") ? cookie : `${cookie}/`);
    expect(pathMatches(request, cookie)).toBe(expected);
  },
);
