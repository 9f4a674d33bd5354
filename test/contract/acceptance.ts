import { describe, expect, test } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { shopCookie, SITE, type Subject } from "./subject";

type Kept = Partial<Cookie> | null;

interface Case {
  readonly wanted: Partial<Cookie>;
  /** What is stored instead of what was wanted ({}: just that), or null where nothing is. */
  readonly chromium: Kept;
  readonly firefox: Kept;
}

const both = (wanted: Partial<Cookie>, kept: Kept): Case => ({
  wanted,
  chromium: kept,
  firefox: kept,
});
const other = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };

const attributes: readonly Case[] = [
  both({ sameSite: "strict" }, {}),
  both({ sameSite: "lax" }, {}),
  both({ sameSite: "unspecified" }, {}),
  both({ sameSite: "no_restriction", secure: true }, {}),
  both({ sameSite: "no_restriction" }, null),
  both({ httpOnly: true, secure: true }, {}),
  both({ value: "v".repeat(4095) }, {}),
  both({ value: "v".repeat(4096) }, null),
  both({ value: `${"é".repeat(2047)}v` }, {}),
  both({ value: "é".repeat(2048) }, null),
  { wanted: { name: "__Secure-n" }, chromium: null, firefox: {} },
  { wanted: { name: "__Host-n", secure: true, path: "/x" }, chromium: null, firefox: {} },
  { wanted: { name: "__Host-n", secure: true, hostOnly: false }, chromium: null, firefox: {} },
  both({ name: "__Host-n", secure: true }, {}),
  { wanted: { name: "__Http-n", secure: true }, chromium: null, firefox: {} },
  both({ name: "__Host-Http-n", secure: true, httpOnly: true }, {}),
  { wanted: { partitionKey: other }, chromium: null, firefox: {} },
  both({ partitionKey: { ...other, hasCrossSiteAncestor: false }, secure: true }, null),
  {
    wanted: {
      partitionKey: { topLevelSite: "http://shop.test", hasCrossSiteAncestor: false },
      secure: true,
    },
    chromium: null,
    firefox: {},
  },
  both(
    {
      partitionKey: { topLevelSite: "http://shop.test", hasCrossSiteAncestor: true },
      secure: true,
    },
    {},
  ),
  both(
    { partitionKey: { ...other, topLevelSite: "https://www.other.test:8080" }, secure: true },
    { partitionKey: other },
  ),
];

const characters: readonly Case[] = [
  both({ value: "" }, {}),
  both({ value: "a b" }, {}),
  both({ value: '"quoted", a=b\\' }, {}),
  both({ value: "é日😀" }, {}),
  both({ value: "\uFFFD" }, {}),
  both({ value: "a;b" }, null),
  both({ value: " a" }, null),
  both({ value: "a\u0001" }, null),
  both({ value: "a\u007F" }, null),
  both({ value: "a\nb" }, null),
  both({ name: "a b" }, {}),
  both({ name: "a;b" }, null),
  both({ name: "a=b" }, null),
  both({ name: " a" }, null),
  both({ name: "__proto__" }, {}),
  { wanted: { name: "a\tb" }, chromium: null, firefox: {} },
  { wanted: { value: "a\tb" }, chromium: null, firefox: {} },
  { wanted: { name: "" }, chromium: {}, firefox: null },
  both({ name: "", value: "a=b" }, null),
  both({ name: "", value: "" }, null),
  { wanted: { name: "é" }, chromium: {}, firefox: {} },
  { wanted: { name: "日本" }, chromium: {}, firefox: { name: "å," } },
  { wanted: { name: "😀" }, chromium: {}, firefox: null },
];

const scopes: readonly Case[] = [
  both({ path: "/a/b" }, {}),
  both({ path: "/a/" }, {}),
  both({ path: "/%C3%A9" }, {}),
  { wanted: { path: "" }, chromium: { path: "/" }, firefox: {} },
  { wanted: { path: "a" }, chromium: null, firefox: {} },
  { wanted: { path: "/a;b" }, chromium: null, firefox: {} },
  { wanted: { path: "/a b" }, chromium: { path: "/a%20b" }, firefox: {} },
  { wanted: { path: "/é" }, chromium: { path: "/%C3%A9" }, firefox: {} },
  { wanted: { path: "/a/../b" }, chromium: { path: "/b" }, firefox: {} },
  { wanted: { path: "/a?b" }, chromium: { path: "/a%3Fb" }, firefox: {} },
  { wanted: { path: "/a\tb" }, chromium: { path: "/a%09b" }, firefox: null },
  { wanted: { domain: "localhost", hostOnly: false }, chromium: { hostOnly: true }, firefox: null },
  { wanted: { domain: "github.io", hostOnly: false }, chromium: { hostOnly: true }, firefox: null },
  both({ domain: "127.0.0.1", hostOnly: false }, { hostOnly: true }),
  {
    wanted: { domain: "bücher.test", hostOnly: false },
    chromium: { domain: "xn--bcher-kva.test" },
    firefox: null,
  },
];

/** What `set` stores, and in what form; what it refuses leaves what was there. */
export function acceptanceCases(subject: () => Subject): void {
  describe.each([
    { of: "attributes", cases: attributes },
    { of: "characters", cases: characters },
    { of: "scopes", cases: scopes },
  ])("$of", ({ cases }) => {
    test.each(cases)("$wanted", async ({ wanted, ...kept }) => {
      const cookie = shopCookie(subject(), wanted);
      await subject().cookies.set(cookie);
      const stored = kept[subject().userAgent.id];
      expect(await subject().jar()).toEqual(stored === null ? [] : [{ ...cookie, ...stored }]);
    });
  });

  test.each<{ stands: Partial<Cookie>; wanted: Partial<Cookie> }>([
    {
      stands: { secure: true, partitionKey: other },
      wanted: { partitionKey: { ...other, topLevelSite: "https://www.other.test" } },
    },
    { stands: { domain: "127.0.0.1" }, wanted: { hostOnly: false } },
  ])("a key that the browser changes ($wanted) overwrites what stands there", async (given) => {
    const stands = shopCookie(subject(), given.stands);
    await subject().cookies.set(stands);
    await subject().cookies.set({ ...stands, ...given.wanted, value: "written" });
    expect(await subject().jar()).toEqual([{ ...stands, value: "written" }]);
  });

  test("a refused change leaves the stored cookie as it was", async () => {
    const cookie = shopCookie(subject());
    await subject().cookies.set(cookie);
    for (const refused of [{ value: "a;b" }, { sameSite: "no_restriction" }] as const) {
      await subject().cookies.set({ ...cookie, ...refused });
      expect(await subject().list(SITE)).toEqual([cookie]);
    }
  });

  test.each([
    "/a b",
    '/"',
    "/<",
    "/>",
    "/#",
    "/?",
    "/\\",
    "/^",
    "/{",
    "/}",
    "/|",
    "/`",
    "/é",
    "/a/./b",
    "/%2e",
    "/a/%2E%2e/b",
  ])("M13: Chromium cannot address the path %s, and URL parsing foretells it", async (path) => {
    const isFirefox = subject().userAgent.id === "firefox";
    const stored = shopCookie(subject(), { path });
    await subject().plant(stored);
    expect(await subject().list(SITE)).toEqual([stored]);
    await subject().cookies.expire(stored);
    const left = (await subject().jar()).filter((cookie) => cookie.path === path);
    const isForetold = !(await subject().isPathKept(path));
    expect(left).toHaveLength(!isFirefox && isForetold ? 1 : 0);
  });

  test.each(["/", "/a", "/a/", "/%20", "/a=b&c", "/~!$'()*+,:@", "/a//b", "/[a]"])(
    "M13: both address the path %s",
    async (path) => {
      expect(await subject().isPathKept(path)).toBe(true);
      const stored = shopCookie(subject(), { path });
      await subject().plant(stored);
      await subject().cookies.set({ ...stored, value: "written" });
      expect(await subject().jar()).toEqual([{ ...stored, value: "written" }]);
      await subject().cookies.expire(stored);
      expect(await subject().jar()).toEqual([]);
    },
  );

  test("M13: a nameless cookie is expired with its own value, where it is kept at all", async () => {
    const { allowsNameless } = subject().userAgent;
    const nameless = shopCookie(subject(), { name: "" });
    await subject().cookies.set(nameless);
    expect(await subject().jar()).toEqual(allowsNameless ? [nameless] : []);
    await subject().cookies.expire(nameless);
    expect(await subject().jar()).toEqual([]);
  });

  test("M14: a name's UTF-8 octets go in and come out as they are stored", async () => {
    // "é" in UTF-8, as Firefox shows it: one Latin-1 character an octet.
    const name = subject().userAgent.nameIsOctets ? "Ã©" : "é";
    const cookie = shopCookie(subject(), { name });
    await subject().plant(cookie);
    await subject().cookies.set({ ...cookie, value: "written" });
    expect(await subject().jar()).toEqual([{ ...cookie, value: "written" }]);
    await subject().cookies.expire(cookie);
    expect(await subject().jar()).toEqual([]);
  });
}
