import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { inRetrievalOrder } from "../../../../src/core/retrieval/order";
import {
  cookiesOfPageRequest,
  explainPageRequest,
  pageRequest,
  type PageRequest,
} from "../../../../src/core/retrieval/page-request";
import type { SitePage } from "../../../../src/core/site/page";
import { cookieWith } from "../../../support/cookie";

const now = 1_800_000_000;
const request: PageRequest = {
  scheme: "https",
  host: "app.example.com",
  path: "/shop/cart",
  topLevelSite: "https://example.com",
};

function codes(cookie: Partial<Cookie>, change: Partial<PageRequest> = {}): readonly string[] {
  const verdict = explainPageRequest(cookieWith(cookie), { ...request, ...change }, now);
  expect(verdict.included).toBe(verdict.reasons.length === 0);
  return verdict.reasons.map((reason) => reason.code);
}

const ownPartition = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };

describe("this page's request gets what passes every gate", () => {
  it.each<[string, Partial<Cookie>, Partial<PageRequest>]>([
    ["a session cookie of the host", {}, {}],
    ["a cookie that ends later", { expires: now + 1 }, {}],
    ["a cookie of the parent domain", { domain: "example.com", hostOnly: false }, {}],
    ["a cookie of a parent path", { path: "/shop" }, {}],
    ["a Secure cookie over https", { secure: true }, {}],
    [
      "a Secure cookie over http to this machine",
      { secure: true, domain: "localhost" },
      { scheme: "http", host: "localhost" },
    ],
    ["a cookie of the page's own partition", { partitionKey: ownPartition }, {}],
    [
      "SameSite=Strict and HttpOnly, as the request is its own",
      { sameSite: "strict", httpOnly: true },
      {},
    ],
  ])("%s", (_rule, cookie, change) => {
    expect(codes(cookie, change)).toEqual([]);
  });
});

describe("each gate refuses with its own reason", () => {
  it.each<[string, Partial<Cookie>, Partial<PageRequest>, readonly string[]]>([
    ["it has ended", { expires: now - 1 }, {}, ["expired"]],
    ["it ends now", { expires: now }, {}, ["expired"]],
    ["it is host-only of the parent", { domain: "example.com" }, {}, ["other-host"]],
    [
      "it belongs to a sibling",
      { domain: "x.example.com", hostOnly: false },
      {},
      ["domain-mismatch"],
    ],
    ["it has another path", { path: "/admin" }, {}, ["path-mismatch"]],
    ["it is Secure, the page is http", { secure: true }, { scheme: "http" }, ["secure-only"]],
    [
      "it lives inside another site",
      { partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true } },
      {},
      ["other-partition"],
    ],
    [
      "the scheme of its partition differs",
      { partitionKey: { ...ownPartition, topLevelSite: "http://example.com" } },
      {},
      ["other-partition"],
    ],
    [
      "a frame of another site stood above it",
      { partitionKey: { ...ownPartition, hasCrossSiteAncestor: true } },
      {},
      ["inside-other-site"],
    ],
  ])("%s", (_rule, cookie, change, expected) => {
    expect(codes(cookie, change)).toEqual(expected);
  });

  it("no gate hides a later one: all reasons, in the order of the gates", () => {
    const cookie: Partial<Cookie> = {
      expires: 0,
      domain: "x.example.com",
      path: "/admin",
      secure: true,
      partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
    };
    expect(codes(cookie, { scheme: "http" })).toEqual([
      "expired",
      "other-host",
      "path-mismatch",
      "secure-only",
      "other-partition",
    ]);
  });

  it("a reason carries the facts that decided and its section", () => {
    const verdict = explainPageRequest(cookieWith({ path: "/admin" }), request, now);
    expect(verdict.reasons).toEqual([
      {
        code: "path-mismatch",
        gate: "path",
        path: "/admin",
        requestPath: "/shop/cart",
        section: "RFC 6265bis 5.1.4",
      },
    ]);
  });
});

it("the request of a page is top-level: its partition is its own schemeful site without the port", () => {
  const page: SitePage = {
    kind: "site",
    url: "http://app.example.com:8080/a?b",
    scheme: "http",
    host: "app.example.com",
    path: "/a",
  };
  expect(pageRequest(page, { domain: "example.com", kind: "registrable" })).toEqual({
    scheme: "http",
    host: "app.example.com",
    path: "/a",
    topLevelSite: "http://example.com",
  });
});

describe("RFC 6265bis 5.8.3: longer paths come first, the rest stays in the browser's order", () => {
  it("orders what the request carries, and leaves out what it does not", () => {
    const jar = [
      cookieWith({ name: "a" }),
      cookieWith({ name: "b", path: "/shop/cart" }),
      cookieWith({ name: "c" }),
      cookieWith({ name: "d", path: "/shop" }),
      cookieWith({ name: "e", path: "/admin" }),
    ];
    const names = cookiesOfPageRequest(jar, request, now).map((cookie) => cookie.name);
    expect(names).toEqual(["b", "d", "a", "c"]);
  });

  property.prop([fc.array(fc.constantFrom("/", "/a", "/a/b", "/cc"))])(
    "lengths never grow, and equal lengths keep their order",
    (paths) => {
      const ordered = inRetrievalOrder(paths.map((path, index) => ({ path, index })));
      for (const [position, cookie] of ordered.entries()) {
        const next = ordered[position + 1];
        if (next === undefined) continue;
        expect(next.path.length).toBeLessThanOrEqual(cookie.path.length);
        if (next.path.length === cookie.path.length) {
          expect(next.index).toBeGreaterThan(cookie.index);
        }
      }
    },
  );
});
