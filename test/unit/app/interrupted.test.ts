import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { finishInterrupted } from "../../../src/app/interrupted";
import type { SessionRecord } from "../../../src/app/session-record";
import { undoLast, undoLevels } from "../../../src/app/undo";
import type { Cookie } from "../../../src/core/cookie";
import type { Change } from "../../../src/core/edit/change";
import { isSameCookie } from "../../../src/core/edit/compare";
import { findCookie, indexJar } from "../../../src/core/edit/jar-index";
import type { Consent } from "../../../src/core/edit/questions";
import { FIREFOX } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../support/fake-browser";
import type { Cut } from "../../support/fake-cut";
import {
  add,
  edit,
  JAR,
  manyCookies,
  remove,
  reportOf,
  sorted,
  write,
} from "../../support/fake-jars";

interface Scenario {
  readonly title: string;
  readonly before: readonly Cookie[];
  readonly changes: readonly Change[];
  readonly consents?: readonly Consent[];
}

const a = cookieWith({ name: "a", value: "a" });
const twin = cookieWith({ name: "a", value: "twin", path: "/deep" });
const b = cookieWith({ name: "b", value: "b" });
const full = manyCookies(180);
const [n0, n1] = full as [Cookie, Cookie];
const newcomer = cookieWith({ name: "newcomer" });
const partitioned = {
  secure: true,
  partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true },
};
const large = manyCookies(4, { ...partitioned, value: "v".repeat(2460) });
const small = cookieWith({ name: "small", ...partitioned });

const scenarios: readonly Scenario[] = [
  { title: "add", before: [a, twin], changes: [add(b)] },
  { title: "update", before: [a, twin], changes: [edit(a, { value: "new" })] },
  { title: "update but for the value", before: [a, twin], changes: [edit(a, { httpOnly: true })] },
  { title: "rename", before: [a, twin], changes: [edit(a, { name: "c" })] },
  { title: "delete", before: [a, twin], changes: [remove(a)] },
  { title: "delete all", before: [a, twin, b], changes: [remove(a), remove(twin), remove(b)] },
  {
    title: "several moves",
    before: [a, twin],
    changes: [edit(a, { name: "c" }), edit(twin, { name: "c" })],
  },
  {
    title: "replace",
    before: [a, twin, b],
    changes: [edit(a, { name: "b" })],
    consents: ["replace"],
  },
  { title: "clamped", before: [a, twin], changes: [edit(a, { expires: 1_999_000_000 })] },
  { title: "refused", before: [a, twin], changes: [edit(a, { name: "c;" })] },
  {
    title: "rename in a full jar",
    before: full,
    changes: [edit(n0, { name: "renamed" })],
    consents: ["free-first"],
  },
  {
    title: "moves in a full jar",
    before: full,
    changes: [edit(n0, { path: "/x" }), edit(n1, { path: "/x" })],
    consents: ["free-first"],
  },
  {
    title: "refused in a full jar",
    before: full,
    changes: [edit(n0, { name: "renamed", sameSite: "no_restriction" })],
    consents: ["free-first"],
  },
  {
    title: "add over the limit",
    before: full,
    changes: [add(newcomer)],
    consents: ["evict"],
  },
  {
    title: "edit beside an add over the limit",
    before: full,
    changes: [add(newcomer), edit(n0, { value: "new" })],
    consents: ["evict"],
  },
  {
    title: "replace in a partition full of octets",
    before: [...large, small],
    changes: [edit(large[0] as Cookie, { name: "small" })],
    consents: ["replace", "free-first"],
  },
  {
    title: "delete and add in a full jar",
    before: full,
    changes: [remove(n0), add(newcomer)],
    consents: ["free-first"],
  },
];

/** Runs `work` in a document that is cut; where the cut is not reached, to its end. */
async function runCut(
  browser: FakeBrowser,
  cut: Cut,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const reached = browser.cut(cut).then(() => true);
  const isCut = await Promise.race([reached, work().then(() => false)]);
  // What the document had under way goes as far as it goes without an answer.
  await new Promise((resolve) => setImmediate(resolve));
  browser.close();
  return isCut;
}

function* cuts(counts: FakeBrowser["calls"]): Generator<Cut> {
  for (const call of ["set", "memory.write"] as const) {
    for (let nth = 1; nth <= counts[call]; nth += 1) {
      for (const fate of ["happens", "hangs"] as const) {
        for (const later of ["lost", "happen"] as const) yield { call, nth, fate, later };
      }
    }
  }
}

const finish = (browser: FakeBrowser) =>
  browser.exclusion.run("write:0", () => finishInterrupted(browser, "0"));

/** Nothing beside the picked is touched, of the picked the old or the new one is there; undo brings all back. */
async function expectWhole(browser: FakeBrowser, scenario: Scenario) {
  const { before, changes, consents = [] } = scenario;
  const record = (browser.memory.contents()["record:0"] ?? { journals: [] }) as SessionRecord;
  expect(record.journals).toEqual([]);
  const now = indexJar(browser.jar.all());
  const isWhole = (cookie: Cookie) => isSameCookie(findCookie(now, cookie) ?? newcomer, cookie);
  const picked = new Set(changes.map((change) => change.before));
  if (!consents.includes("evict") && !consents.includes("replace")) {
    expect(before.filter((cookie) => !picked.has(cookie) && !isWhole(cookie))).toEqual([]);
  }
  const neither = changes.filter(
    ({ before: old, after }) =>
      old !== null && after !== null && !findCookie(now, old) && !findCookie(now, after),
  );
  expect(neither).toEqual([]);
  const [level] = await undoLevels(browser, JAR);
  if (level !== undefined) reportOf(await undoLast(browser, JAR, ["free-first"]));
  expect(sorted(browser.jar.all())).toEqual(sorted(before));
}

async function callsOf({ before, changes, consents }: Scenario): Promise<FakeBrowser["calls"]> {
  const browser = createFakeBrowser({ cookies: before });
  await write(browser, changes, consents);
  return browser.calls;
}

describe.each(scenarios)("a popup closed during: $title", (scenario) => {
  test("at any call, the next opening resumes or takes back", async () => {
    let cut = 0;
    for (const at of cuts(await callsOf(scenario))) {
      const browser = createFakeBrowser({ cookies: scenario.before });
      const next = browser.another();
      const wasCut = await runCut(browser, at, () =>
        write(browser, scenario.changes, scenario.consents),
      );
      if (wasCut) cut += 1;
      await finish(next);
      await expectWhole(next, scenario);
    }
    expect(cut).toBeGreaterThan(4);
  });

  test("the undo of it, at any call: the next opening finishes it or takes it back", async () => {
    const written = async () => {
      const browser = createFakeBrowser({ cookies: scenario.before });
      await write(browser, scenario.changes, scenario.consents);
      return browser.another();
    };
    const whole = await written();
    await undoLast(whole, JAR, ["free-first"]);
    for (const at of cuts(whole.calls)) {
      const browser = await written();
      const after = sorted(browser.jar.all());
      const next = browser.another();
      await runCut(browser, at, () => undoLast(browser, JAR, ["free-first"]));
      await finish(next);
      const found = sorted(next.jar.all());
      const isUndone = isDeepStrictEqual(found, sorted(scenario.before));
      if (!isUndone && scenario.changes.length < 2) expect(found).toEqual(after);
      const [level] = await undoLevels(next, JAR);
      if (level !== undefined) reportOf(await undoLast(next, JAR, ["free-first"]));
      expect(sorted(next.jar.all())).toEqual(sorted(scenario.before));
    }
  });

  test("and again at any call of the recovery", async () => {
    const isLost = ({ later }: Cut) => later === "lost";
    const again = [...cuts({ list: 0, set: 2, "memory.write": 1 })].filter(isLost);
    for (const at of [...cuts(await callsOf(scenario))].filter(isLost)) {
      for (const second of again) {
        const browser = createFakeBrowser({ cookies: scenario.before });
        const next = browser.another();
        const last = browser.another();
        await runCut(browser, at, () => write(browser, scenario.changes, scenario.consents));
        await runCut(next, second, () => finish(next));
        await finish(last);
        await expectWhole(last, scenario);
      }
    }
  });
});

test("what is found is told: finished, or taken back", async () => {
  const told = async (cut: Cut) => {
    const browser = createFakeBrowser({ cookies: [a] });
    const next = browser.another();
    await runCut(browser, cut, () => write(browser, [edit(a, { name: "c" })]));
    return finish(next);
  };
  const label = { deed: "edit", name: null, count: 1 };
  expect(await told({ call: "set", nth: 1, fate: "happens" })).toEqual({
    label,
    finished: 1,
    takenBack: 0,
  });
  expect(await told({ call: "set", nth: 1, fate: "hangs" })).toEqual({
    label,
    finished: 0,
    takenBack: 1,
  });
  expect(await told({ call: "memory.write", nth: 1, fate: "hangs" })).toBeNull();
});

test("a cookie that its site changed meanwhile is not expired", async () => {
  const browser = createFakeBrowser({ cookies: [a, b] });
  const next = browser.another();
  await runCut(browser, { call: "set", nth: 1, fate: "hangs" }, () =>
    write(browser, [remove(a), remove(b)]),
  );
  const changed = { ...a, value: "by the site" };
  next.jar.plant(changed);
  await finish(next);
  expect(next.jar.all()).toEqual([changed]);
});

describe("a cookie that its site deleted meanwhile is not set again", () => {
  test("after an edit", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    const next = browser.another();
    await runCut(browser, { call: "memory.write", nth: 2, fate: "hangs" }, () =>
      write(browser, [edit(a, { value: "new" })]),
    );
    next.jar.take(a);
    await finish(next);
    expect(next.jar.all()).toEqual([b]);
  });

  test("after the undo of one", async () => {
    const browser = createFakeBrowser({ cookies: [a, b] });
    await write(browser, [edit(a, { value: "new" })]);
    const next = browser.another();
    await runCut(browser, { call: "memory.write", nth: 2, fate: "hangs" }, () =>
      undoLast(browser, JAR, []),
    );
    next.jar.take(a);
    await finish(next);
    expect(next.jar.all()).toEqual([b]);
  });
});

test("a cookie whose lifetime ended meanwhile is not set again", async () => {
  const short = { ...n0, expires: 1_800_000_010 };
  const before = [short, ...full.slice(1)];
  const browser = createFakeBrowser({ cookies: before });
  const next = browser.another();
  await runCut(browser, { call: "set", nth: 1, fate: "happens" }, () =>
    write(browser, [edit(short, { name: "renamed" })], ["free-first"]),
  );
  next.advance(11);
  await finish(next);
  expect(sorted(next.jar.all())).toEqual(sorted(full.slice(1)));
});

test("in Firefox what has ended takes room too: nothing is evicted by what is set again", async () => {
  const living = full.slice(0, 175);
  const ended = manyCookies(5, { path: "/ended", expires: 1_800_000_010 });
  const browser = createFakeBrowser({
    userAgent: FIREFOX,
    cookies: [...living, ...ended],
    tab: { storeId: "0" },
  });
  const next = browser.another();
  next.advance(11);
  const changes = [
    ...living.slice(0, 2).map(remove),
    add(newcomer),
    add({ ...newcomer, path: "/b" }),
  ];
  await runCut(browser, { call: "set", nth: 3, fate: "happens" }, () =>
    write(browser, changes, ["free-first"]),
  );
  await finish(next);
  const left = await next.cookies.list(JAR);
  expect(left).toHaveLength(175);
  expect(left).toContainEqual(newcomer);
});

test("another document waits until the closed one has given back its turn", async () => {
  const browser = createFakeBrowser({ cookies: [a, b] });
  const page = browser.another();
  const reached = browser.cut({ call: "set", nth: 2, fate: "hangs" });
  void write(browser, [edit(a, { name: "c" })]);
  await reached;
  const waiting = write(page, [remove(b)]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(page.calls.set).toBe(0);
  browser.close();
  reportOf(await waiting);
  expect(page.jar.all()).toEqual([{ ...a, name: "c" }]);
});
