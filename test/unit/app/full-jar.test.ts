import { describe, expect, test } from "vitest";
import { undoLast, undoLevels } from "../../../src/app/undo";
import type { Cookie } from "../../../src/core/cookie";
import { CHROMIUM, FIREFOX } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../support/fake-browser";
import {
  add,
  edit,
  JAR,
  manyCookies,
  remove,
  reportOf,
  sorted,
  write,
  written,
} from "../../support/fake-jars";

const newcomer = cookieWith({ name: "newcomer" });
const partitionKey = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };

describe.each([CHROMIUM, FIREFOX])("a full jar in $name", (userAgent) => {
  const full = manyCookies(180);
  const [first] = full as [Cookie];
  const isChromium = userAgent.id === "chromium";
  /** With cookies that pages have set and sent. */
  const browserWith = (cookies: readonly Cookie[]) =>
    createFakeBrowser({ userAgent, cookies, tab: { storeId: "0" } });

  test("an add asks, naming how many go; undo brings all of them back", async () => {
    const browser = browserWith(full);
    expect(await write(browser, [add(newcomer)])).toEqual({
      kind: "asks",
      questions: [
        isChromium
          ? { ask: "evict", count: 30, isExact: false }
          : { ask: "evict", count: 31, isExact: true },
      ],
    });
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
    const { evicted, outcomes } = await written(browser, [add(newcomer)], ["evict"]);
    expect(outcomes.map(({ result }) => result)).toEqual(["kept"]);
    expect(browser.jar.all()).toContainEqual(newcomer);
    expect(browser.jar.all()).toHaveLength(isChromium ? 151 : 150);
    expect(evicted).toHaveLength(isChromium ? 30 : 31);
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
  });

  test.each<Partial<Cookie>>([{ name: "renamed" }, { path: "/moved" }, { hostOnly: false }])(
    "a move (%o) asks, frees its own place first and evicts nothing",
    async (stated) => {
      const browser = browserWith(full);
      const change = edit(first, stated);
      expect(await write(browser, [change])).toEqual({
        kind: "asks",
        questions: [{ ask: "free-first" }],
      });
      await written(browser, [change], ["free-first"]);
      expect(sorted(browser.jar.all())).toEqual(
        sorted([...full.slice(1), { ...first, ...stated }]),
      );
      reportOf(await undoLast(browser, JAR, ["free-first"]));
      expect(sorted(browser.jar.all())).toEqual(sorted(full));
    },
  );

  test("several moves go one after the other", async () => {
    const browser = browserWith(full);
    const changes = full.slice(0, 5).map((cookie) => edit(cookie, { path: "/moved" }));
    await written(browser, changes, ["free-first"]);
    expect(browser.jar.all()).toHaveLength(180);
    expect(browser.jar.all().filter(({ path }) => path === "/moved")).toHaveLength(5);
  });

  test("a refused move is restored", async () => {
    const browser = browserWith(full);
    const change = edit(first, { name: "renamed", sameSite: "no_restriction" });
    const { outcomes } = await written(browser, [change], ["free-first"]);
    expect(outcomes).toEqual([{ result: "restored", change }]);
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
  });

  test("what an undo makes go is brought back by the next", async () => {
    const browser = browserWith(full.slice(0, 170));
    await written(browser, full.slice(0, 40).map(remove));
    browser.jar.plant(...manyCookies(50, { path: "/site" }));
    const before = sorted(browser.jar.all());
    const asked = await undoLast(browser, JAR, []);
    // Chromium: what is restored goes first, so that no more others go than must, and ten find no place.
    const [goes, unplaced] = isChromium ? [30, 1] : [62, 0];
    expect(asked).toMatchObject({ questions: [{ ask: "evict", count: goes }] });
    expect(sorted(browser.jar.all())).toEqual(before);
    const { evicted } = reportOf(await undoLast(browser, JAR, ["evict"]));
    expect(evicted).toHaveLength(goes);
    const left = sorted(browser.jar.all());
    const [gone, ...others] = await undoLevels(browser, JAR);
    expect(gone).toMatchObject({ label: { deed: "delete", name: null, count: goes } });
    expect(others).toHaveLength(unplaced);
    await written(browser, left.map(remove));
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(left);
    for (const cookie of left) browser.jar.take(cookie);
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(sorted(evicted));
    expect(await undoLevels(browser, JAR)).toEqual(others);
  });

  test("an update needs no place", async () => {
    const browser = browserWith(full);
    await written(browser, [edit(first, { value: "new" })]);
    expect(sorted(browser.jar.all())).toEqual(
      sorted([...full.slice(1), { ...first, value: "new" }]),
    );
  });

  test("a deletion makes room for an add of the same write", async () => {
    const browser = browserWith(full);
    expect(await write(browser, [remove(first), add(newcomer)])).toMatchObject({
      questions: [{ ask: "free-first" }],
    });
    await written(browser, [remove(first), add(newcomer)], ["free-first"]);
    expect(sorted(browser.jar.all())).toEqual(sorted([...full.slice(1), newcomer]));
  });

  test("a deletion whose add is refused is taken back", async () => {
    const browser = browserWith(full);
    const refused = add({ ...newcomer, sameSite: "no_restriction" });
    const { outcomes } = await written(browser, [remove(first), refused], ["free-first"]);
    expect(outcomes.map(({ result }) => result)).toEqual(["refused", "restored"]);
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
  });

  test("of two deletions only one is taken back where one add has its place", async () => {
    const browser = browserWith(full);
    const changes = [
      ...full.slice(0, 2).map(remove),
      add(newcomer),
      add({ ...newcomer, name: "refused", sameSite: "no_restriction" }),
    ];
    const { outcomes } = await written(browser, changes, ["free-first"]);
    const results = outcomes.map(({ result }) => result);
    expect(results.toSorted()).toEqual(["kept", "refused", "removed", "restored"]);
    expect(browser.jar.all()).toHaveLength(180);
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
  });

  test("a non-Secure newcomer to 180 Secure cookies would itself be dropped: nothing is written", async () => {
    const browser = browserWith(manyCookies(180, { secure: true }));
    expect(await write(browser, [add(newcomer)])).toEqual({ kind: "drops-newcomer" });
    expect(browser.jar.all()).toHaveLength(180);
  });

  test("among mostly Secure cookies: what goes is what was foretold, or nothing is written", async () => {
    const mixed = [...manyCookies(160, { secure: true }), ...manyCookies(20, { path: "/plain" })];
    const browser = browserWith(mixed);
    const asked = await write(browser, [add(newcomer)]);
    if (userAgent.id === "chromium") {
      expect(asked).toEqual({ kind: "drops-newcomer" });
      expect(sorted(browser.jar.all())).toEqual(sorted(mixed));
      return;
    }
    expect(asked).toMatchObject({ questions: [{ ask: "evict", count: 20, isExact: true }] });
    const { evicted } = await written(browser, [add(newcomer)], ["evict"]);
    expect(sorted(evicted)).toEqual(sorted(mixed.slice(160)));
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(sorted(mixed));
  });

  test("a full partition does not fill the unpartitioned jar, nor another partition", async () => {
    const browser = browserWith(manyCookies(180, { secure: true, partitionKey }));
    const other = { ...partitionKey, topLevelSite: "https://example.net" };
    await written(browser, [
      add(newcomer),
      add({ ...newcomer, secure: true, partitionKey: other }),
    ]);
    expect(browser.jar.all()).toHaveLength(182);
  });

  test("a move in a full partition frees its place first", async () => {
    const partitioned = manyCookies(180, { secure: true, partitionKey });
    const browser = browserWith(partitioned);
    const change = edit(partitioned[0] as Cookie, { name: "renamed" });
    expect(await write(browser, [change])).toMatchObject({ questions: [{ ask: "free-first" }] });
    await written(browser, [change], ["free-first"]);
    expect(sorted(browser.jar.all())).toEqual(
      sorted([...partitioned.slice(1), change.after as Cookie]),
    );
  });

  test("several adds beyond it: those that the browser dropped are set again while they fit", async () => {
    const browser = browserWith(full);
    const changes = manyCookies(20, { path: "/new" }).map(add);
    const { evicted, outcomes } = await written(browser, changes, ["evict"]);
    expect(outcomes.map(({ result }) => result)).toEqual(changes.map(() => "kept"));
    expect(evicted).toHaveLength(isChromium ? 30 : 31);
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(browser.jar.all())).toEqual(sorted(full));
  });

  const partitioned = { secure: true, partitionKey };
  const tenOf = (octets: number) =>
    manyCookies(10, { ...partitioned, value: "v".repeat(octets / 10 - 2) });
  const OVERFULL = [
    { title: "count", held: manyCookies(180, partitioned), count: isChromium ? 0 : 31 },
    {
      title: "octets",
      held: tenOf(userAgent.partitionOctetsTolerated),
      count: isChromium ? 0 : 1,
    },
  ];

  test.each(OVERFULL)(
    "a partition over its $title asks with what is known; undo brings the evicted back",
    async ({ held, count }) => {
      const browser = browserWith(held);
      const change = add({ ...newcomer, ...partitioned });
      expect(await write(browser, [change])).toMatchObject({
        questions: [{ ask: "evict", count }],
      });
      const { evicted, outcomes } = await written(browser, [change], ["evict"]);
      if (isChromium) {
        expect(outcomes).toEqual([{ result: "refused", change }]);
        expect(evicted).toEqual([]);
      } else {
        expect(outcomes).toMatchObject([{ result: "kept" }]);
        expect(evicted.length).toBeGreaterThanOrEqual(count);
        reportOf(await undoLast(browser, JAR, []));
      }
      expect(sorted(browser.jar.all())).toEqual(sorted(held));
    },
  );

  test.each(OVERFULL)(
    "a partition over its $title whose cookies were never sent lets the oldest go",
    async ({ held }) => {
      const browser = browserWith([]);
      for (const cookie of held) browser.jar.set(cookie);
      const change = add({ ...newcomer, ...partitioned });
      const { evicted, outcomes } = await written(browser, [change], ["evict"]);
      expect(outcomes).toMatchObject([{ result: "kept" }]);
      expect(evicted).toContainEqual(held[0]);
      reportOf(await undoLast(browser, JAR, []));
      expect(sorted(browser.jar.all())).toEqual(sorted(held));
    },
  );

  test("what grows beyond a partition's octets and is dropped comes back as it was", async () => {
    const held = tenOf(userAgent.partitionOctetsTolerated);
    const browser = browserWith(held);
    const change = edit(held[5] as Cookie, { value: `${(held[5] as Cookie).value}!` });
    const { outcomes } = await written(browser, [change], ["evict"]);
    expect(outcomes).toMatchObject([{ result: isChromium ? "restored" : "kept" }]);
    if (isChromium) expect(sorted(browser.jar.all())).toEqual(sorted(held));
  });

  test("where what should shrink is refused, nothing grows", async () => {
    const value = "v".repeat(userAgent.partitionOctetsTolerated / 4 - 2);
    const large = manyCookies(4, { secure: true, partitionKey, value });
    const browser = browserWith(large);
    const changes = [
      edit(large[0] as Cookie, { value: "a;b" }),
      add({ ...newcomer, secure: true, partitionKey }),
    ];
    const { outcomes } = await written(browser, changes);
    expect(outcomes.map(({ result }) => result)).toEqual(["refused", "refused"]);
    expect(sorted(browser.jar.all())).toEqual(sorted(large));
  });

  test("replacing by rename in a partition full of octets frees first", async () => {
    const value = "v".repeat(userAgent.partitionOctetsTolerated / 4 - 100);
    const large = manyCookies(4, { secure: true, partitionKey, value });
    const small = cookieWith({ name: "small", secure: true, partitionKey });
    const browser = browserWith([...large, small]);
    const [replacing, , , kept] = large as [Cookie, Cookie, Cookie, Cookie];
    const change = edit(replacing, { name: "small" });
    expect(await write(browser, [change], ["replace"])).toMatchObject({
      questions: [{ ask: "free-first" }],
    });
    await written(browser, [change], ["replace", "free-first"]);
    expect(browser.jar.all()).toHaveLength(4);
    expect(browser.jar.all()).toContainEqual(kept);
    expect(browser.jar.all()).toContainEqual({ ...replacing, name: "small" });
  });
});

describe("what Firefox still holds of what has ended", () => {
  const living = manyCookies(175);
  const [first] = living as [Cookie];
  const browserWith = () => {
    const ended = manyCookies(5, { path: "/ended", expires: 1_800_000_010 });
    const browser = createFakeBrowser({
      userAgent: FIREFOX,
      cookies: [...ended, ...living],
      tab: { storeId: "0" },
    });
    browser.advance(11);
    return browser;
  };
  const listed = (browser: FakeBrowser) => browser.cookies.list(JAR);

  test("counts: an add asks, and undo brings back what went", async () => {
    const browser = browserWith();
    expect(await write(browser, [add(newcomer)])).toMatchObject({
      questions: [{ ask: "evict", count: 26, isExact: true }],
    });
    const { evicted } = await written(browser, [add(newcomer)], ["evict"]);
    expect(evicted).toHaveLength(26);
    reportOf(await undoLast(browser, JAR, []));
    expect(sorted(await listed(browser))).toEqual(sorted(living));
  });

  test("counts: a move asks, frees its own place and evicts nothing", async () => {
    const browser = browserWith();
    const change = edit(first, { name: "renamed" });
    expect(await write(browser, [change])).toMatchObject({ questions: [{ ask: "free-first" }] });
    await written(browser, [change], ["free-first"]);
    const expected = [...living.slice(1), { ...first, name: "renamed" }];
    expect(sorted(await listed(browser))).toEqual(sorted(expected));
  });

  test("counts: what a refused add would have replaced comes back only where there is room", async () => {
    const browser = browserWith();
    const changes = [
      ...living.slice(0, 2).map(remove),
      add(newcomer),
      add({ ...newcomer, name: "refused", sameSite: "no_restriction" }),
    ];
    const { outcomes } = await written(browser, changes, ["free-first"]);
    const results = outcomes.map(({ result }) => result);
    expect(results.toSorted()).toEqual(["kept", "refused", "removed", "restored"]);
    expect(await listed(browser)).toHaveLength(175);
  });
});
