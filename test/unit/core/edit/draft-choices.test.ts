import { describe, expect, it } from "vitest";
import {
  isOwnSite,
  partitionBelow,
  partitionChoice,
  siteFromTyped,
} from "../../../../src/core/edit/draft-partition";
import {
  domainChoices,
  isWithinDomain,
  pathChoices,
} from "../../../../src/core/edit/scope-choices";

const SITE = { domain: "example.com", kind: "registrable" } as const;

describe("domainChoices: only domains that can work", () => {
  const written = (...hosts: string[]) =>
    domainChoices(SITE, hosts).map(
      ({ domain, hostOnly, depth }) => `${depth} ${hostOnly ? "=" : "*."}${domain}`,
    );

  it("go from the registrable domain down to the host alone", () => {
    expect(written("a.shop.example.com")).toEqual([
      "0 *.example.com",
      "1 *.shop.example.com",
      "2 *.a.shop.example.com",
      "3 =a.shop.example.com",
    ]);
  });

  it("keep each host's branch together", () => {
    expect(written("shop.example.com", "example.com", "news.example.com")).toEqual([
      "0 *.example.com",
      "1 =example.com",
      "1 *.news.example.com",
      "2 =news.example.com",
      "1 *.shop.example.com",
      "2 =shop.example.com",
    ]);
  });

  it.each(["localhost", "127.0.0.1", "[::1]"])("leave %s nothing but itself", (host) => {
    expect(domainChoices({ domain: host, kind: "host" }, [host])).toEqual([
      { domain: host, hostOnly: true, depth: 0 },
    ]);
  });
});

describe("pathChoices: paths that this page's requests match", () => {
  it.each([
    ["/", "/", ["/"]],
    ["/cart/items", "/", ["/", "/cart", "/cart/items"]],
    ["/cart/items/", "/", ["/", "/cart", "/cart/items"]],
    ["/cart", "/admin", ["/", "/cart", "/admin"]],
    ["/", "typed", ["/"]],
  ])("of %s for a cookie of %s", (pagePath, own, expected) => {
    expect(pathChoices(pagePath, own)).toEqual(expected);
  });
});

describe("isWithinDomain", () => {
  const only = (domain: string) => ({ domain, hostOnly: true });
  const below = (domain: string) => ({ domain, hostOnly: false });
  it.each([
    [only("a.test"), only("a.test"), true],
    [only("a.test"), only("b.test"), false],
    [below("a.test"), only("a.test"), false],
    [only("b.a.test"), below("a.test"), true],
    [below("b.a.test"), below("a.test"), true],
    [below("a.test"), below("b.a.test"), false],
    [only("ba.test"), below("a.test"), false],
  ])("%j within %j: %s", (inner, outer, expected) => {
    expect(isWithinDomain(inner, outer)).toBe(expected);
  });
});

describe("partition choices", () => {
  const OWN = "https://example.com";
  it.each([
    [null, "everywhere"],
    [{ topLevelSite: OWN, hasCrossSiteAncestor: false }, "own"],
    [{ topLevelSite: OWN, hasCrossSiteAncestor: true }, "given"],
    [{ topLevelSite: "https://example.org", hasCrossSiteAncestor: true }, "given"],
  ] as const)("%j is %s", (key, expected) => {
    expect(partitionChoice(key, OWN)).toBe(expected);
  });

  it("below a typed site there is a cross-site ancestor, which both browsers insist on", () => {
    expect(partitionBelow("https://example.org").hasCrossSiteAncestor).toBe(true);
  });

  it.each([
    ["https://example.org", "https://example.org"],
    [" http://Example.org:8080/path ", "http://example.org"],
    ["https://[::1]:8443", "https://[::1]"],
    ["example.org", undefined],
    ["ftp://example.org", undefined],
    ["https://", undefined],
    ["https:///a", undefined],
    ["", undefined],
  ])("the site of %j is %j", (typed, expected) => {
    expect(siteFromTyped(typed)).toBe(expected);
  });

  it.each([
    ["https://example.com", true],
    ["http://shop.example.com", true],
    ["https://badexample.com", false],
    ["nonsense", false],
  ])("%s is the cookie's own site: %s", (topLevelSite, expected) => {
    expect(isOwnSite(topLevelSite, SITE)).toBe(expected);
  });
});
