import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../../src/core/cookie";
import type { DraftContext } from "../../../../../src/core/findings/draft/draft-rule";
import { type DraftFinding, inspectDraft } from "../../../../../src/core/findings/inspect";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../../src/core/user-agent";
import { cookieWith } from "../../../../support/cookie";

const now = 1_800_000_000;
const day = 86_400;
const inOtherPartition = { topLevelSite: "https://a.test", hasCrossSiteAncestor: true };
const ownPartition = (topLevelSite: string) => ({ topLevelSite, hasCrossSiteAncestor: false });

function inspect(
  stated: Partial<Cookie>,
  around: Partial<DraftContext> = {},
): readonly DraftFinding[] {
  return inspectDraft(cookieWith(stated), {
    userAgent: CHROMIUM,
    now,
    site: { domain: "example.com", kind: "registrable" },
    ...around,
  });
}

/** `id@field` of every finding. */
function found(stated: Partial<Cookie>, around?: Partial<DraftContext>): readonly string[] {
  return inspect(stated, around).map((finding) => `${finding.id}@${fieldOf(finding)}`);
}

function fieldOf(finding: DraftFinding): string | undefined {
  return finding.subject.kind === "draft" ? finding.subject.field : undefined;
}

describe("a draft that a browser would keep has no finding", () => {
  it.each<[string, Partial<Cookie>, UserAgent]>([
    ["plain", {}, CHROMIUM],
    ["plain", {}, FIREFOX],
    ["an empty value", { value: "" }, CHROMIUM],
    ["an empty name", { name: "" }, CHROMIUM],
    ["a TAB inside", { value: "a\tb" }, FIREFOX],
    ["non-ASCII", { name: "é", value: "日😀" }, CHROMIUM],
    ["4096 octets", { value: "x".repeat(4095) }, CHROMIUM],
    ["a Path of 1024 octets", { path: `/${"a".repeat(1023)}` }, CHROMIUM],
    ["400 days", { expires: now + 400 * day }, CHROMIUM],
    ["SameSite=None with Secure", { sameSite: "no_restriction", secure: true }, CHROMIUM],
    ["__Host- as promised", { name: "__Host-a", secure: true }, CHROMIUM],
    ["__Secure- with Domain", { name: "__Secure-a", secure: true, hostOnly: false }, CHROMIUM],
    [
      "__Http- as promised",
      { name: "__Http-a", secure: true, httpOnly: true, path: "/a" },
      CHROMIUM,
    ],
    ["__Host-Http- as promised", { name: "__Host-Http-a", secure: true, httpOnly: true }, FIREFOX],
    ["the registrable domain", { domain: "example.com", hostOnly: false }, CHROMIUM],
    ["equals signs in a named value", { value: "a=b=" }, CHROMIUM],
    [
      "a partition below an http page of another site",
      { secure: true, partitionKey: { ...inOtherPartition, topLevelSite: "http://a.test" } },
      CHROMIUM,
    ],
    [
      "a frame between, below an http page of the own site",
      {
        secure: true,
        partitionKey: { ...ownPartition("http://example.com"), hasCrossSiteAncestor: true },
      },
      CHROMIUM,
    ],
    [
      "the own partition of an http page in Firefox",
      { secure: true, partitionKey: ownPartition("http://example.com") },
      FIREFOX,
    ],
    ["a path with an encoded space", { path: "/a%20b" }, CHROMIUM],
    [
      "Partitioned with Secure",
      {
        secure: true,
        partitionKey: { topLevelSite: "https://a.test", hasCrossSiteAncestor: true },
      },
      CHROMIUM,
    ],
    [
      "a third party's partition without Partitioned",
      { partitionKey: { topLevelSite: "https://a.test", hasCrossSiteAncestor: true } },
      FIREFOX,
    ],
  ])("%s", (_rule, draft, userAgent) => {
    expect(found(draft, { userAgent })).toEqual([]);
  });
});

it.each(["localhost", "app.localhost", "127.0.0.1", "[::1]"])(
  "http to this machine is trusted: the own partition of http://%s",
  (domain) => {
    const partitionKey = ownPartition(`http://${domain}`);
    const site = { domain, kind: "host" } as const;
    expect(found({ domain, secure: true, partitionKey }, { site })).toEqual([]);
    expect(found({ domain, partitionKey }, { site })).toEqual([
      "partitioned-needs-secure@partition",
    ]);
  },
);

it("this machine's name is trusted in any letter case", () => {
  const partitionKey = ownPartition("http://localhost");
  const site = { domain: "localhost", kind: "host" } as const;
  expect(found({ domain: "LOCALHOST", secure: true, partitionKey }, { site })).toEqual([
    "domain-not-a-host@domain",
  ]);
});

describe("each refusal says its rule and the field it belongs to", () => {
  const inOwnPartition = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };
  it.each<[string, Partial<Cookie>, UserAgent, readonly string[]]>([
    ["4097 octets", { value: "x".repeat(4096) }, CHROMIUM, ["name-value-too-large@value"]],
    [
      "4097 octets of non-ASCII",
      { value: "é".repeat(2048) },
      FIREFOX,
      ["name-value-too-large@value"],
    ],
    [
      "a Path of 1025 octets",
      { path: `/${"a".repeat(1024)}` },
      CHROMIUM,
      ["attribute-too-large@path"],
    ],
    [
      "SameSite=None without Secure",
      { sameSite: "no_restriction" },
      CHROMIUM,
      ["same-site-none-needs-secure@sameSite"],
    ],
    [
      "Partitioned without Secure",
      { partitionKey: inOwnPartition },
      CHROMIUM,
      ["partitioned-needs-secure@partition"],
    ],
    [
      "Partitioned without Secure",
      { partitionKey: inOwnPartition },
      FIREFOX,
      ["partitioned-needs-secure@partition"],
    ],
    [
      "Partitioned without Secure, as a third party",
      { partitionKey: { topLevelSite: "https://a.test", hasCrossSiteAncestor: true } },
      CHROMIUM,
      ["partitioned-needs-secure@partition"],
    ],
    ...[true, false].map((secure): [string, Partial<Cookie>, UserAgent, readonly string[]] => [
      `the own partition of an http page, Secure ${secure}`,
      { secure, partitionKey: ownPartition("http://example.com") },
      CHROMIUM,
      ["partition-over-http@partition"],
    ]),
    ["__Secure- without Secure", { name: "__secure-a" }, CHROMIUM, ["prefix-needs-secure@secure"]],
    [
      "__Host- with nothing of what it promises",
      { name: "__HOST-a", hostOnly: false, path: "/a" },
      FIREFOX,
      [
        "prefix-needs-secure@secure",
        "prefix-needs-host-only@domain",
        "prefix-needs-root-path@path",
      ],
    ],
    [
      "__Http- without HttpOnly",
      { name: "__Http-a", secure: true },
      CHROMIUM,
      ["prefix-needs-http-only@httpOnly"],
    ],
    [
      "__Host-Http- is not taken for __Host-",
      { name: "__Host-Http-a", secure: true },
      CHROMIUM,
      ["prefix-needs-http-only@httpOnly"],
    ],
    ["semicolon in the name", { name: "a;b" }, CHROMIUM, ["semicolon@name"]],
    ["semicolon in the value", { value: "a;b" }, CHROMIUM, ["semicolon@value"]],
    ["equals sign in the name", { name: "a=b" }, CHROMIUM, ["equals-sign-in-name@name"]],
    ["line break", { value: "a\nb" }, FIREFOX, ["control-character@value"]],
    ["delete character", { name: "a\u007F" }, CHROMIUM, ["control-character@name"]],
    ["TAB inside", { value: "a\tb" }, CHROMIUM, ["tab@value"]],
    ["space before", { value: " a" }, FIREFOX, ["space-at-edge@value"]],
    ["space after the name", { name: "a " }, CHROMIUM, ["space-at-edge@name"]],
    ["TAB at the edge", { value: "a\t" }, FIREFOX, ["space-at-edge@value"]],
    ["U+FFFD", { name: "a\uFFFD" }, CHROMIUM, ["unknowable-characters@name"]],
    ["half a surrogate pair", { value: "a\uD83D" }, FIREFOX, ["unknowable-characters@value"]],
    ["nothing at all", { name: "", value: "" }, CHROMIUM, ["empty-cookie@name"]],
    ["no name", { name: "" }, FIREFOX, ["name-missing@name"]],
    [
      "no name and an equals sign",
      { name: "", value: "a=b" },
      CHROMIUM,
      ["nameless-equals-sign@value"],
    ],
    ["no name and a prefix", { name: "", value: "__host-a" }, CHROMIUM, ["nameless-prefix@value"]],
    ["path without a slash", { path: "a" }, CHROMIUM, ["path-not-absolute@path"]],
    ["no path", { path: "" }, FIREFOX, ["path-not-absolute@path"]],
    ["semicolon in the path", { path: "/a;b" }, FIREFOX, ["path-character@path"]],
    ["control character in the path", { path: "/a\nb" }, FIREFOX, ["path-character@path"]],
    ["space in the path", { path: "/a b" }, CHROMIUM, ["path-changed-by-url@path"]],
    ["dots in the path", { path: "/a/../b" }, FIREFOX, ["path-changed-by-url@path"]],
    ["question mark in the path", { path: "/a?b" }, CHROMIUM, ["path-changed-by-url@path"]],
    ["non-ASCII path", { path: "/é" }, FIREFOX, ["path-changed-by-url@path"]],
    ["encoded dots", { path: "/%2e%2e/a" }, CHROMIUM, ["path-changed-by-url@path"]],
  ])("%s", (_rule, draft, userAgent, expected) => {
    expect(found(draft, { userAgent })).toEqual(expected);
    expect(inspect(draft, { userAgent }).map(({ severity }) => severity)).toEqual(
      expected.map(() => "refused"),
    );
  });
});

describe("what the browser only changes is a warning", () => {
  it.each<[string, number, readonly string[]]>([
    ["over 400 days", now + 400 * day + 2, ["lifetime-over-cap"]],
    ["ended", now - 1, ["lifetime-deletes"]],
    ["ends now: Max-Age=0", now, ["lifetime-deletes"]],
  ])("%s", (_rule, expires, expected) => {
    const findings = inspect({ expires });
    expect(findings.map(({ id }) => id)).toEqual(expected);
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

describe("Domain must be one that the site may set", () => {
  const registrable = { domain: "example.com", kind: "registrable" } as const;
  const alone = (domain: string) => ({ domain, kind: "host" }) as const;
  it.each<[string, Partial<Cookie>, Partial<DraftContext>, readonly string[]]>([
    ["a host of the site", { domain: "a.b.example.com" }, {}, []],
    ["another site", { domain: "example.org" }, {}, ["domain-outside-site"]],
    ["the same end", { domain: "badexample.com" }, {}, ["domain-outside-site"]],
    ["a public suffix", { domain: "com", hostOnly: false }, {}, ["domain-outside-site"]],
    ["upper case", { domain: "EXAMPLE.com" }, {}, ["domain-not-a-host"]],
    ["non-ASCII", { domain: "bücher.example.com" }, {}, ["domain-not-a-host"]],
    ["a leading dot", { domain: ".example.com", hostOnly: false }, {}, ["domain-not-a-host"]],
    ["two dots", { domain: "a..example.com" }, {}, ["domain-not-a-host"]],
    ["empty", { domain: "" }, {}, ["domain-not-a-host"]],
    ["a space", { domain: "exa mple.com" }, {}, ["domain-not-a-host"]],
    ["a slash", { domain: "example.com/a" }, {}, ["domain-not-a-host"]],
    ["a port", { domain: "example.com:8080" }, {}, ["domain-not-a-host"]],
    ["localhost alone", { domain: "localhost" }, { site: alone("localhost") }, []],
    [
      "localhost with Domain",
      { domain: "localhost", hostOnly: false },
      { site: alone("localhost") },
      ["domain-must-be-host-only"],
    ],
    ["an address alone", { domain: "127.0.0.1" }, { site: alone("127.0.0.1") }, []],
    [
      "an address with Domain",
      { domain: "127.0.0.1", hostOnly: false },
      { site: alone("127.0.0.1") },
      ["domain-must-be-host-only"],
    ],
    ["an IPv6 address alone", { domain: "[::1]" }, { site: alone("[::1]") }, []],
    [
      "a public suffix that is the host",
      { domain: "github.io", hostOnly: false },
      { site: alone("github.io") },
      ["domain-must-be-host-only"],
    ],
    [
      "below a public suffix that is the host",
      { domain: "foo.github.io" },
      { site: alone("github.io") },
      ["domain-outside-site"],
    ],
    ["the site and all below it", { domain: "example.com", hostOnly: false }, {}, []],
    ["the site alone", { domain: "example.com" }, {}, []],
  ])("%s", (_rule, draft, around, expected) => {
    expect(inspect(draft, { site: registrable, ...around }).map(({ id }) => id)).toEqual(expected);
  });
});

describe("who refuses is told: the browser, or Cookie Lens where its API would not", () => {
  const alone = (domain: string) => ({ site: { domain, kind: "host" } }) as const;
  const registrable = (domain: string) => ({ site: { domain, kind: "registrable" } }) as const;
  it.each<[Partial<Cookie>, UserAgent, "user-agent" | "extension", Partial<DraftContext>?]>([
    [{ name: "__Secure-a" }, CHROMIUM, "user-agent"],
    [{ name: "__Secure-a" }, FIREFOX, "extension"],
    [{ path: "a" }, CHROMIUM, "user-agent"],
    [{ path: "a" }, FIREFOX, "extension"],
    [{ path: "" }, CHROMIUM, "extension"],
    [{ path: "/a;b" }, CHROMIUM, "user-agent"],
    [{ path: "/a\u0001" }, CHROMIUM, "extension"],
    [{ path: "/a\tb" }, FIREFOX, "user-agent"],
    [{ path: "/a b" }, CHROMIUM, "extension"],
    [{ path: "/a " }, CHROMIUM, "user-agent"],
    [{ path: `/${"é".repeat(400)}` }, CHROMIUM, "user-agent"],
    [{ sameSite: "no_restriction" }, FIREFOX, "user-agent"],
    [{ value: "a;b" }, FIREFOX, "user-agent"],
    [{ value: " a" }, FIREFOX, "user-agent"],
    [{ value: "a\t" }, FIREFOX, "extension"],
    [{ value: "a\t" }, CHROMIUM, "user-agent"],
    [{ value: "\uFFFD" }, CHROMIUM, "extension"],
    [{ domain: "localhost", hostOnly: false }, CHROMIUM, "extension", alone("localhost")],
    [{ domain: "localhost", hostOnly: false }, FIREFOX, "user-agent", alone("localhost")],
    [{ domain: "127.0.0.1", hostOnly: false }, FIREFOX, "extension", alone("127.0.0.1")],
    [
      { domain: "bücher.test", hostOnly: false },
      CHROMIUM,
      "extension",
      registrable("xn--bcher-kva.test"),
    ],
    [
      { domain: "bücher.test", hostOnly: false },
      FIREFOX,
      "user-agent",
      registrable("xn--bcher-kva.test"),
    ],
    [{ domain: ".example.com", hostOnly: false }, CHROMIUM, "user-agent"],
    [{ domain: ".example.com" }, CHROMIUM, "user-agent"],
    [{ domain: ".example.com" }, FIREFOX, "extension"],
  ])("%o %o: %s", (draft, userAgent, enforcedBy, around) => {
    expect(inspect(draft, { userAgent, ...around })[0]?.subject).toMatchObject({ enforcedBy });
  });
});

describe("an offered fix mends what it is offered for", () => {
  it.each<Partial<Cookie>>([
    { sameSite: "no_restriction" },
    { name: "__Host-Http-a", hostOnly: false, path: "/a" },
    { partitionKey: { topLevelSite: "https://example.com", hasCrossSiteAncestor: false } },
    { domain: "A.EXAMPLE.com" },
    { domain: ".example.com", hostOnly: false },
    { path: "a" },
    { path: "/a b" },
    { expires: now + 1000 * day },
  ])("%o", (draft) => {
    const findings = inspect(draft);
    expect(findings.length).toBeGreaterThan(0);
    const mended: Partial<Cookie> = Object.assign(
      {},
      draft,
      ...findings.map(({ fix }) => fix?.patch),
    );
    expect(found(mended)).toEqual([]);
  });
});

property.prop([fc.string({ unit: "binary" })])(
  "M13: a path passes exactly where URL parsing keeps it",
  (text) => {
    const path = `/${text}`;
    const isKept = new URL(`https://h${path}`).pathname === path && !path.includes(";");
    expect(found({ path }).filter((id) => id.startsWith("path-")).length === 0).toBe(isKept);
  },
);
