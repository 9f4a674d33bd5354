import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import {
  changedFields,
  draftFromCookie,
  isDraftChanged,
  newDraft,
  rebaseDraft,
} from "../../../../src/core/edit/draft";
import { changesFromDraft, cookieFromDraft } from "../../../../src/core/edit/draft-changes";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const NOW = 1_800_000_000;
const ground = (base: Cookie | null, userAgent: UserAgent = CHROMIUM) => ({
  base,
  storeId: "0",
  userAgent,
  now: NOW,
});

const anyCookie = fc.record<Cookie>({
  name: fc.oneof(fc.string({ unit: "binary" }), fc.constant("Ã©"), fc.constant("\uFFFD")),
  value: fc.oneof(fc.string({ unit: "binary" }), fc.constant("a\uFFFDb")),
  domain: fc.constantFrom("example.com", "app.example.com", "[::1]", "localhost"),
  hostOnly: fc.boolean(),
  path: fc.oneof(fc.constant("/"), fc.constant(""), fc.string()),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  sameSite: fc.constantFrom("strict", "lax", "no_restriction", "unspecified"),
  expires: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  partitionKey: fc.option(
    fc.record({
      topLevelSite: fc.oneof(fc.constant("https://example.org"), fc.string()),
      hasCrossSiteAncestor: fc.boolean(),
    }),
  ),
  storeId: fc.constant("0"),
});

describe("a draft begins with its cookie", () => {
  test.prop([anyCookie, fc.constantFrom(CHROMIUM, FIREFOX)])(
    "and left alone asks for that very cookie, in every field and any user agent",
    (cookie, userAgent) => {
      const draft = draftFromCookie(cookie, userAgent);
      expect(cookieFromDraft(draft, ground(cookie, userAgent))).toEqual({
        ok: true,
        value: cookie,
      });
      expect(isDraftChanged(draft, draft)).toBe(false);
    },
  );

  test.prop([anyCookie.filter(({ expires }) => expires === null || expires > NOW)])(
    "and left alone writes nothing",
    (cookie) => {
      const draft = draftFromCookie(cookie, CHROMIUM);
      expect(changesFromDraft(draft, ground(cookie))).toEqual({ ok: true, value: [] });
    },
  );

  it("shows a Firefox name as text and keeps its octets", () => {
    const cookie = cookieWith({ name: "Ã©t" });
    const draft = draftFromCookie(cookie, FIREFOX);
    expect(draft.name).toBe("ét");
    const renamed = cookieFromDraft({ ...draft, name: "éé" }, ground(cookie, FIREFOX));
    expect(renamed).toMatchObject({ ok: true, value: { name: "Ã©Ã©" } });
  });
});

describe("a new draft", () => {
  it("is host-only, Lax, for the whole host, and Secure only where the page is https", () => {
    expect(newDraft({ scheme: "http", host: "app.example.com" })).toEqual({
      name: "",
      value: "",
      domain: "app.example.com",
      hostOnly: true,
      path: "/",
      lifetime: { kind: "session" },
      secure: false,
      httpOnly: false,
      sameSite: "lax",
      partitionKey: null,
    });
    expect(newDraft({ scheme: "https", host: "app.example.com" }).secure).toBe(true);
  });
});

describe("changesFromDraft", () => {
  const base = cookieWith({ name: "theme", value: "dark", expires: NOW + 60 });
  const draft = draftFromCookie(base, CHROMIUM);

  it("updates under the same key", () => {
    const changes = changesFromDraft({ ...draft, value: "light" }, ground(base));
    expect(changes).toEqual({
      ok: true,
      value: [{ before: base, after: { ...base, value: "light" } }],
    });
  });

  it("moves under another key", () => {
    const changes = changesFromDraft({ ...draft, name: "skin" }, ground(base));
    expect(changes).toEqual({
      ok: true,
      value: [{ before: base, after: { ...base, name: "skin" } }],
    });
  });

  it("adds without a base", () => {
    const changes = changesFromDraft(draft, ground(null));
    expect(changes).toEqual({ ok: true, value: [{ before: null, after: base }] });
  });

  it.each([
    ["Max-Age=0", { kind: "max-age", typed: "0" }],
    ["a negative Max-Age", { kind: "max-age", typed: "-1" }],
    ["a date that is past", { kind: "expires", at: NOW - 1 }],
    ["this very second", { kind: "expires", at: NOW }],
  ] as const)("deletes the base for %s", (_, lifetime) => {
    const changes = changesFromDraft({ ...draft, lifetime }, ground(base));
    expect(changes).toEqual({ ok: true, value: [{ before: base, after: null }] });
  });

  it("has nothing to delete without a base", () => {
    const lifetime = { kind: "max-age", typed: "0" } as const;
    expect(changesFromDraft({ ...draft, lifetime }, ground(null))).toEqual({ ok: true, value: [] });
  });

  it("counts Max-Age from the moment of saving", () => {
    const lifetime = { kind: "max-age", typed: " 90 " } as const;
    const wanted = cookieFromDraft({ ...draft, lifetime }, ground(base));
    expect(wanted).toMatchObject({ ok: true, value: { expires: NOW + 90 } });
  });

  it("names every field whose text is no cookie's yet", () => {
    const broken = {
      ...draft,
      name: "a\uD800",
      value: "\uFFFD",
      lifetime: { kind: "max-age", typed: "1h" },
      partitionKey: { topLevelSite: "example.org", hasCrossSiteAncestor: true },
    } as const;
    expect(cookieFromDraft(broken, ground(base))).toEqual({
      ok: false,
      refusal: [
        { field: "name", code: "name-has-lone-surrogate" },
        { field: "value", code: "value-unknowable" },
        { field: "expires", code: "max-age-not-a-number" },
        { field: "partition", code: "partition-not-a-site" },
      ],
    });
  });

  it("takes scheme and host of a pasted top-level URL", () => {
    const partitionKey = {
      topLevelSite: "https://Example.org:8443/a?b",
      hasCrossSiteAncestor: true,
    };
    const wanted = cookieFromDraft({ ...draft, partitionKey }, ground(base));
    expect(wanted).toMatchObject({
      ok: true,
      value: { partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true } },
    });
  });
});

describe("changedFields", () => {
  const began = draftFromCookie(cookieWith(), CHROMIUM);
  const partitionKey = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };
  it.each([
    ["name", { name: "m" }],
    ["value", { value: "w" }],
    ["domain", { domain: "example.com" }],
    ["domain", { hostOnly: false }],
    ["path", { path: "/a" }],
    ["expires", { lifetime: { kind: "max-age", typed: "" } }],
    ["secure", { secure: true }],
    ["httpOnly", { httpOnly: true }],
    ["sameSite", { sameSite: "strict" }],
    ["partition", { partitionKey }],
  ] as const)("names %s", (field, stated) => {
    expect(changedFields(began, { ...began, ...stated })).toEqual([field]);
  });

  it("tells two partitions of one top-level site apart", () => {
    const nested = { ...began, partitionKey };
    const direct = { ...nested, partitionKey: { ...partitionKey, hasCrossSiteAncestor: false } };
    expect(changedFields(nested, direct)).toEqual(["partition"]);
  });
});

describe("rebaseDraft", () => {
  const base = cookieWith({ value: "1", path: "/", sameSite: "lax", expires: NOW + 60 });
  const began = draftFromCookie(base, CHROMIUM);
  const ground2 = draftFromCookie({ ...base, value: "2", secure: true }, CHROMIUM);

  it("keeps what was typed and follows the browser in the rest", () => {
    const rebased = rebaseDraft(began, { ...began, path: "/a" }, ground2);
    expect(rebased).toEqual({ ...ground2, path: "/a" });
    const typedOver = rebaseDraft(began, { ...began, value: "mine" }, ground2);
    expect(typedOver).toEqual({ ...ground2, value: "mine" });
  });

  test.prop([anyCookie, anyCookie, anyCookie])(
    "changes exactly the typed fields of the new ground",
    (from, typed, to) => {
      const [start, draft, next] = [from, typed, to].map((cookie) =>
        draftFromCookie(cookie, CHROMIUM),
      ) as [typeof began, typeof began, typeof began];
      const rebased = rebaseDraft(start, draft, next);
      const kept = new Set(changedFields(start, draft));
      expect(changedFields(draft, rebased).every((field) => !kept.has(field))).toBe(true);
      expect(changedFields(next, rebased).every((field) => kept.has(field))).toBe(true);
    },
  );
});
