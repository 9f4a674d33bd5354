import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { decodeUtf8, encodeUtf8 } from "../../../../src/core/octet-string";
import type { CookieAttributes } from "../../../../src/core/set-cookie/attributes";
import { parseSetCookie } from "../../../../src/core/set-cookie/parse";
import type { ParsingRules } from "../../../../src/core/set-cookie/parsing-rules";
import { writeSetCookie } from "../../../../src/core/set-cookie/write";
import {
  CHROMIUM_STORAGE,
  FIREFOX_STORAGE,
  SPECIFICATION_STORAGE,
  STORAGE_RULES,
} from "../../../../src/core/storage/policy";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const LONG = "a".repeat(1025);
const LATER = "Wed, 09 Jun 2027 10:18:14 GMT";
const later = Date.parse("2027-06-09T10:18:14Z") / 1000;
const ALL = {
  chromium: CHROMIUM_STORAGE,
  firefox: FIREFOX_STORAGE,
  specification: SPECIFICATION_STORAGE,
};

const parse = (line: string, rules: ParsingRules = SPECIFICATION_STORAGE) =>
  parseSetCookie(line, "http", rules);
const faults = (line: string, rules?: ParsingRules) =>
  parse(line, rules).faults.map(({ code }) => code);
const attributes = (line: string, rules?: ParsingRules) => parse(`n=v; ${line}`, rules).attributes;

/** Each piece as it stands in the line, what it is, and why it says nothing. */
const pieces = (line: string, rules?: ParsingRules) =>
  parse(line, rules).pieces.map(({ kind, start, end, ignored }) =>
    [kind, line.slice(start, end), ...(ignored === null ? [] : [ignored])].join(" | "),
  );

describe("RFC 6265bis 5.6 steps 2 to 4: name and value", () => {
  it.each([
    ["a=b", "a", "b"],
    ["a=b=c", "a", "b=c"],
    [" a \t=\t b ", "a", "b"],
    ['a="b c"', "a", '"b c"'],
    ["a=b;c=d", "a", "b"],
    ["a=", "a", ""],
    ["=b", "", "b"],
    ["==b", "", "=b"],
    ["a=%20", "a", "%20"],
    ["", "", ""],
    [" ; Path=/", "", ""],
  ])("%j", (line, name, value) => {
    for (const rules of STORAGE_RULES) expect(parse(line, rules)).toMatchObject({ name, value });
  });

  it("a part without = is a value, and in Firefox a name", () => {
    expect(parse("a")).toMatchObject({ name: "", value: "a" });
    expect(parse("a", CHROMIUM_STORAGE)).toMatchObject({ name: "", value: "a" });
    expect(parse("a", FIREFOX_STORAGE)).toMatchObject({ name: "a", value: "" });
  });
});

describe("RFC 6265bis 5.6 step 1: control characters drop the line, wherever they stand", () => {
  it.each(["a\x01=b", "a=b\x1F", "a=b; Path=/\x7F", "a=b; Foo=\x08", "a=b; F\x02=x", "a=\x7F"])(
    "%j",
    (line) => {
      for (const rules of STORAGE_RULES) expect(faults(line, rules)).toEqual(["control-character"]);
    },
  );

  it("says where the first one stands", () => {
    expect(parse("a=b; Foo=\x01\x02").faults).toEqual([{ code: "control-character", at: 9 }]);
  });

  it.each(["a=\tb", "a=b\t", "\ta\t=b; \tPath\t=\t/\t;\t"])(
    "a TAB at an edge is none: %j",
    (line) => {
      for (const rules of STORAGE_RULES) expect(faults(line, rules)).toEqual([]);
    },
  );

  it.each([
    ["a=b\tc", 3],
    ["a\tb=c", 1],
    ["a=b; Foo=\tx\ty", 11],
    ["a=b; F\too", 6],
  ])("Chromium: a TAB inside is one, %j", (line, at) => {
    expect(parse(line, CHROMIUM_STORAGE).faults).toEqual([{ code: "tab", at }]);
    expect(faults(line, FIREFOX_STORAGE)).toEqual([]);
    expect(faults(line)).toEqual([]);
  });

  it("a NUL takes the whole response with it, but a script's line alone", () => {
    expect(parse("a=b\0c").faults).toEqual([{ code: "nul", at: 3 }]);
    expect(parseSetCookie("a=b\0c", "script", CHROMIUM_STORAGE).faults).toEqual([
      { code: "control-character", at: 3 },
    ]);
  });
});

describe("RFC 9112 5.2: where a header line ends, and how it is folded", () => {
  it.each<[string, Partial<Record<keyof typeof ALL, string>>]>([
    ["a=b\r\n c", { chromium: "b c", firefox: "b c", specification: "b c" }],
    ["a=b\n\tc", { chromium: "b c", firefox: "b\tc", specification: "b c" }],
    ["a=b \r\n \t c", { chromium: "b  c", firefox: "b  \t c", specification: "b  c" }],
    ["a=b\nc", { chromium: "b", firefox: "b", specification: "b" }],
    ["a=b\r\n\r\n c", { chromium: "b", firefox: "b", specification: "b" }],
    ["a=b\rc", { chromium: "b", firefox: "b\rc", specification: "b\rc" }],
    ["a=b\r c", { chromium: "b c", firefox: "b\r c", specification: "b\r c" }],
    ["a=b\r\r\n c", { chromium: "b c", firefox: "b\r c", specification: "b\r c" }],
  ])("%j", (line, values) => {
    for (const id of ["chromium", "firefox", "specification"] as const) {
      expect([id, parse(line, ALL[id]).value]).toEqual([id, values[id]]);
    }
  });

  it("a bare CR is a control character where it does not end the line", () => {
    expect(faults("a=b\rc", FIREFOX_STORAGE)).toEqual(["control-character"]);
    expect(faults("a=b\rc", CHROMIUM_STORAGE)).toEqual([]);
  });

  it("a script's text is no header", () => {
    for (const rules of STORAGE_RULES) {
      expect(parseSetCookie("a=b\r\n ; Path=/x", "script", rules).faults).toEqual([
        { code: "control-character", at: 3 },
      ]);
    }
  });
});

describe("RFC 6265bis 5.6 step 5: name and value have at most 4096 octets together", () => {
  it.each([
    ["fits", `n=${"v".repeat(4095)}`, []],
    ["one more", `n=${"v".repeat(4096)}`, ["name-value-too-large"]],
    ["octets, not characters", `n=${encodeUtf8("é".repeat(2048))}`, ["name-value-too-large"]],
  ])("%s", (_title, line, expected) => {
    for (const rules of STORAGE_RULES) expect(faults(line, rules)).toEqual(expected);
  });
});

describe("RFC 6265bis 5.6 step 6 and 5.7: which attributes count", () => {
  const none: CookieAttributes = {
    domain: null,
    path: null,
    expiry: null,
    secure: false,
    httpOnly: false,
    sameSite: "unspecified",
    partitioned: false,
  };
  const maxAge = (seconds: number) => ({ expiry: { from: "max-age", seconds } }) as const;
  const expires = { expiry: { from: "expires", at: later } } as const;

  it.each<[string, Partial<CookieAttributes>]>([
    ["", {}],
    ["Secure; HttpOnly; Partitioned", { secure: true, httpOnly: true, partitioned: true }],
    ["SECURE=false;httponly=0", { secure: true, httpOnly: true }],
    ["Path=/a", { path: "/a" }],
    ["Path=/a; Path=/b", { path: "/b" }],
    ["Path=/a; Path=", {}],
    ["Path=/a; Path", {}],
    ["Path=/a; Path=b", {}],
    ['Path="/a"', {}],
    ["Domain=example.com", { domain: "example.com" }],
    ["Domain=.Example.com", { domain: ".Example.com" }],
    ["Domain=example.com; Domain=", {}],
    ["SameSite=strict", { sameSite: "strict" }],
    ["SameSite = LAX", { sameSite: "lax" }],
    ["SameSite=None", { sameSite: "no_restriction" }],
    ["SameSite=Strict; SameSite=Relaxed", {}],
    ["SameSite=Strict; SameSite", {}],
    ["Max-Age=10", maxAge(10)],
    [`Max-Age=10; Expires=${LATER}`, maxAge(10)],
    [`Expires=${LATER}; Max-Age=10`, maxAge(10)],
    [`Max-Age=x; Expires=${LATER}`, expires],
    [`Expires=${LATER}`, expires],
    ["Expires=never", {}],
    ["Version=1; =x; Foo", {}],
    [`Path=/a; Path=/${LONG}`, { path: "/a" }],
    [`Path=/${"a".repeat(1023)}`, { path: `/${"a".repeat(1023)}` }],
    [`Domain=a.test; Domain=${LONG}`, { domain: "a.test" }],
    [`Max-Age=10; Max-Age=${"0".repeat(1025)}`, maxAge(10)],
  ])("%s", (line, expected) => {
    for (const rules of STORAGE_RULES) {
      expect(attributes(line, rules)).toEqual({ ...none, ...expected });
    }
  });

  it.each([
    ["Max-Age=10; Max-Age=x", maxAge(10)],
    [`Expires=${LATER}; Expires=never`, expires],
  ])(
    "%s: browsers take the last one at its word, the specification an earlier one",
    (line, kept) => {
      expect(attributes(line, CHROMIUM_STORAGE)).toEqual(none);
      expect(attributes(line, FIREFOX_STORAGE)).toEqual(none);
      expect(attributes(line)).toEqual({ ...none, ...kept });
    },
  );

  it("Firefox: Secure counts however long its value is", () => {
    const line = `Secure=${LONG}; SameSite=Lax; SameSite=${LONG}`;
    expect(attributes(line, FIREFOX_STORAGE)).toEqual({ ...none, secure: true });
    expect(attributes(line, CHROMIUM_STORAGE)).toEqual({ ...none, sameSite: "lax" });
    expect(attributes(line)).toEqual({ ...none, sameSite: "lax" });
  });
});

describe("a line is shown piece by piece", () => {
  it.each<[string, readonly string[]]>([
    [
      "id = 7 ; Path=/ ;; secure=0;",
      ["name | id", "value | 7", "path | Path=/", "secure | secure=0"],
    ],
    ["=v", ["value | v"]],
    ["n=; Path = /a", ["name | n", "path | Path = /a"]],
    [
      "n=v; Path=/a; Foo=x; Path=b; Domain=; SameSite=x",
      [
        "name | n",
        "value | v",
        "path | Path=/a | overridden",
        "unknown | Foo=x | unknown-attribute",
        "path | Path=b | path-not-absolute",
        "domain | Domain= | domain-empty",
        "same-site | SameSite=x | same-site-unknown",
      ],
    ],
    [
      `n=v; Expires=never; Expires=${LATER}; Max-Age=1`,
      [
        "name | n",
        "value | v",
        "expires | Expires=never | date-unreadable",
        `expires | Expires=${LATER} | max-age-wins`,
        "max-age | Max-Age=1",
      ],
    ],
    [
      `n=v; Max-Age=+x; Path=/${LONG}`,
      [
        "name | n",
        "value | v",
        "max-age | Max-Age=+x | max-age-unreadable",
        `path | Path=/${LONG} | too-long`,
      ],
    ],
    [
      "n=v\r\n ; Secure\nFoo: x",
      ["name | n", "value | v", "secure | Secure", "rest | \nFoo: x | after-line-end"],
    ],
  ])("%j", (line, expected) => {
    expect(pieces(line)).toEqual(expected);
  });

  it("an attribute's value has its own span", () => {
    const line = "n=v; Path = /a ; HttpOnly";
    const [path, httpOnly] = parse(line).pieces.slice(2);
    expect(line.slice(path?.value?.start, path?.value?.end)).toBe("/a");
    expect(httpOnly?.value).toBeNull();
  });

  it("Priority counts where it is known", () => {
    const line = "n=v; Priority=High";
    expect(pieces(line, CHROMIUM_STORAGE).at(-1)).toBe("priority | Priority=High");
    expect(pieces(line, FIREFOX_STORAGE).at(-1)).toBe(
      "unknown | Priority=High | unknown-attribute",
    );
  });
});

const octetLine = fc
  .array(
    fc.oneof(
      fc.constantFrom("=", ";", " ", "\t", "\r\n ", "\r", "\n", "\0", "\x01", "\xFF", "/", "."),
      fc.constantFrom("Path=/", "Max-Age=", "Expires=", LATER, "Domain=", "SameSite=Lax", "Secure"),
      fc.string({ unit: "grapheme-ascii", maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

property.prop([octetLine, fc.constantFrom(...STORAGE_RULES), fc.constantFrom("http", "script")])(
  "any line has an answer; its pieces lie in it, in order, and do not overlap",
  (line, rules, source) => {
    let end = 0;
    for (const piece of parseSetCookie(line, source, rules).pieces) {
      expect(piece.start).toBeGreaterThanOrEqual(end);
      expect(piece.end).toBeGreaterThan(piece.start);
      end = piece.end;
    }
    expect(end).toBeLessThanOrEqual(line.length);
  },
);

describe("parse(write(cookie)) is the cookie, as far as a line can carry it", () => {
  const now = 1_800_000_000;
  const text = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((any) => any.replaceAll(/[;\p{Cc}]/gu, "").trim());
  const cookies = fc.record({
    name: text.map((any) => any.replaceAll("=", "").trim()),
    value: text,
    domain: fc.constantFrom("example.com", "app.example.com"),
    hostOnly: fc.boolean(),
    path: fc.constantFrom("/", "/a", "/a/b/"),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom<Cookie["sameSite"]>("strict", "lax", "no_restriction", "unspecified"),
    expires: fc.option(fc.integer({ min: now, max: now + 34_560_000 }), { nil: null }),
    partitionKey: fc.constantFrom(null, {
      topLevelSite: "https://example.org",
      hasCrossSiteAncestor: true,
    }),
  });

  property.prop([cookies, fc.constantFrom(...STORAGE_RULES)])("by any rules", (stated, rules) => {
    const { nameIsOctets } = rules;
    const name = nameIsOctets ? encodeUtf8(stated.name) : stated.name;
    const cookie = cookieWith({ ...stated, name });
    const userAgent = nameIsOctets ? FIREFOX : CHROMIUM;
    const line = encodeUtf8(writeSetCookie(cookie, { now, userAgent }));
    const parsed = parseSetCookie(line, "http", rules);
    expect(parsed.faults).toEqual([]);
    expect(nameIsOctets ? parsed.name : decodeUtf8(parsed.name)).toBe(cookie.name);
    expect(decodeUtf8(parsed.value)).toBe(cookie.value);
    expect(parsed.attributes).toEqual({
      domain: cookie.hostOnly ? null : cookie.domain,
      path: cookie.path,
      expiry: cookie.expires === null ? null : { from: "max-age", seconds: cookie.expires - now },
      secure: cookie.secure,
      httpOnly: cookie.httpOnly,
      sameSite: cookie.sameSite,
      // Which partition it is comes from where the line is read.
      partitioned: cookie.partitionKey !== null,
    });
    expect(
      parsed.pieces.filter(({ ignored, kind }) => ignored !== null && kind !== "expires"),
    ).toEqual([]);
  });
});
