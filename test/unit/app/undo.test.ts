import { describe, expect, test } from "vitest";
import { undoLast, undoLevels } from "../../../src/app/undo";
import type { Cookie } from "../../../src/core/cookie";
import type { Change } from "../../../src/core/edit/change";
import type { Outcome } from "../../../src/core/edit/outcome";
import type { Consent } from "../../../src/core/edit/questions";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser } from "../../support/fake-browser";
import type { FakeJar } from "../../support/fake-jar";
import {
  add,
  edit,
  JAR,
  manyCookies,
  remove,
  reportOf,
  sorted,
  written,
} from "../../support/fake-jars";

const a = cookieWith({ name: "a", expires: 1_800_000_600 });
const twin = cookieWith({ name: "a", value: "twin", path: "/deep" });
const b = cookieWith({ name: "b" });
const start = [a, twin, b];

test("level by level, each write is taken back to every field", async () => {
  const browser = createFakeBrowser({ cookies: start });
  const writes: readonly (readonly Change[])[] = [
    [edit(a, { value: "new", httpOnly: true, expires: null })],
    [edit(twin, { name: "moved" })],
    [remove(b)],
    [add(cookieWith({ name: "added" }))],
    [remove({ ...twin, name: "moved" }), remove(cookieWith({ name: "added" }))],
  ];
  const states: (readonly Cookie[])[] = [];
  for (const changes of writes) {
    states.push(sorted(browser.jar.all()));
    await written(browser, changes);
  }
  for (const state of states.toReversed()) {
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(state);
  }
  expect(await undoLast(browser, JAR, [])).toBeNull();
});

test("a closed popup forgets nothing", async () => {
  const browser = createFakeBrowser({ cookies: start });
  await written(browser, [remove(b)]);
  browser.close();
  const next = browser.another();
  reportOf(await undoLast(next, JAR, []));
  expect(sorted(next.jar.all())).toEqual(sorted(start));
});

test("a replacement gives both cookies back", async () => {
  const browser = createFakeBrowser({ cookies: start });
  await written(browser, [edit(a, { name: "b" })], ["replace"]);
  expect(browser.jar.all()).toHaveLength(2);
  reportOf(await undoLast(browser, JAR, []));
  expect(sorted(browser.jar.all())).toEqual(sorted(start));
});

describe("what is no longer as the write left it", () => {
  test.each<{ title: string; change: Change; since: Cookie }>([
    { title: "an edit", change: edit(a, { value: "mine" }), since: { ...a, value: "site" } },
    {
      title: "an add",
      change: add(cookieWith({ name: "c" })),
      since: cookieWith({ name: "c", value: "site" }),
    },
    { title: "a deletion", change: remove(b), since: { ...b, value: "site" } },
  ])("after $title is asked for before it is overwritten", async ({ change, since }) => {
    const browser = createFakeBrowser({ cookies: start });
    await written(browser, [change]);
    browser.jar.plant(since);
    const asked = sorted(browser.jar.all());
    expect(await undoLast(browser, JAR, [])).toEqual({
      kind: "asks",
      questions: [{ ask: "changed-since", count: 1 }],
    });
    expect(sorted(browser.jar.all())).toEqual(asked);
    reportOf(await undoLast(browser, JAR, ["overwrite-changed"]));
    expect(sorted(browser.jar.all())).toEqual(sorted(start));
  });

  test("may be left alone; the rest is undone", async () => {
    const browser = createFakeBrowser({ cookies: start });
    await written(browser, [remove(twin), remove(b)]);
    const since = { ...b, value: "site" };
    browser.jar.plant(since);
    reportOf(await undoLast(browser, JAR, ["leave-changed"]));
    expect(sorted(browser.jar.all())).toEqual(sorted([a, twin, since]));
    expect(await undoLevels(browser, JAR)).toEqual([]);
  });
});

describe("a lifetime that is over meanwhile", () => {
  const deleted = async () => {
    const browser = createFakeBrowser({ cookies: start });
    browser.advance(100);
    await written(browser, [remove(a)]);
    browser.advance(1000);
    return browser;
  };

  test("asks, with what it had left then", async () => {
    const browser = await deleted();
    expect(await undoLast(browser, JAR, [])).toEqual({
      kind: "asks",
      questions: [{ ask: "ended", count: 1, lifetime: 500 }],
    });
  });

  test("is given again from now, or left", async () => {
    const revived = await deleted();
    reportOf(await undoLast(revived, JAR, ["revive-ended"]));
    expect(revived.jar.all()).toContainEqual({ ...a, expires: 1_800_001_100 + 500 });
    const left = await deleted();
    reportOf(await undoLast(left, JAR, ["leave-ended"]));
    expect(sorted(left.jar.all())).toEqual(sorted([twin, b]));
  });
});

test("what could not be taken back stays on the level", async () => {
  const browser = createFakeBrowser({ cookies: start });
  await written(browser, [remove(a), remove(b)]);
  const refusing = {
    ...browser,
    cookies: {
      ...browser.cookies,
      set: async (cookie: Cookie) =>
        cookie.name === "b" ? ("refused" as const) : browser.cookies.set(cookie),
    },
  };
  reportOf(await undoLast(refusing, JAR, []));
  expect(await undoLevels(browser, JAR)).toMatchObject([{ effects: [{ before: b, after: null }] }]);
  reportOf(await undoLast(browser, JAR, []));
  expect(sorted(browser.jar.all())).toEqual(sorted(start));
});

describe("a level of which nothing is left to take back leaves the stack", () => {
  const c = cookieWith({ name: "c" });
  const unknowable = cookieWith({ name: "c", value: "\uFFFD" });

  test.each<{
    title: string;
    change: Change;
    since(jar: FakeJar): void;
    consents?: readonly Consent[];
    results: readonly Outcome["result"][];
  }>([
    {
      title: "the site has deleted what was added",
      change: add(c),
      since: (jar) => jar.take(c),
      results: ["gone"],
    },
    {
      title: "the user leaves what has changed since",
      change: edit(twin, { value: "mine" }),
      since: (jar) => jar.plant({ ...twin, value: "site" }),
      consents: ["leave-changed"],
      results: ["left"],
    },
  ])("$title", async ({ change, since, consents = [], results }) => {
    const browser = createFakeBrowser({ cookies: start });
    await written(browser, [remove(b)]);
    await written(browser, [change]);
    since(browser.jar);
    const report = reportOf(await undoLast(browser, JAR, consents));
    expect(report.outcomes.map(({ result }) => result)).toEqual(results);
    const left = await undoLevels(browser, JAR);
    expect(left).toMatchObject([{ effects: [remove(b)] }]);
    expect(report.levels).toEqual(left);
    reportOf(await undoLast(browser, JAR, []));
    expect(browser.jar.all()).toContainEqual(b);
  });

  test("a deletion that the user knew to be for good leaves none at all", async () => {
    const browser = createFakeBrowser({ cookies: [...start, unknowable] });
    await written(browser, [remove(b)]);
    await written(browser, [remove(unknowable)], ["no-undo"]);
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(sorted(start));
  });

  test("nor is what was evicted, where its value cannot be known", async () => {
    const full = [unknowable, ...manyCookies(179)];
    const browser = createFakeBrowser({ cookies: full });
    const { evicted } = await written(browser, [add(b)], ["evict"]);
    expect(evicted).toContainEqual(unknowable);
    const { outcomes } = reportOf(await undoLast(browser, JAR, []));
    expect(outcomes.filter(({ result }) => result === "unaddressable")).toEqual([]);
    expect(sorted(browser.jar.all())).toEqual(sorted(full.slice(1)));
  });
});

test("another site's and another store's levels wait for their own", async () => {
  const other = cookieWith({ domain: "example.org" });
  const browser = createFakeBrowser({ cookies: [...start, other], granted: ["*://*/*"] });
  const jar = { ...JAR, site: "example.org", pattern: "*://*.example.org/*" };
  await written(browser, [remove(b)]);
  expect(await undoLevels(browser, jar)).toEqual([]);
  expect(await undoLevels(browser, { ...JAR, storeId: "1" })).toEqual([]);
  expect(await undoLast(browser, jar, [])).toBeNull();
});

test("only the level that the user saw: another window may have written since", async () => {
  const browser = createFakeBrowser({ cookies: start });
  await written(browser, [remove(b)]);
  const [seen] = await undoLevels(browser, JAR);
  await written(browser.another(), [remove(a)]);
  expect(await undoLast(browser, JAR, [], seen?.id)).toBeNull();
  expect(browser.jar.all()).toEqual([twin]);
});

test("beyond 50 levels the oldest go first", async () => {
  const browser = createFakeBrowser({ cookies: start });
  for (let round = 0; round < 52; round += 1) {
    await written(browser, [add(cookieWith({ name: `round${round}` }))]);
  }
  const levels = await undoLevels(browser, JAR);
  expect(levels).toHaveLength(50);
  expect(levels.at(-1)?.effects[0]?.after?.name).toBe("round2");
});

test("beyond two million characters too; the newest stays whatever its size", async () => {
  const large = manyCookies(150, { value: "v".repeat(4000) });
  const browser = createFakeBrowser();
  for (let round = 0; round < 4; round += 1) {
    browser.jar.plant(...large);
    await written(browser, large.map(remove));
  }
  expect(await undoLevels(browser, JAR)).toHaveLength(3);
  reportOf(await undoLast(browser, JAR, []));
  expect(sorted(browser.jar.all())).toEqual(sorted(large));
});
