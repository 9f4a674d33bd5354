import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import type { Change } from "../../../../src/core/edit/change";
import { planWrite, type Wish } from "../../../../src/core/edit/plan";
import type { Consent } from "../../../../src/core/edit/questions";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";
import { add, edit, manyCookies, remove } from "../../../support/fake-jars";

const NOW = 1_800_000_000;
const a = cookieWith({ name: "a" });
const b = cookieWith({ name: "b" });

function planOf(changes: readonly Change[], present: readonly Cookie[], wish: Partial<Wish> = {}) {
  return planWrite({ changes, consents: [], undoneFrom: null, ...wish }, present, CHROMIUM, NOW);
}

test("what is asked for is done where nothing stands against it", () => {
  const changes = [add(b), edit(a, { value: "x" })];
  expect(planOf(changes, [a])).toEqual({
    questions: [],
    changes,
    settled: [],
    mustFreeFirst: false,
    mayEvict: false,
    dropsNewcomer: false,
  });
});

test("a deletion takes what is stored by now, for the undo to restore", () => {
  const stored = { ...a, value: "since" };
  expect(planOf([remove(a)], [stored]).changes).toEqual([remove(stored)]);
});

test("a deletion of what is gone needs no call", () => {
  const { changes, settled } = planOf([remove(a)], [b]);
  expect(changes).toEqual([]);
  expect(settled).toEqual([{ result: "gone", change: remove(a) }]);
});

describe("changed since", () => {
  const since = { ...a, value: "since" };
  const change = edit(a, { value: "mine" });

  test.each([
    { title: "another value", present: [since] },
    { title: "another date", present: [{ ...a, expires: NOW + 60 }] },
    { title: "gone", present: [] },
  ])("$title asks", ({ present }) => {
    expect(planOf([change], present).questions).toEqual([{ ask: "changed-since", count: 1 }]);
  });

  test("is counted once for all", () => {
    const changes = [change, edit(b, { value: "mine" })];
    expect(planOf(changes, []).questions).toEqual([{ ask: "changed-since", count: 2 }]);
  });

  test("overwriting names what is overwritten; leaving settles", () => {
    const overwrite = planOf([change], [since], { consents: ["overwrite-changed"] });
    expect(overwrite.changes).toEqual([{ before: since, after: change.after }]);
    const leave = planOf([change], [since], { consents: ["leave-changed"] });
    expect(leave.settled).toEqual([{ result: "left", change }]);
  });

  test("a date within the browser's own rounding is the same", () => {
    const dated = { ...a, expires: NOW + 60.123_456 };
    const listed = { ...a, expires: NOW + 60.123 };
    expect(planOf([edit(dated, { value: "x" })], [listed]).questions).toEqual([]);
  });
});

describe("another cookie has the new key", () => {
  const onto = edit(a, { name: "b", value: "mine" });

  test("asks, then replaces it and deletes the old one", () => {
    expect(planOf([onto], [a, b]).questions).toEqual([{ ask: "replace", existing: b }]);
    expect(planOf([onto], [a, b], { consents: ["replace"] }).changes).toEqual([
      { before: b, after: onto.after },
      remove(a),
    ]);
  });

  test("an add asks as well", () => {
    expect(planOf([add({ ...b, value: "x" })], [b]).questions).toEqual([
      { ask: "replace", existing: b },
    ]);
  });

  test("is asked for beside what has changed since, and consent to one is none to the other", () => {
    const present = [{ ...a, value: "since" }, b];
    const replace = { ask: "replace", existing: b };
    const changed = { ask: "changed-since", count: 1 };
    const asked = (...consents: readonly Consent[]) =>
      planOf([onto], present, { consents }).questions;
    expect(asked()).toEqual([changed, replace]);
    expect(asked("overwrite-changed")).toEqual([replace]);
    expect(asked("replace")).toEqual([changed]);
    expect(asked("overwrite-changed", "replace")).toEqual([]);
    const left = planOf([onto], present, { consents: ["leave-changed"] });
    expect(left.settled).toEqual([{ result: "left", change: onto }]);
  });

  test("in an undo it is what has changed since, and asked for once", () => {
    expect(planOf([onto], [a, b], { undoneFrom: NOW - 100 }).questions).toEqual([
      { ask: "changed-since", count: 1 },
    ]);
  });

  test.each<Partial<Cookie>>([
    { path: "/deep" },
    { hostOnly: false },
    { domain: "example.com" },
    {
      secure: true,
      partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true },
    },
    { storeId: "1" },
    { name: "B" },
  ])("a twin that differs in %o does not", (stated) => {
    expect(planOf([onto], [a, { ...b, ...stated }]).questions).toEqual([]);
  });
});

describe("an undo", () => {
  const undo = { undoneFrom: NOW - 100 };

  test("asks before it sets or deletes what has changed since", () => {
    for (const [change, present] of [
      [add(a), [{ ...a, value: "since" }]],
      [remove(a), [{ ...a, value: "since" }]],
      [edit(a, { value: "x" }), [{ ...a, value: "since" }]],
    ] as const) {
      expect(planOf([change], present, undo).questions).toEqual([
        { ask: "changed-since", count: 1 },
      ]);
    }
  });

  test("offers the former lifetime from now where it is over", () => {
    const ended = { ...a, expires: NOW - 10 };
    expect(planOf([add(ended)], [], undo).questions).toEqual([
      { ask: "ended", count: 1, lifetime: 90 },
    ]);
    const revived = planOf([add(ended)], [], { ...undo, consents: ["revive-ended"] });
    expect(revived.changes).toEqual([add({ ...ended, expires: NOW + 90 })]);
    const left = planOf([add(ended)], [], { ...undo, consents: ["leave-ended"] });
    expect(left.settled).toEqual([{ result: "left", change: add(ended) }]);
  });
});

describe("limits", () => {
  const full = manyCookies(180);

  test("a deletion that frees a place is asked for, but not in an undo", () => {
    const changes = [remove(full[0] as Cookie), add(b)];
    expect(planOf(changes, full).questions).toEqual([{ ask: "free-first" }]);
    const undo = planOf(changes, full, { undoneFrom: NOW });
    expect(undo.questions).toEqual([]);
    expect(undo.mustFreeFirst).toBe(true);
  });

  test("an eviction that was agreed to is not asked for again", () => {
    expect(planOf([add(b)], full).questions).toMatchObject([{ ask: "evict", count: 30 }]);
    expect(planOf([add(b)], full, { consents: ["evict"] })).toMatchObject({
      questions: [],
      mayEvict: true,
    });
  });
});

describe("what the API cannot do is settled, and the rest is done", () => {
  test.each([
    {
      title: "a stored path",
      change: remove(cookieWith({ path: "/a b" })),
      obstacle: "path-changed-by-url",
    },
    { title: "a wanted path", change: edit(a, { path: "/a b" }), obstacle: "path-changed-by-url" },
    { title: "no path", change: remove(cookieWith({ path: "" })), obstacle: "path-empty" },
    {
      title: "octets of a name",
      change: remove(cookieWith({ name: "\uFFFD" })),
      obstacle: "unknowable-octets",
    },
    {
      title: "a wanted value",
      change: edit(a, { value: "\uFFFD" }),
      obstacle: "unknowable-octets",
    },
  ])("$title", ({ change, obstacle }) => {
    const present = [b, change.before ?? a];
    const { changes, settled } = planOf([change, remove(b)], present);
    expect(settled).toMatchObject([{ result: "unaddressable", obstacle }]);
    expect(changes).toEqual([remove(b)]);
  });

  test("two that look the same", () => {
    expect(planOf([remove(a)], [a, { ...a, value: "twin" }]).settled).toMatchObject([
      { obstacle: "indistinguishable" },
    ]);
  });

  test("Firefox addresses any path that it shows", () => {
    const stored = cookieWith({ path: "/a b" });
    const wish = { changes: [remove(stored)], consents: [], undoneFrom: null };
    expect(planWrite(wish, [stored], FIREFOX, NOW).changes).toEqual([remove(stored)]);
  });

  describe("a value that cannot be known goes only once the user knows", () => {
    const unknowable = cookieWith({ name: "u", value: "v\uFFFD" });
    const onto = edit(a, { name: "u", value: "mine" });

    test.each<{ title: string; changes: readonly Change[]; wish: Partial<Wish>; count: number }>([
      { title: "deleted", changes: [remove(unknowable)], wish: {}, count: 1 },
      { title: "overwritten", changes: [edit(unknowable, { value: "v" })], wish: {}, count: 1 },
      {
        title: "renamed with another value",
        changes: [edit(unknowable, { name: "c", value: "v" })],
        wish: {},
        count: 1,
      },
      {
        title: "replaced by a move onto its key",
        changes: [onto],
        wish: { consents: ["replace"] },
        count: 1,
      },
      {
        title: "replaced by an add",
        changes: [add({ ...unknowable, value: "v" })],
        wish: { consents: ["replace"] },
        count: 1,
      },
      {
        title: "stored since, and overwritten all the same",
        changes: [edit({ ...unknowable, value: "known" }, { value: "v" })],
        wish: { consents: ["overwrite-changed"] },
        count: 1,
      },
      {
        title: "stored since, and overwritten by an undo",
        changes: [edit({ ...unknowable, value: "known" }, { value: "v" })],
        wish: { consents: ["overwrite-changed"], undoneFrom: NOW - 100 },
        count: 1,
      },
      { title: "left alone", changes: [edit(a, { value: "v" })], wish: {}, count: 0 },
    ])("$title: $count", ({ changes, wish, count }) => {
      const present = [a, unknowable];
      const asked = count === 0 ? [] : [{ ask: "no-undo", count }];
      expect(planOf(changes, present, wish).questions).toEqual(asked);
      const consents = [...(wish.consents ?? []), "no-undo" as const];
      expect(planOf(changes, present, { ...wish, consents }).questions).toEqual([]);
    });
  });
});
