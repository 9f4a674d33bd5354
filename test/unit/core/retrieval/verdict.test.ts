import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { explainPageRequest } from "../../../../src/core/retrieval/page-request";
import {
  CHROMIUM_RETRIEVAL,
  FIREFOX_RETRIEVAL,
  RETRIEVAL_RULES,
  type RetrievalRules,
  type ThirdPartySetting,
} from "../../../../src/core/retrieval/policy";
import { SPECIFICATION_RETRIEVAL } from "../../../../src/core/retrieval/specification-rules";
import type { RetrievalRequest } from "../../../../src/core/retrieval/request";
import { isAtLeast, sameSiteContext } from "../../../../src/core/retrieval/same-site-context";
import { explainRetrieval } from "../../../../src/core/retrieval/verdict";
import { cookieWith } from "../../../support/cookie";
import { endpointOf, typedRequest } from "../../../support/request";

const now = 1_800_000_000;
const target = endpointOf("https://app.example.com/shop/cart");
const typed = typedRequest("https://app.example.com/shop/cart");
const other = endpointOf("https://other.test/");
const own = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };

interface Given {
  readonly rules?: RetrievalRules;
  readonly thirdParty?: ThirdPartySetting;
  readonly createdAt?: number;
}

function explain(cookie: Partial<Cookie>, request: RetrievalRequest, given: Given = {}) {
  const { rules = CHROMIUM_RETRIEVAL, thirdParty = "allowed", createdAt } = given;
  const time = createdAt === undefined ? { now } : { now, createdAt };
  return explainRetrieval(cookieWith(cookie), request, { rules, thirdParty }, time);
}

const codes = (...args: Parameters<typeof explain>) =>
  explain(...args).reasons.map(({ code }) => code);

/** What a document of another site starts, toward `target`. */
const link: RetrievalRequest = { ...typed, initiator: other };
const post: RetrievalRequest = { ...link, method: "POST" };
const image: RetrievalRequest = { ...link, destination: "subresource", documents: [other] };
const ownImage: RetrievalRequest = {
  ...image,
  initiator: target,
  documents: [endpointOf("https://www.example.com/")],
};

describe("an address typed gets what passes every gate, by every user agent's rules", () => {
  const passes: readonly [string, Partial<Cookie>, RetrievalRequest?][] = [
    ["a session cookie of the host", {}],
    ["a cookie that ends later", { expires: now + 1 }],
    ["a cookie of the parent domain", { domain: "example.com", hostOnly: false }],
    ["a cookie of a parent path", { path: "/shop" }],
    ["a Secure cookie over https", { secure: true }],
    [
      "a Secure cookie over http to this machine",
      { secure: true, domain: "localhost" },
      typedRequest("http://localhost/"),
    ],
    ["a cookie of the page's own partition", { partitionKey: own }],
    ["Strict and HttpOnly", { sameSite: "strict", httpOnly: true }],
    ["SameSite left out", { sameSite: "unspecified" }],
  ];
  it.each(RETRIEVAL_RULES.flatMap((rules) => passes.map((row) => ({ rules, row }))))(
    "$rules.id: $row.0",
    ({ rules, row: [, cookie, request = typed] }) => {
      for (const thirdParty of ["allowed", "partitioned", "blocked", "unknown"] as const) {
        expect(explain(cookie, request, { rules, thirdParty })).toEqual({
          answer: "included",
          included: true,
          reasons: [],
        });
      }
    },
  );
});

describe("each gate refuses with its own reason", () => {
  it.each<[string, Partial<Cookie>, RetrievalRequest, readonly string[]]>([
    ["it has ended", { expires: now - 1 }, typed, ["expired"]],
    ["it ends now", { expires: now }, typed, ["expired"]],
    ["it is host-only of the parent", { domain: "example.com" }, typed, ["other-host"]],
    [
      "it belongs to a sibling",
      { domain: "x.example.com", hostOnly: false },
      typed,
      ["domain-mismatch"],
    ],
    ["it has another path", { path: "/admin" }, typed, ["path-mismatch"]],
    [
      "it is Secure, the request is http",
      { secure: true },
      typedRequest("http://app.example.com/"),
      ["secure-only"],
    ],
    [
      "a script may not read it",
      { httpOnly: true },
      { ...typed, destination: "script", documents: [target], initiator: target },
      ["http-only"],
    ],
    [
      "it lives inside another site",
      { partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true } },
      typed,
      ["other-partition"],
    ],
    [
      "the scheme of its partition differs",
      { partitionKey: { ...own, topLevelSite: "http://example.com" } },
      typed,
      ["other-partition"],
    ],
    [
      "a frame of another site stood above it",
      { partitionKey: { ...own, hasCrossSiteAncestor: true } },
      typed,
      ["inside-other-site"],
    ],
    [
      "no frame of another site stood above it",
      { sameSite: "no_restriction", partitionKey: own },
      { ...ownImage, documents: [target, other, target] },
      ["outside-other-site"],
    ],
    [
      "fetch leaves credentials out",
      {},
      { ...ownImage, credentials: "omit" },
      ["credentials-omitted"],
    ],
    [
      "fetch keeps credentials to its own origin",
      {},
      { ...ownImage, credentials: "same-origin" },
      ["credentials-other-origin"],
    ],
  ])("%s", (_rule, cookie, request, expected) => {
    expect(codes(cookie, request)).toEqual(expected);
  });

  it("no gate hides a later one: all reasons, in the order of the gates", () => {
    const cookie: Partial<Cookie> = {
      expires: 0,
      domain: "x.example.com",
      path: "/admin",
      secure: true,
      sameSite: "strict",
      partitionKey: { topLevelSite: "https://else.test", hasCrossSiteAncestor: true },
    };
    const request: RetrievalRequest = { ...image, url: endpointOf("http://app.example.com/") };
    expect(codes(cookie, { ...request, credentials: "omit" })).toEqual([
      "expired",
      "other-host",
      "path-mismatch",
      "secure-only",
      "same-site-strict",
      "other-partition",
      "credentials-omitted",
    ]);
  });

  it("a reason carries the facts that decided and its section", () => {
    expect(explain({ path: "/admin" }, typed).reasons).toEqual([
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

describe("fetch's same-origin credentials go to the document's origin alone", () => {
  const origin = endpointOf("https://app.example.com:8443/");
  const fetched: RetrievalRequest = {
    ...ownImage,
    credentials: "same-origin",
    url: endpointOf("https://app.example.com:8443/api"),
    documents: [origin],
    initiator: origin,
  };
  it.each<[string, Partial<RetrievalRequest>, readonly string[]]>([
    ["the same port", {}, []],
    ["another port", { url: target }, ["credentials-other-origin"]],
    [
      "another scheme",
      { url: endpointOf("http://app.example.com:8443/") },
      ["same-site-lax", "credentials-other-origin"],
    ],
    ["a way through another origin", { redirects: [target] }, ["credentials-other-origin"]],
    ["a redirect within the origin", { redirects: [origin] }, []],
  ])("%s", (_title, change, expected) => {
    expect(codes({}, { ...fetched, ...change })).toEqual(expected);
  });
});

describe("SameSite: what each stated value travels with", () => {
  type Row = readonly [string, RetrievalRequest, Record<Cookie["sameSite"], readonly string[]>];
  const all = { strict: [], lax: [], unspecified: [], no_restriction: [] };
  const none = { strict: ["same-site-strict"], lax: ["same-site-lax"], no_restriction: [] };
  const strictOnly = { ...all, strict: ["same-site-strict"] };
  const child = endpointOf("https://www.example.com/");

  const schemeful: readonly Row[] = [
    ["a typed address", typed, all],
    ["a link on its own site", { ...typed, initiator: child }, all],
    [
      "a link on its own site over http",
      { ...typed, initiator: endpointOf("http://www.example.com/") },
      strictOnly,
    ],
    ["a link on another site", link, strictOnly],
    ["a form POST on another site", post, { ...none, unspecified: ["same-site-default-post"] }],
    ["a typed address that passes another site", { ...typed, redirects: [other] }, all],
    // Found by the oracle: Chromium looks at where a request ends, not at its way there.
    [
      "a link on its own site that passes another site",
      { ...typed, initiator: child, redirects: [other] },
      all,
    ],
    ["an image on its own site", ownImage, all],
    ["an image on its own site that passes another site", { ...ownImage, redirects: [other] }, all],
    ["an image on another site", image, { ...none, unspecified: ["same-site-default"] }],
    [
      "an image in its own page inside another site's",
      { ...ownImage, documents: [other, child] },
      { ...none, unspecified: ["same-site-default"] },
    ],
    [
      "a frame of its own inside another site's inside its own",
      { ...ownImage, destination: "frame", documents: [child, other], initiator: other },
      { ...none, unspecified: ["same-site-default"] },
    ],
    [
      "a websocket from its own page",
      { ...ownImage, destination: "websocket", url: endpointOf("wss://app.example.com/") },
      all,
    ],
  ];
  const firefox: readonly Row[] = [
    ["a typed address", typed, all],
    [
      "a link on its own site over http",
      { ...typed, initiator: endpointOf("http://www.example.com/") },
      all,
    ],
    ["a link on another site", link, strictOnly],
    ["a form POST on another site", post, { ...none, unspecified: [] }],
    ["a typed address that passes another site", { ...typed, redirects: [other] }, strictOnly],
    [
      "a link on its own site that passes another site",
      { ...typed, initiator: child, redirects: [other] },
      strictOnly,
    ],
    [
      "an image on its own site that passes another site",
      { ...ownImage, redirects: [other] },
      { ...none, unspecified: [] },
    ],
    ["an image on another site", image, { ...none, unspecified: [] }],
    [
      "an image in its own page inside another site's",
      { ...ownImage, documents: [other, child] },
      { ...none, unspecified: [] },
    ],
  ];
  const rowsOf = (rules: RetrievalRules, rows: readonly Row[]) =>
    rows.map(([title, request, expected]) => ({ rules, title, request, expected }));
  it.each([
    ...rowsOf(CHROMIUM_RETRIEVAL, schemeful),
    ...rowsOf(SPECIFICATION_RETRIEVAL, schemeful),
    ...rowsOf(FIREFOX_RETRIEVAL, firefox),
  ])("$rules.id: $title", ({ rules, request, expected }) => {
    for (const sameSite of ["strict", "lax", "unspecified", "no_restriction"] as const) {
      expect([sameSite, codes({ sameSite }, request, { rules })]).toEqual([
        sameSite,
        expected[sameSite],
      ]);
    }
  });
});

describe("the two minutes in which a cookie without SameSite goes with a cross-site POST", () => {
  const unspecified = { sameSite: "unspecified" } as const;
  it("depends on an age that no API tells", () => {
    expect(explain(unspecified, post)).toMatchObject({ answer: "depends", included: false });
  });
  it("is over when something certain refuses the cookie too", () => {
    expect(explain({ ...unspecified, path: "/admin" }, post).answer).toBe("excluded");
  });
  it.each([
    [120, "included"],
    [121, "excluded"],
  ])("%i seconds after its creation: %s", (age, answer) => {
    expect(explain(unspecified, post, { createdAt: now - age }).answer).toBe(answer);
  });
  it("is not known in Firefox, where such a cookie goes anyway", () => {
    expect(explain(unspecified, post, { rules: FIREFOX_RETRIEVAL }).answer).toBe("included");
  });
});

describe("third-party cookies", () => {
  const plain = { sameSite: "no_restriction", secure: true } as const;
  const kept = {
    ...plain,
    partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
  };
  it.each<[ThirdPartySetting, RetrievalRules, readonly string[], readonly string[]]>([
    ["allowed", CHROMIUM_RETRIEVAL, [], []],
    ["blocked", CHROMIUM_RETRIEVAL, ["third-party-blocked"], []],
    ["unknown", CHROMIUM_RETRIEVAL, ["third-party-unknown"], []],
    ["allowed", SPECIFICATION_RETRIEVAL, [], []],
    ["partitioned", SPECIFICATION_RETRIEVAL, ["third-party-partitioned"], []],
    ["blocked", SPECIFICATION_RETRIEVAL, ["third-party-blocked"], []],
    ["allowed", FIREFOX_RETRIEVAL, [], []],
    ["partitioned", FIREFOX_RETRIEVAL, ["third-party-partitioned"], []],
    ["blocked", FIREFOX_RETRIEVAL, ["third-party-blocked"], ["third-party-blocked"]],
    ["unknown", FIREFOX_RETRIEVAL, ["third-party-unknown"], ["third-party-unknown"]],
  ])("%s, %#", (thirdParty, rules, unpartitioned, partitioned) => {
    expect(codes(plain, image, { rules, thirdParty })).toEqual(unpartitioned);
    expect(codes(kept, image, { rules, thirdParty })).toEqual(partitioned);
  });

  it("an unknown setting makes the answer depend on it", () => {
    expect(explain(plain, image, { thirdParty: "unknown" }).answer).toBe("depends");
  });

  it("https inside http of one site is a third party in Chromium, not in Firefox", () => {
    const mixed = { ...ownImage, documents: [endpointOf("http://www.example.com/")] };
    expect(codes(plain, mixed, { thirdParty: "blocked" })).toEqual(["third-party-blocked"]);
    expect(codes(plain, mixed, { thirdParty: "blocked", rules: FIREFOX_RETRIEVAL })).toEqual([]);
  });
});

describe("a page of a host without registrable domain, around a host below it", () => {
  const below = endpointOf("https://app.localhost/", "app.localhost");
  const top = endpointOf("https://localhost/");
  const partition = { topLevelSite: "https://localhost", hasCrossSiteAncestor: false };
  const crossSite = { ...partition, hasCrossSiteAncestor: true };
  const inside = (url: typeof below, page: typeof below): RetrievalRequest => ({
    ...typed,
    url,
    destination: "subresource",
    initiator: page,
    documents: [page],
  });
  const plain = { domain: "app.localhost", sameSite: "no_restriction", secure: true } as const;
  const firefox = { rules: FIREFOX_RETRIEVAL };

  it("is no cross-site ancestor in Firefox, by whose partition it goes", () => {
    const request = inside(below, top);
    expect(codes({ ...plain, partitionKey: partition }, request, firefox)).toEqual([]);
    expect(codes({ ...plain, partitionKey: crossSite }, request, firefox)).toEqual([
      "inside-other-site",
    ]);
    expect(codes({ ...plain, partitionKey: crossSite }, request)).toEqual([]);
  });

  it("nor is then what stands between them", () => {
    const image = { ...inside(below, other), documents: [top, other] };
    expect(codes({ ...plain, partitionKey: partition }, image, firefox)).toEqual([]);
  });

  it("and yet makes a third party of it", () => {
    const strict = { ...plain, sameSite: "strict" } as const;
    const partitioned = { ...firefox, thirdParty: "partitioned" } as const;
    expect(codes(plain, inside(below, top), partitioned)).toEqual(["third-party-partitioned"]);
    expect(codes(strict, inside(below, top), firefox)).toEqual(["same-site-strict"]);
  });

  it("the other way round the page is a cross-site ancestor", () => {
    const around = { topLevelSite: "https://app.localhost", hasCrossSiteAncestor: true };
    const cookie = { ...plain, domain: "localhost", partitionKey: around };
    expect(codes(cookie, inside(top, below), firefox)).toEqual([]);
  });
});

describe("properties", () => {
  const site = fc.constantFrom(
    "https://app.example.com/",
    "http://app.example.com/",
    "https://other.test/",
  );
  const endpoint = site.map((url) => endpointOf(url));
  const requests = fc.record<RetrievalRequest>({
    url: fc
      .constantFrom("https://app.example.com/shop/cart", "http://app.example.com/")
      .map((url) => endpointOf(url)),
    method: fc.constantFrom("GET", "POST"),
    destination: fc.constantFrom("document", "frame", "subresource", "websocket", "script"),
    credentials: fc.constantFrom("include", "same-origin", "omit"),
    initiator: fc.option(endpoint, { nil: null }),
    documents: fc.array(endpoint, { maxLength: 3 }),
    redirects: fc.array(endpoint, { maxLength: 1 }),
  });
  const cookies = fc.record({
    domain: fc.constantFrom("app.example.com", "example.com", "x.example.com"),
    hostOnly: fc.boolean(),
    path: fc.constantFrom("/", "/shop", "/shop/cart", "/admin"),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom<Cookie["sameSite"]>("strict", "lax", "no_restriction", "unspecified"),
    expires: fc.constantFrom(null, now - 1, now + 1),
    partitionKey: fc.constantFrom(null, own, { ...own, hasCrossSiteAncestor: true }),
  });
  const rulesOf = fc.constantFrom(...RETRIEVAL_RULES);
  const settings = fc.constantFrom<ThirdPartySetting>(
    "allowed",
    "partitioned",
    "blocked",
    "unknown",
  );

  property.prop([cookies, requests, rulesOf, settings])(
    "a cookie is included exactly when no gate refuses it",
    (cookie, request, rules, thirdParty) => {
      const { answer, included, reasons } = explain(cookie, request, { rules, thirdParty });
      expect(included).toBe(reasons.length === 0);
      expect(answer === "included").toBe(included);
      expect(answer === "depends").toBe(
        reasons.length > 0 && reasons.every(({ dependsOn }) => dependsOn !== undefined),
      );
    },
  );

  const ages = fc.constantFrom(undefined, now - 60, now - 600);
  property.prop([cookies, fc.array(requests, { minLength: 2, maxLength: 5 }), rulesOf, ages])(
    "raising the same-site context never excludes a cookie",
    (cookie, made, rules, createdAt) => {
      const given = createdAt === undefined ? { rules } : { rules, createdAt };
      // How far SameSite lets it go: not at all, perhaps, surely.
      const reach = (request: RetrievalRequest) => {
        const refusal = explain(cookie, request, given).reasons.find(
          ({ gate }) => gate === "same-site",
        );
        if (refusal === undefined) return 2;
        return refusal.dependsOn === undefined ? 0 : 1;
      };
      for (const lower of made) {
        for (const raised of made) {
          if (!isAtLeast(sameSiteContext(raised, rules), sameSiteContext(lower, rules))) continue;
          expect(reach(raised)).toBeGreaterThanOrEqual(reach(lower));
        }
      }
    },
  );

  property.prop([cookies, requests, settings])(
    "by Firefox's rules nothing defaults to Lax, or depends on a cookie's age",
    (cookie, request, thirdParty) => {
      const { reasons } = explain(cookie, request, { rules: FIREFOX_RETRIEVAL, thirdParty });
      expect(reasons.filter(({ code }) => code.startsWith("same-site-default"))).toEqual([]);
      expect(reasons.filter(({ dependsOn }) => dependsOn === "age")).toEqual([]);
    },
  );

  property.prop([
    cookies,
    requests,
    fc.constantFrom("/", "/shop", "/shop/cart"),
    fc.constantFrom("", "/er", "/deep/er"),
  ])("a longer path never gains a request", (cookie, request, path, more) => {
    const longer = path === "/" ? `${path}${more.slice(1)}` : `${path}${more}`;
    const passes = (at: string) =>
      explain({ ...cookie, path: at }, request).reasons.every(({ gate }) => gate !== "path");
    expect(passes(longer) && !passes(path)).toBe(false);
  });

  const typedRequests = fc.constantFrom(typed, typedRequest("http://app.example.com/shop"));
  property.prop([cookies, typedRequests, rulesOf, settings])(
    "the page's own request is judged alike by all gates, rules and settings, and as the list judges it",
    (cookie, request, rules, thirdParty) => {
      expect(explainPageRequest(cookieWith(cookie), request, now)).toEqual(
        explain(cookie, request, { rules, thirdParty }),
      );
    },
  );
});
