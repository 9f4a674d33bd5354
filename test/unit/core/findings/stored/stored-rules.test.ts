import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../../src/core/cookie";
import { cookieKeyId } from "../../../../../src/core/cookie-key";
import {
  inspectStoredCookie,
  inspectStoredCookies,
  type StoredFinding,
} from "../../../../../src/core/findings/inspect";
import type { RetrievalRequest } from "../../../../../src/core/retrieval/request";
import { typedRequest } from "../../../../support/request";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../../src/core/user-agent";
import { cookieWith } from "../../../../support/cookie";

const now = 1_800_000_000;
const day = 86_400;
const request: RetrievalRequest = typedRequest("https://app.example.com/shop");

interface Around {
  readonly userAgent?: UserAgent;
  readonly others?: readonly Partial<Cookie>[];
  readonly request?: RetrievalRequest | null;
}

function inspect(stated: Partial<Cookie>, around: Around = {}): readonly StoredFinding[] {
  const cookie = cookieWith(stated);
  return inspectStoredCookie(cookie, {
    userAgent: around.userAgent ?? CHROMIUM,
    now,
    request: around.request === undefined ? request : around.request,
    sameName: [
      cookie,
      ...(around.others ?? []).map((other) => cookieWith({ ...stated, ...other })),
    ],
  });
}

function found(stated: Partial<Cookie>, around?: Around): readonly string[] {
  return inspect(stated, around).map(({ id, severity }) => `${id} ${severity}`);
}

describe("a stored cookie of plain content has no finding", () => {
  it.each<[string, Partial<Cookie>]>([
    ["SameSite=Lax", {}],
    ["SameSite=Strict", { sameSite: "strict" }],
    ["a year's lifetime", { expires: now + 365 * day }],
    ["a protected session", { name: "session", value: "abcdefgh", secure: true, httpOnly: true }],
  ])("%s", (_rule, cookie) => {
    expect(found(cookie)).toEqual([]);
  });
});

describe("size: a tenth below 4096 octets, and Werkzeug's 4093 for the whole line", () => {
  // name "n" and the rest of the line "n=; Path=/; SameSite=Lax" around the value
  const rest = "n=; Path=/; SameSite=Lax".length;
  it.each<[number, readonly string[]]>([
    [3685, []],
    [3686, ["name-value-large warning"]],
    [4093 - rest, ["name-value-large warning"]],
    [4094 - rest, ["name-value-large warning", "line-over-werkzeug warning"]],
  ])("a value of %i octets", (length, expected) => {
    expect(found({ value: "x".repeat(length) })).toEqual(expected);
  });

  it("says how much of how much", () => {
    const [finding] = inspect({ value: "é".repeat(2000) });
    expect(finding?.parameters).toEqual([
      { type: "count", value: 4001 },
      { type: "count", value: 4096 },
    ]);
  });
});

describe("lifetime: at the 400-day cap, give or take the day since it was written", () => {
  it.each<[string, number, readonly string[]]>([
    ["400 days", 400 * day, ["lifetime-at-cap notice"]],
    ["399 days", 399 * day, ["lifetime-at-cap notice"]],
    ["less", 399 * day - 1, []],
  ])("%s", (_rule, lifetime, expected) => {
    expect(found({ expires: now + lifetime })).toEqual(expected);
  });
});

describe("SameSite: what is missing means Lax in Chromium and None in Firefox", () => {
  it.each<[string, Partial<Cookie>, UserAgent, readonly string[], readonly string[]]>([
    ["missing", {}, CHROMIUM, ["same-site-missing notice"], ["Chromium", "Lax"]],
    ["missing", {}, FIREFOX, ["same-site-missing notice"], ["Firefox", "None"]],
    [
      "missing on a session",
      { name: "sid", secure: true, httpOnly: true },
      CHROMIUM,
      ["same-site-missing notice"],
      ["Chromium", "Lax"],
    ],
    [
      "missing on a session",
      { name: "sid", secure: true, httpOnly: true },
      FIREFOX,
      ["same-site-missing warning"],
      ["Firefox", "None"],
    ],
  ])("%s: %o %o", (_rule, cookie, userAgent, expected, parameters) => {
    const stated: Partial<Cookie> = { ...cookie, sameSite: "unspecified" };
    expect(found(stated, { userAgent })).toEqual(expected);
    const [finding] = inspect(stated, { userAgent });
    expect(finding?.parameters.map(({ value }) => value)).toEqual(parameters);
  });

  it.each<[string, string]>([
    ["n", "same-site-none notice"],
    ["sid", "same-site-none warning"],
  ])("None on %s", (name, expected) => {
    const cookie: Partial<Cookie> = {
      name,
      sameSite: "no_restriction",
      secure: true,
      httpOnly: true,
    };
    expect(found(cookie)).toEqual([expected]);
  });
});

describe("a session-like cookie needs Secure and HttpOnly", () => {
  const session: Partial<Cookie> = {
    name: "sessionid",
    value: "abc",
    secure: true,
    httpOnly: true,
  };
  it.each<[string, Partial<Cookie>, RetrievalRequest | null, readonly string[]]>([
    [
      "Secure missing on an https page",
      { secure: false },
      request,
      ["session-secure-missing danger"],
    ],
    [
      "Secure missing on an http page",
      { secure: false },
      typedRequest("http://app.example.com/"),
      ["session-secure-missing warning"],
    ],
    ["Secure missing, no page", { secure: false }, null, ["session-secure-missing warning"]],
    ["HttpOnly missing", { httpOnly: false }, request, ["session-http-only-missing danger"]],
    [
      "HttpOnly is never asked of a CSRF token",
      { name: "csrf_session_token", httpOnly: false },
      request,
      [],
    ],
    ["an empty value signs nobody in", { value: "", secure: false, httpOnly: false }, request, []],
    ["another name", { name: "theme", secure: false, httpOnly: false }, request, []],
  ])("%s", (_rule, stated, page, expected) => {
    expect(found({ ...session, ...stated }, { request: page })).toEqual(expected);
  });
});

describe("the same name in several scopes: a warning where they meet here, a notice elsewhere", () => {
  const own = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };
  const foreign = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };
  it.each<[string, Partial<Cookie>, Partial<Cookie>, readonly string[]]>([
    ["another path that this page is under", {}, { path: "/shop" }, ["same-name warning"]],
    ["another path that this page is not under", {}, { path: "/admin" }, ["same-name notice"]],
    [
      "paths that no request is under both of",
      { path: "/shop" },
      { path: "/admin" },
      ["same-name-apart notice"],
    ],
    ["Domain beside host-only", {}, { hostOnly: false }, ["same-name warning"]],
    ["the parent domain", {}, { domain: "example.com", hostOnly: false }, ["same-name warning"]],
    ["host-only of the parent", {}, { domain: "example.com" }, ["same-name-apart notice"]],
    [
      "a domain below",
      { domain: "example.com", hostOnly: false },
      { domain: "x.example.com" },
      ["same-name notice"],
    ],
    ["siblings", {}, { domain: "x.example.com", hostOnly: false }, ["same-name-apart notice"]],
    [
      "siblings inside another site's partition",
      { partitionKey: foreign },
      { partitionKey: foreign, domain: "x.example.com" },
      ["same-name-apart notice"],
    ],
    ["the page's own partition", {}, { partitionKey: own }, ["same-name warning"]],
    ["the partition of another site", {}, { partitionKey: foreign }, []],
    [
      "its own site, below a frame of another",
      {},
      { partitionKey: { ...own, hasCrossSiteAncestor: true } },
      [],
    ],
    ["two partitions", { partitionKey: own }, { partitionKey: foreign }, []],
    [
      "twins inside another site's partition",
      { partitionKey: foreign },
      { partitionKey: foreign, path: "/shop" },
      ["same-name notice"],
    ],
  ])("%s", (_rule, stated, other, expected) => {
    expect(found(stated, { others: [other] })).toEqual(expected);
  });

  it("counts all that meet, itself included", () => {
    const [finding] = inspect({}, { others: [{ path: "/shop" }, { hostOnly: false }] });
    expect(finding?.parameters).toEqual([{ type: "count", value: 3 }]);
  });

  it("where none meets it, counts those of its own jar", () => {
    const [finding] = inspect(
      { path: "/shop" },
      { others: [{ path: "/admin" }, { domain: "x.example.com" }, { partitionKey: foreign }] },
    );
    expect(finding?.id).toBe("same-name-apart");
    expect(finding?.parameters).toEqual([{ type: "count", value: 3 }]);
  });

  it("finds the twins of a list by name", () => {
    const jar = [cookieWith(), cookieWith({ path: "/shop" }), cookieWith({ name: "other" })];
    const findings = inspectStoredCookies(jar, { userAgent: CHROMIUM, now, request });
    expect([...findings.keys()]).toEqual(jar.slice(0, 2).map(cookieKeyId));
  });
});

describe("sensitive values are found through percent-encoding, and shown masked", () => {
  const base64url = (text: string) => Buffer.from(text).toString("base64url");
  const tokenWith = (payload: string) =>
    `${base64url('{"alg":"HS256"}')}.${base64url(payload)}.c2ln`;
  it.each<[string, Partial<Cookie>, readonly string[], readonly string[]]>([
    ["e-mail", { value: "ann%40example.org" }, ["sensitive-e-mail warning"], ["a••••••.org"]],
    ["card", { value: "4242%204242%204242%204242" }, ["sensitive-card danger"], ["4242"]],
    ["token", { value: tokenWith('{"sub":"1"}'), httpOnly: true }, ["sensitive-jwt notice"], []],
    [
      "token that scripts can read",
      { value: tokenWith('{"sub":"1"}') },
      ["sensitive-jwt warning"],
      [],
    ],
    [
      "e-mail inside a token",
      { value: tokenWith('{"email":"ann@example.org"}'), httpOnly: true },
      ["sensitive-e-mail warning", "sensitive-jwt notice"],
      ["a••••••.org"],
    ],
    [
      "e-mail inside the second of two tokens",
      { value: `${tokenWith('{"sub":"1"}')}|${tokenWith('{ "email": "ann@example.org" }')}` },
      ["sensitive-e-mail warning", "sensitive-jwt warning"],
      ["a••••••.org"],
    ],
    ["password", { name: "password", value: "hunter2" }, ["sensitive-password danger"], []],
  ])("%s", (_rule, cookie, expected, parameters) => {
    expect(found(cookie)).toEqual(expected);
    const shown = inspect(cookie).flatMap((finding) =>
      finding.parameters.map(({ value }) => value),
    );
    expect(shown).toEqual(parameters);
    expect(JSON.stringify(inspect(cookie))).not.toContain(cookie.value);
  });
});

it("the gravest finding comes first", () => {
  const severities = inspect({
    name: "password",
    value: "hunter2",
    sameSite: "unspecified",
    expires: now + 400 * day,
  });
  expect(severities.map(({ severity }) => severity)).toEqual(["danger", "notice", "notice"]);
});
