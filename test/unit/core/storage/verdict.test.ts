import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { encodeUtf8 } from "../../../../src/core/octet-string";
import type { ThirdPartySetting } from "../../../../src/core/retrieval/policy";
import { parseSetCookie } from "../../../../src/core/set-cookie/parse";
import {
  CHROMIUM_STORAGE,
  FIREFOX_STORAGE,
  SPECIFICATION_STORAGE,
  STORAGE_RULES,
  type StorageRules,
} from "../../../../src/core/storage/policy";
import type { StorageContext } from "../../../../src/core/storage/storage-context";
import { explainStorage } from "../../../../src/core/storage/verdict";
import { cookieWith } from "../../../support/cookie";
import { endpointOf } from "../../../support/request";

const now = 1_800_000_000;
const day = 86_400;
const inOwn = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };
const inOther = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };

interface Given extends Partial<Omit<StorageContext, "url">> {
  readonly url?: string;
  readonly site?: string;
  readonly rules?: StorageRules;
  readonly thirdParty?: ThirdPartySetting;
  readonly jar?: readonly Cookie[];
}

function explain(line: string, given: Given = {}) {
  const { url = "https://app.example.com/shop/cart", site, jar = [], ...others } = given;
  const { rules = SPECIFICATION_STORAGE, thirdParty = "allowed", ...around } = others;
  const context: StorageContext = {
    url: endpointOf(url, site),
    siteKind: "registrable",
    source: "http",
    sameSite: "top-level-navigation",
    partition: inOwn,
    isThirdParty: around.partition?.hasCrossSiteAncestor ?? false,
    serverTime: null,
    storeId: "0",
    ...around,
  };
  const parsed = parseSetCookie(line, context.source, rules);
  return explainStorage(parsed, context, { rules, thirdParty }, jar, now);
}

const codes = (...args: Parameters<typeof explain>) =>
  explain(...args).reasons.map(({ code }) => code);
const stored = (...args: Parameters<typeof explain>) => explain(...args).cookie;

const http = { url: "http://app.example.com/shop/cart" };
const chromium = { rules: CHROMIUM_STORAGE };
const firefox = { rules: FIREFOX_STORAGE };

describe("what is stored", () => {
  const plain = cookieWith({ path: "/shop", sameSite: "unspecified" });

  it.each<[string, Partial<Cookie>]>([
    ["n=v", {}],
    ['n="v w"', { value: '"v w"' }],
    ["n=v; Path=/", { path: "/" }],
    ["n=v; Path=/x y", { path: "/x y" }],
    ["n=v; Path=x", {}],
    ["n=v; Secure; HttpOnly", { secure: true, httpOnly: true }],
    ["n=v; SameSite=None; Secure", { sameSite: "no_restriction", secure: true }],
    ["n=v; Domain=example.com", { domain: "example.com", hostOnly: false }],
    ["n=v; Domain=.EXAMPLE.com", { domain: "example.com", hostOnly: false }],
    ["n=v; Domain=app.example.com", { hostOnly: false }],
    ["n=v; Domain=", {}],
    ["n=v; Max-Age=10", { expires: now + 10 }],
    ["n=v; Max-Age=34560001", { expires: now + 400 * day }],
    ["n=v; Max-Age=99999999999999999999", { expires: now + 400 * day }],
    ["n=v; Expires=Fri, 15 Jan 2027 08:00:10 GMT", { expires: now + 10 }],
    ["n=v; Expires=Fri, 31 Dec 9999 23:59:59 GMT", { expires: now + 400 * day }],
    ["n=v; Secure; Partitioned", { secure: true, partitionKey: inOwn }],
    ["__Host-n=v; Secure; Path=/", { name: "__Host-n", secure: true, path: "/" }],
  ])("%s", (line, expected) => {
    for (const rules of STORAGE_RULES) {
      expect(explain(line, { rules })).toMatchObject({
        answer: "stored",
        reasons: [],
        cookie: { ...plain, ...expected },
      });
    }
  });

  it.each(["n=v; Max-Age=0", "n=v; Max-Age=-1", "n=v; Expires=Thu, 01 Jan 1970 00:00:00 GMT"])(
    "%s takes out what is there under its key",
    (line) => {
      for (const rules of STORAGE_RULES) {
        const { answer, cookie } = explain(line, { rules });
        expect(answer).toBe("deleted");
        expect(cookie).toMatchObject({ name: "n", domain: "app.example.com", path: "/shop" });
      }
    },
  );

  it("names are text in Chromium, and octets in Firefox", () => {
    const line = encodeUtf8("é=é");
    expect(stored(line, chromium)).toMatchObject({ name: "é", value: "é" });
    expect(stored(line, firefox)).toMatchObject({ name: "Ã©", value: "é" });
  });

  it("what is no UTF-8 is shown as U+FFFD, in Chromium's paths as nothing", () => {
    expect(stored("n=\xFF; Path=/\xFF", chromium)).toMatchObject({ value: "\uFFFD", path: "" });
    expect(stored("n=\xFF; Path=/\xFF", firefox)).toMatchObject({
      value: "\uFFFD",
      path: "/\uFFFD",
    });
  });

  it("Firefox: a default path of more than 1024 octets is left empty", () => {
    const url = `https://app.example.com/${"a".repeat(1024)}/x`;
    expect(stored("n=v", { url, ...firefox })).toMatchObject({ path: "" });
    expect(stored("n=v", { url, ...chromium })?.path).toHaveLength(1025);
  });
});

describe("what the user agent adds or makes of it is told", () => {
  it.each<[string, readonly string[], Given?]>([
    ["n=v; Path=/; SameSite=Lax", []],
    ["n=v; SameSite=Lax", ["default-path"]],
    ["n=v; Path=/", ["same-site-default-lax"]],
    ["n=v; Path=/", ["same-site-default-none"], firefox],
    ["n=v; Path=/; SameSite=Lax; Max-Age=34560001", ["lifetime-capped"]],
    ["n=v; Path=/; SameSite=Lax; Max-Age=34560000", []],
    [
      "n=v; Path=/; SameSite=Lax; Expires=Fri, 15 Jan 2027 08:01:40 GMT",
      ["server-clock"],
      { serverTime: now - 60 },
    ],
    [
      "n=v; Path=/; SameSite=Lax; Domain=localhost",
      ["domain-host-only"],
      { url: "http://localhost/", siteKind: "host" },
    ],
    [
      encodeUtf8("n=v; Path=/; SameSite=Lax; Domain=bücher.test"),
      ["domain-mapped"],
      { url: "https://xn--bcher-kva.test/", ...chromium },
    ],
    [
      "n=v; Path=/; SameSite=None; Secure",
      ["third-party-partition"],
      { partition: inOther, sameSite: "cross-site", thirdParty: "partitioned", ...firefox },
    ],
    [
      "n=v",
      ["default-path-too-long", "same-site-default-none"],
      {
        url: `https://app.example.com/${"a".repeat(1024)}/x`,
        ...firefox,
      },
    ],
    ["n=v; Secure; Domain=other.test", []],
  ])("%s: %j", (line, changes, given) => {
    expect(explain(line, given).changes).toEqual(changes);
  });

  it("Expires is a date by the server's clock, Max-Age is not", () => {
    const given = { serverTime: now - 60 };
    expect(stored("n=v; Expires=Fri, 15 Jan 2027 08:00:10 GMT", given)?.expires).toBe(now + 70);
    expect(stored("n=v; Max-Age=10", given)?.expires).toBe(now + 10);
  });

  it("SameSite left out means what the user agent takes it for", () => {
    expect(explain("n=v", chromium).effectiveSameSite).toBe("lax");
    expect(explain("n=v", firefox).effectiveSameSite).toBe("none");
    expect(explain("n=v; SameSite=Strict", firefox).effectiveSameSite).toBe("strict");
  });
});

describe("RFC 6265bis 5.7: each refusal has its reason, by every user agent's rules", () => {
  it.each<[string, readonly string[], Given?]>([
    ["a=\x01", ["control-character"]],
    ["a=b\0", ["nul"]],
    [`n=${"v".repeat(4096)}`, ["name-value-too-large"]],
    ["", ["empty-cookie"]],
    ["=; Path=/", ["empty-cookie"]],
    ["n=v; Domain=other.test", ["domain-mismatch"]],
    ["n=v; Domain=x.app.example.com", ["domain-mismatch"]],
    ["n=v; Domain=pp.example.com", ["domain-mismatch"]],
    ["n=v; Domain=..example.com", ["domain-mismatch"]],
    ["n=v; Domain=example.com.", ["domain-mismatch"]],
    ["n=v; Domain=%65xample.com", ["domain-mismatch"]],
    ["n=v; Domain=com", ["domain-public-suffix"]],
    [
      "n=v; Domain=kawasaki.jp",
      ["domain-public-suffix"],
      { url: "https://city.kawasaki.jp/", site: "city.kawasaki.jp" },
    ],
    [
      "n=v; Domain=github.io",
      ["domain-public-suffix"],
      { url: "https://foo.github.io/", site: "foo.github.io" },
    ],
    ["n=v; Domain=io", ["domain-public-suffix"], { url: "https://github.io/", siteKind: "host" }],
    ["n=v; Domain=0.0.1", ["domain-mismatch"], { url: "http://127.0.0.1/", siteKind: "host" }],
    ["n=v; Secure", ["secure-over-http"], http],
    ["n=v; HttpOnly", ["http-only-from-script"], { source: "script" }],
    ["n=v; SameSite=Strict", ["cross-site"], { sameSite: "cross-site" }],
    ["n=v; SameSite=Lax", ["cross-site"], { sameSite: "cross-site" }],
    ["n=v; SameSite=None", ["same-site-none-needs-secure"]],
    ["n=v; Partitioned", ["partitioned-needs-secure"]],
    ["__Secure-n=v", ["prefix-needs-secure"]],
    ["__host-n=v; Path=/", ["prefix-needs-secure"]],
    ["__Host-n=v; Secure; Path=/; Domain=example.com", ["prefix-needs-host-only"]],
    ["__Host-n=v; Secure; Path=/x", ["prefix-needs-root-path"]],
    ["__Http-n=v; Secure", ["prefix-needs-http-only"]],
    [
      "__Host-Http-n=v; Domain=example.com; Path=/x",
      [
        "prefix-needs-secure",
        "prefix-needs-http-only",
        "prefix-needs-host-only",
        "prefix-needs-root-path",
      ],
    ],
    ["n=v", ["third-party-blocked"], { partition: inOther, thirdParty: "blocked" }],
  ])("%j %j", (line, expected, given) => {
    for (const rules of STORAGE_RULES) {
      const verdict = explain(line, { ...given, rules });
      expect(verdict.reasons.map(({ code }) => code)).toEqual(expected);
      expect(verdict).toMatchObject({ answer: "refused", cookie: null, changes: [] });
    }
  });

  it("all are collected, in the storage model's order", () => {
    const line = "__Secure-n=a\x01; Domain=other.test; HttpOnly; SameSite=None; Partitioned";
    expect(codes(line, { source: "script" })).toEqual([
      "control-character",
      "domain-mismatch",
      "http-only-from-script",
      "same-site-none-needs-secure",
      "partitioned-needs-secure",
      "prefix-needs-secure",
    ]);
  });
});

describe("where user agents differ", () => {
  const NONE: readonly string[] = [];
  it.each<[string, readonly string[], readonly string[], readonly string[], Given?]>([
    ["=v", NONE, ["name-missing"], NONE],
    ["==v", ["nameless-equals-sign"], ["name-missing"], NONE],
    ["=__Host-n", ["nameless-prefix"], ["name-missing"], ["nameless-prefix"]],
    [
      "__Host-n",
      ["nameless-prefix"],
      ["prefix-needs-secure", "prefix-needs-root-path"],
      ["nameless-prefix"],
    ],
    ["a=b\tc", ["tab"], NONE, NONE],
    ["n=v; Path=/a\tb", ["tab", "path-tab"], ["path-tab"], NONE],
    ["n=v; Domain=.", ["domain-mismatch"], ["domain-mismatch"], NONE],
    [
      encodeUtf8("n=v; Domain=bücher.test"),
      NONE,
      ["domain-non-ascii"],
      ["domain-non-ascii"],
      { url: "https://xn--bcher-kva.test/" },
    ],
    [
      "__Host-n=v; Secure",
      ["prefix-needs-root-path"],
      NONE,
      ["prefix-needs-root-path"],
      { url: "https://app.example.com/" },
    ],
    [
      "__Host-n=v; Secure; Path=/; Domain=localhost",
      ["prefix-needs-host-only"],
      NONE,
      NONE,
      { url: "http://localhost/", siteKind: "host" },
    ],
    [
      "__Host-n=v; Secure; Path=/; Domain=127.0.0.1",
      NONE,
      NONE,
      NONE,
      { url: "http://127.0.0.1/", siteKind: "host" },
    ],
    ["n=v", ["cross-site-default"], NONE, ["cross-site-default"], { sameSite: "cross-site" }],
    [
      "n=v; Secure; Partitioned",
      NONE,
      ["third-party-blocked"],
      NONE,
      { partition: inOther, thirdParty: "blocked" },
    ],
    [
      "n=v",
      ["third-party-blocked"],
      NONE,
      ["third-party-blocked"],
      { partition: inOther, thirdParty: "partitioned" },
    ],
  ])(
    "%j: Chromium %j, Firefox %j, the specification %j",
    (line, inChromium, inFirefox, written, given) => {
      expect(codes(line, { ...given, ...chromium })).toEqual(inChromium);
      expect(codes(line, { ...given, ...firefox })).toEqual(inFirefox);
      expect(codes(line, { ...given })).toEqual(written);
    },
  );

  it("a third party whose setting nobody knows depends on it", () => {
    const given = { partition: inOther, thirdParty: "unknown" } as const;
    for (const rules of STORAGE_RULES) {
      expect(explain("n=v", { ...given, rules }).answer).toBe("depends");
      expect(explain("n=v; Domain=other.test", { ...given, rules }).answer).toBe("refused");
    }
  });
});

describe("RFC 6265bis 5.7 step 13: a secure connection is https, or http to this machine", () => {
  it.each(["http://localhost/", "http://app.localhost/", "http://127.0.0.1/", "http://[::1]/"])(
    "%s",
    (url) => {
      for (const rules of STORAGE_RULES) {
        expect(
          codes("__Host-n=v; Secure; Path=/; Partitioned", { url, siteKind: "host", rules }),
        ).toEqual([]);
      }
    },
  );
});

describe("RFC 6265bis 5.7 step 16: over http nothing comes before a Secure cookie", () => {
  const secure = cookieWith({ name: "n", secure: true, path: "/login" });
  it.each<[string, Partial<Cookie>, boolean]>([
    ["n=v; Path=/login", {}, true],
    ["n=v; Path=/login/en", {}, true],
    ["n=v; Path=/", {}, false],
    ["n=v; Path=/foo", {}, false],
    ["N=v; Path=/login", {}, false],
    ["n=v; Path=/login; Domain=example.com", {}, true],
    ["n=v; Path=/login", { domain: "example.com", hostOnly: false }, true],
    ["n=v; Path=/login", { domain: "x.app.example.com", hostOnly: false }, true],
    ["n=v; Path=/login", { domain: "other.example.com" }, false],
    ["n=v; Path=/login", { partitionKey: inOwn }, false],
    ["n=v; Path=/login; Max-Age=0", {}, true],
  ])("%s, where %o is there: %s", (line, there, isRefused) => {
    const jar = [{ ...secure, ...there }];
    const expected = isRefused ? ["overwrites-secure"] : [];
    expect(codes(line, { ...http, jar })).toEqual(expected);
    expect(codes(line, { ...http, jar, ...chromium })).toEqual(expected);
    expect(codes(line, { jar })).toEqual([]);
    expect(codes(line, { ...http, jar: [{ ...jar[0]!, secure: false }] })).toEqual([]);
  });

  it("Firefox: a host-only cookie guards its own host", () => {
    const jar = [{ ...secure, domain: "example.com" }];
    expect(codes("n=v; Path=/login", { ...http, jar, ...chromium })).toEqual(["overwrites-secure"]);
    expect(codes("n=v; Path=/login", { ...http, jar, ...firefox })).toEqual([]);
    const below = [{ ...secure, domain: "example.com", hostOnly: false }];
    expect(codes("n=v; Path=/login", { ...http, jar: below, ...firefox })).toEqual([
      "overwrites-secure",
    ]);
  });

  it("browsers look within the site: a public suffix is another one", () => {
    const jar = [{ ...secure, domain: "foo.github.io" }];
    const given = { url: "http://github.io/", siteKind: "host", jar } as const;
    expect(codes("n=v; Path=/login", { ...given, ...chromium })).toEqual([]);
    expect(codes("n=v; Path=/login", { ...given, ...firefox })).toEqual([]);
    expect(codes("n=v; Path=/login", given)).toEqual(["overwrites-secure"]);
  });
});

describe("RFC 6265bis 5.7 step 23: a script does not replace what it cannot read", () => {
  const jar = [cookieWith({ name: "n", httpOnly: true, path: "/" })];
  it.each([
    ["n=v; Path=/", ["overwrites-http-only"]],
    ["n=; Path=/; Max-Age=0", ["overwrites-http-only"]],
    ["n=v; Path=/x", []],
    ["n=v; Path=/; Domain=example.com", []],
    ["n=v; Path=/; Secure; Partitioned", []],
  ])("%s", (line, expected) => {
    for (const rules of STORAGE_RULES) {
      expect(codes(line, { source: "script", jar, rules })).toEqual(expected);
      expect(codes(line, { jar, rules })).toEqual([]);
    }
  });
});

describe("properties", () => {
  const part = fc.constantFrom(
    "Path=/",
    "Path=/a",
    "Domain=example.com",
    "Domain=other.test",
    "Secure",
    "HttpOnly",
    "SameSite=None",
    "SameSite=Strict",
    "Partitioned",
    "Max-Age=0",
    "Max-Age=99999999999",
  );
  const lines = fc
    .tuple(fc.constantFrom("n=v", "__Host-n=v", "=v", "n"), fc.array(part, { maxLength: 5 }))
    .map(([pair, parts]) => [pair, ...parts].join("; "));
  const rulesOf = fc.constantFrom(...STORAGE_RULES);
  const contexts = fc.record({
    url: fc.constantFrom("https://app.example.com/a/b", "http://app.example.com/a/b"),
    source: fc.constantFrom<StorageContext["source"]>("http", "script"),
    sameSite: fc.constantFrom<StorageContext["sameSite"]>(
      "same-site",
      "cross-site",
      "top-level-navigation",
    ),
    partition: fc.constantFrom(inOwn, inOther),
    thirdParty: fc.constantFrom<ThirdPartySetting>("allowed", "partitioned", "blocked", "unknown"),
    jar: fc.constantFrom([], [cookieWith({ name: "n", secure: true, httpOnly: true, path: "/a" })]),
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "=",
          ";",
          " ",
          "\t",
          "\r\n ",
          "\r",
          "\n",
          "\0",
          "\x01",
          "\xC3",
          "\xFF",
          ".",
        ),
        fc.constantFrom(
          "n",
          "__Host-",
          "Path",
          "Domain",
          "Max-Age",
          "Expires",
          "SameSite",
          "Secure",
        ),
        fc.constantFrom(
          "/",
          "/\xFF",
          ".example.com",
          "com",
          "[::1]",
          "%",
          "99999999999999999999",
          "-",
        ),
        fc.constantFrom("09 Jun 2027 10:18:14", "31-Feb-99999 99:99:99", "1/1/1 1:1:1 PM +9999"),
        fc.string({
          unit: fc.integer({ min: 0, max: 0xff }).map((octet) => String.fromCharCode(octet)),
        }),
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(""));
  const hosts = fc.constantFrom<Pick<Given, "url" | "site" | "siteKind">>(
    {},
    { url: "http://localhost/", siteKind: "host" },
    { url: "https://[::1]/", site: "[::1]", siteKind: "host" },
    { url: `https://a.github.io/${"a".repeat(2000)}`, site: "a.github.io" },
  );

  property.prop([hostile, contexts, hosts, rulesOf])(
    "any octets have an answer, whatever they are and wherever they come from",
    (line, given, host, rules) => {
      const { answer, reasons, cookie } = explain(line, { ...given, ...host, rules });
      expect(["stored", "deleted", "refused", "depends"]).toContain(answer);
      expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      expect(cookie?.expires ?? 0).toBeGreaterThanOrEqual(0);
      expect(cookie?.expires ?? 0).toBeLessThanOrEqual(now + 400 * day);
    },
  );

  property.prop([lines, contexts, rulesOf])(
    "a cookie is stored exactly when nothing refuses it and its lifetime has not ended",
    (line, given, rules) => {
      const { answer, reasons, cookie } = explain(line, { ...given, rules });
      expect(answer === "stored" || answer === "deleted").toBe(reasons.length === 0);
      expect(cookie === null).toBe(answer === "refused");
      if (answer === "deleted") expect(cookie?.expires).toBeLessThanOrEqual(now);
      if (cookie?.expires) expect(cookie.expires).toBeLessThanOrEqual(now + 400 * day);
    },
  );

  property.prop([lines, contexts, rulesOf])(
    "a context nearer to the site, or https, never refuses what another stores",
    (line, given, rules) => {
      const nearer = { ...given, rules, sameSite: "same-site", partition: inOwn } as const;
      // Which twin is met depends on the partition.
      const refused = (around: Given) =>
        new Set(codes(line, around).filter((code) => !code.startsWith("overwrites-")));
      const secure = { ...nearer, url: "https://app.example.com/a/b" };
      expect(
        [...refused(nearer)].filter((code) => !refused({ ...given, rules }).has(code)),
      ).toEqual([]);
      expect([...refused(secure)].filter((code) => !refused(nearer).has(code))).toEqual([]);
    },
  );
});
