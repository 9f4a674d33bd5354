import { describe, expect, it } from "vitest";
import type { Change } from "../../../../src/core/edit/change";
import { canWrite, changesOfVerdicts } from "../../../../src/core/edit/line-changes";
import { encodeUtf8 } from "../../../../src/core/octet-string";
import { explainLines } from "../../../../src/core/storage/explain-lines";
import { CHROMIUM_STORAGE } from "../../../../src/core/storage/policy";
import type { StorageContext } from "../../../../src/core/storage/storage-context";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const now = 1_800_000_000;
const there = cookieWith({ name: "a", value: "old" });
const context: StorageContext = {
  url: { scheme: "http", host: "app.example.com", port: "", path: "/", site: "example.com" },
  siteKind: "registrable",
  source: "http",
  sameSite: "top-level-navigation",
  isThirdParty: false,
  partition: { topLevelSite: "http://example.com", hasCrossSiteAncestor: false },
  serverTime: null,
  storeId: "0",
};
const policy = { rules: CHROMIUM_STORAGE, thirdParty: "unknown" } as const;

function explain(...lines: readonly string[]) {
  return explainLines(lines.map(encodeUtf8), context, policy, [there], now);
}
const changes = (...lines: readonly string[]) =>
  changesOfVerdicts(
    explain(...lines).map(({ verdict }) => verdict),
    [there],
  );

describe("lines become changes", () => {
  it("an add where nothing is, an update where its key is taken", () => {
    expect(changes("b=1; SameSite=Lax; Path=/", "a=1; SameSite=Lax; Path=/")).toEqual<Change[]>([
      { before: null, after: cookieWith({ name: "b", value: "1" }) },
      { before: there, after: cookieWith({ name: "a", value: "1" }) },
    ]);
  });

  it("one a key: the last line's", () => {
    const [change, ...others] = changes("b=1; Path=/", "b=2; Path=/");
    expect(change?.after?.value).toBe("2");
    expect(others).toEqual([]);
  });

  it("a deletion where Max-Age=0 meets something, nothing where it does not", () => {
    expect(changes("a=; Max-Age=0; Path=/", "b=; Max-Age=0; Path=/")).toEqual([
      { before: there, after: null },
    ]);
  });

  it("nothing where a line is refused", () => {
    expect(changes("s=1; Secure")).toEqual([]);
  });
});

it("a line finds the jar as the lines before it leave it", () => {
  const secure = cookieWith({ name: "s", secure: true });
  const script = { ...context, source: "script" } as const;
  const codes = (lines: readonly string[], around: StorageContext) =>
    explainLines(lines, around, policy, [secure], now).map(({ verdict }) =>
      verdict.reasons.map(({ code }) => code),
    );
  expect(codes(["s=1; Path=/"], context)).toEqual([["overwrites-secure"]]);
  const overHttps = { ...context, url: { ...context.url, scheme: "https" } } as const;
  expect(codes(["s=1; Path=/", "s=2; Path=/"], overHttps)).toEqual([[], []]);
  expect(codes(["t=1; Path=/"], script)).toEqual([[]]);
});

describe("an extension can write", () => {
  const site = { domain: "example.com", kind: "registrable" } as const;
  it.each([
    ["an ordinary cookie", {}, true, true],
    ["no path that URLs spell another way", { path: "/a b" }, false, false],
    ["no empty path in Chromium", { path: "" }, false, false],
  ])("%s", (_title, stated, inChromium, inFirefox) => {
    const change = { before: null, after: cookieWith(stated) };
    expect(canWrite(change, { site, userAgent: CHROMIUM, now })).toBe(inChromium);
    expect(canWrite(change, { site, userAgent: FIREFOX, now })).toBe(inFirefox);
  });
});
