import { describe, expect, it } from "vitest";
import { CHROMIUM_RETRIEVAL, FIREFOX_RETRIEVAL } from "../../../../src/core/retrieval/policy";
import { requestOfKind, type RequestKind } from "../../../../src/core/retrieval/request-kinds";
import { storageContextOf } from "../../../../src/core/storage/storage-context";
import { endpointOf } from "../../../support/request";

const around = { siteKind: "registrable", serverTime: null, storeId: "0" } as const;

function contextOf(kind: RequestKind, from: string, rules = CHROMIUM_RETRIEVAL) {
  const request = requestOfKind({
    kind,
    to: endpointOf("https://app.example.com/"),
    from: endpointOf(from),
    via: null,
    credentials: "include",
    method: "GET",
  });
  const { source, sameSite, partition } = storageContextOf(request, rules, around);
  return [source, sameSite, partition.topLevelSite, partition.hasCrossSiteAncestor];
}

describe("RFC 6265bis 5.7 step 18: where a response stands", () => {
  it.each<[RequestKind, string, readonly unknown[]]>([
    [
      "address-bar",
      "https://other.test/",
      ["http", "top-level-navigation", "https://example.com", false],
    ],
    ["link", "https://other.test/", ["http", "top-level-navigation", "https://example.com", false]],
    ["image", "https://www.example.com/", ["http", "same-site", "https://example.com", false]],
    ["image", "https://other.test/", ["http", "cross-site", "https://other.test", true]],
    ["frame", "https://other.test/", ["http", "cross-site", "https://other.test", true]],
    ["nested-frame", "https://other.test/", ["http", "cross-site", "https://example.com", true]],
    ["script", "https://other.test/", ["script", "same-site", "https://example.com", false]],
    ["frame-script", "https://other.test/", ["script", "cross-site", "https://other.test", true]],
  ])("%s on %s", (kind, from, expected) => {
    expect(contextOf(kind, from)).toEqual(expected);
    expect(contextOf(kind, from, FIREFOX_RETRIEVAL)).toEqual(expected);
  });

  it("http and https of one site are two sites in Chromium alone", () => {
    const from = "http://www.example.com/";
    expect(contextOf("image", from)).toEqual(["http", "cross-site", "http://example.com", true]);
    expect(contextOf("image", from, FIREFOX_RETRIEVAL)).toEqual([
      "http",
      "same-site",
      "http://example.com",
      false,
    ]);
  });
});
