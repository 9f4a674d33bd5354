import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { type Draft, draftFromCookie } from "../../../../src/core/edit/draft";
import {
  fieldsFromLine,
  type LineGround,
  lineFromDraft,
} from "../../../../src/core/edit/draft-line";
import { CHROMIUM_STORAGE, FIREFOX_STORAGE } from "../../../../src/core/storage/policy";
import { CHROMIUM } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const NOW = 784_111_777;
const OWN = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };
const OTHER = { topLevelSite: "https://news.test", hasCrossSiteAncestor: true };

const ground = (origin: Cookie | null, mask: string | null = null): LineGround => ({
  rules: CHROMIUM_STORAGE,
  page: { host: "app.example.com", path: "/cart/items" },
  topLevelSite: "https://example.com",
  origin,
  mask,
});
const draftOf = (cookie: Partial<Cookie>): Draft => draftFromCookie(cookieWith(cookie), CHROMIUM);

describe("a draft's line", () => {
  const draft = draftOf({ sameSite: "unspecified" });
  it.each<[string, Draft, string]>([
    ["a session cookie of one host", draft, "n=v; Path=/"],
    [
      "Max-Age as it was typed",
      { ...draft, lifetime: { kind: "max-age", typed: "60" } },
      "n=v; Max-Age=60; Path=/",
    ],
    [
      "Expires where a date was chosen",
      { ...draft, lifetime: { kind: "expires", at: NOW } },
      "n=v; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Path=/",
    ],
    [
      "a date that is not complete yet",
      { ...draft, lifetime: { kind: "expires", at: null } },
      "n=v; Path=/",
    ],
    [
      "every attribute",
      draftOf({
        hostOnly: false,
        domain: "example.com",
        secure: true,
        httpOnly: true,
        sameSite: "no_restriction",
        partitionKey: OTHER,
      }),
      "n=v; Domain=example.com; Secure; HttpOnly; Path=/; SameSite=None; Partitioned",
    ],
  ])("%s", (_title, given, line) => {
    expect(lineFromDraft(given, null)).toBe(line);
  });

  it("holds the mask in the place of the value", () => {
    expect(lineFromDraft(draft, "••••••")).toBe("n=••••••; Path=/");
  });
});

describe("typing in the line changes", () => {
  it.each<[string, Partial<Cookie>, string, Partial<Draft>]>([
    ["nothing where it says the same", {}, "n=v ;path=/;  SameSite=lax", {}],
    ["the name", {}, "m=v; Path=/; SameSite=Lax", { name: "m" }],
    ["the value", {}, "n=ü; Path=/; SameSite=Lax", { value: "ü" }],
    ["Secure", {}, "n=v; Path=/; SameSite=Lax; Secure", { secure: true }],
    ["HttpOnly, taken out", { httpOnly: true }, "n=v; Path=/; SameSite=Lax", { httpOnly: false }],
    ["SameSite", {}, "n=v; Path=/; SameSite=Strict", { sameSite: "strict" }],
    [
      "SameSite, to a word that means nothing",
      {},
      "n=v; Path=/; SameSite=La",
      { sameSite: "unspecified" },
    ],
    [
      "Max-Age",
      {},
      "n=v; Path=/; SameSite=Lax; Max-Age=+9",
      { lifetime: { kind: "max-age", typed: "9" } },
    ],
    [
      "a Max-Age past all numbers",
      {},
      `n=v; Path=/; SameSite=Lax; Max-Age=${"9".repeat(40)}`,
      { lifetime: { kind: "max-age", typed: "10000000000" } },
    ],
    [
      "Expires",
      {},
      "n=v; Path=/; SameSite=Lax; Expires=Sun, 06 Nov 1994 08:49:37 GMT",
      { lifetime: { kind: "expires", at: NOW } },
    ],
    [
      "the lifetime, taken out",
      { expires: NOW },
      "n=v; Path=/; SameSite=Lax",
      { lifetime: { kind: "session" } },
    ],
    ["Path, taken out: the page's folder", {}, "n=v; SameSite=Lax", { path: "/cart" }],
    [
      "Domain, with a dot and in capitals",
      {},
      "n=v; Path=/; SameSite=Lax; Domain=.Example.com",
      { domain: "example.com", hostOnly: false },
    ],
    [
      "Domain, taken out: the page's host",
      { hostOnly: false, domain: "example.com" },
      "n=v; Path=/; SameSite=Lax",
      { domain: "app.example.com", hostOnly: true },
    ],
    [
      "Partitioned: the page's own",
      {},
      "n=v; Path=/; SameSite=Lax; Partitioned",
      { partitionKey: OWN },
    ],
    [
      "Partitioned, taken out",
      { partitionKey: OTHER },
      "n=v; Path=/; SameSite=Lax",
      { partitionKey: null },
    ],
  ])("%s", (_title, cookie, line, changed) => {
    expect(fieldsFromLine(draftOf(cookie), line, ground(cookieWith(cookie)))).toEqual(changed);
  });

  it("never what a line cannot say", () => {
    const cookie: Partial<Cookie> = {
      domain: "api.example.com",
      partitionKey: OTHER,
      expires: NOW + 0.25,
      storeId: "7",
    };
    const draft = draftOf(cookie);
    const line = lineFromDraft(draft, null).replace("n=v", "n=w");
    expect(fieldsFromLine(draft, line, ground(cookieWith(cookie)))).toEqual({ value: "w" });
  });

  it("gives a host and a partition back that were taken away by the line", () => {
    const origin = cookieWith({ domain: "api.example.com", partitionKey: OTHER });
    const draft = {
      ...draftFromCookie(origin, CHROMIUM),
      domain: "example.com",
      hostOnly: false,
      partitionKey: null,
    };
    const line = "n=v; Path=/; SameSite=Lax; Partitioned";
    expect(fieldsFromLine(draft, line, ground(origin))).toEqual({
      domain: "api.example.com",
      hostOnly: true,
      partitionKey: OTHER,
    });
  });

  it.each([
    ["left alone", "n=••••••; Path=/; SameSite=Strict", { sameSite: "strict" }],
    ["touched", "n=••••x••; Path=/; SameSite=Lax", {}],
    ["typed over as a whole", "n=new; Path=/; SameSite=Lax", { value: "new" }],
  ])("not a value whose mask is %s", (_title, line, changed) => {
    const given = ground(cookieWith(), "••••••");
    expect(fieldsFromLine(draftOf({}), line, given)).toEqual(changed);
  });

  it("a lone word into a value in Chromium, into a name in Firefox", () => {
    const given = ground(cookieWith());
    const line = "word; Path=/; SameSite=Lax";
    expect(fieldsFromLine(draftOf({}), line, given)).toEqual({ name: "", value: "word" });
    expect(fieldsFromLine(draftOf({}), line, { ...given, rules: FIREFOX_STORAGE })).toEqual({
      name: "word",
      value: "",
    });
  });

  property.prop([fc.string({ unit: "binary" }), fc.string({ unit: "binary" })])(
    "nothing, whatever the draft holds, where the draft's own line is put in its place",
    (name, value) => {
      const draft = { ...draftOf({}), name, value };
      expect(fieldsFromLine(draft, lineFromDraft(draft, null), ground(null))).toEqual({});
    },
  );
});
