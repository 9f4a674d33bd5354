import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { inRetrievalOrder } from "../../../../src/core/retrieval/order";
import { cookiesOfPageRequest, pageRequest } from "../../../../src/core/retrieval/page-request";
import type { SitePage } from "../../../../src/core/site/page";
import { cookieWith } from "../../../support/cookie";
import { typedRequest } from "../../../support/request";

const now = 1_800_000_000;
const request = typedRequest("https://app.example.com/shop/cart");

it("the request of a page is the one that the user makes by its address", () => {
  const page: SitePage = {
    kind: "site",
    url: "http://app.example.com:8080/a?b",
    scheme: "http",
    host: "app.example.com",
    port: "8080",
    path: "/a",
  };
  expect(pageRequest(page, { domain: "example.com", kind: "registrable" })).toEqual(
    typedRequest("http://app.example.com:8080/a?b"),
  );
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
