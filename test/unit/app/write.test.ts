import { describe, expect, test } from "vitest";
import { undoLast } from "../../../src/app/undo";
import { writeChanges } from "../../../src/app/write";
import type { Cookie } from "../../../src/core/cookie";
import { CHROMIUM, FIREFOX } from "../../../src/core/user-agent";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser } from "../../support/fake-browser";
import { add, edit, JAR, remove, reportOf, sorted, write, written } from "../../support/fake-jars";

const twins: readonly Cookie[] = [
  cookieWith({ name: "a", value: "host-only" }),
  cookieWith({ name: "a", value: "deep", path: "/deep" }),
  cookieWith({ name: "a", value: "domain", hostOnly: false }),
  cookieWith({ name: "a", value: "parent", domain: "example.com", hostOnly: false }),
  cookieWith({
    name: "a",
    value: "partitioned",
    secure: true,
    partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true },
  }),
];
const [hostOnly, deep, domain, , partitioned] = twins as [Cookie, Cookie, Cookie, Cookie, Cookie];
const others = (...gone: readonly Cookie[]) => twins.filter((cookie) => !gone.includes(cookie));

describe.each([CHROMIUM, FIREFOX])("a write in $name", (userAgent) => {
  const browserWith = (cookies: readonly Cookie[]) =>
    createFakeBrowser({ userAgent, cookies, tab: { storeId: "0" } });

  test("adds, and says what the browser kept", async () => {
    const browser = browserWith(twins);
    const wanted = cookieWith({ name: "b" });
    const { outcomes } = await written(browser, [add(wanted)]);
    expect(outcomes).toEqual([
      { result: "kept", change: add(wanted), kept: wanted, differences: [] },
    ]);
    expect(sorted(browser.jar.all())).toEqual(sorted([...twins, wanted]));
  });

  test.each<Partial<Cookie>>([
    { value: "new" },
    { secure: true, sameSite: "no_restriction" },
    { httpOnly: true },
    { expires: 1_800_001_000 },
    { name: "renamed" },
    { path: "/moved" },
    { domain: "shop.example.com" },
    { domain: "shop.example.com", hostOnly: false },
    {
      secure: true,
      partitionKey: { topLevelSite: "https://example.com", hasCrossSiteAncestor: false },
    },
  ])("edits %o of one of five twins", async (stated) => {
    const browser = browserWith(twins);
    const { outcomes } = await written(browser, [edit(hostOnly, stated)]);
    expect(outcomes.map(({ result }) => result)).toEqual(["kept"]);
    const expected = [...others(hostOnly), { ...hostOnly, ...stated }];
    expect(sorted(browser.jar.all())).toEqual(sorted(expected));
  });

  test.each(twins)("deletes exactly $value", async (cookie) => {
    const browser = browserWith(twins);
    const { outcomes } = await written(browser, [remove(cookie)]);
    expect(outcomes.map(({ result }) => result)).toEqual(["removed"]);
    expect(sorted(browser.jar.all())).toEqual(sorted(others(cookie)));
  });

  test("deletes several at once", async () => {
    const browser = browserWith(twins);
    await written(browser, [remove(deep), remove(partitioned), remove(hostOnly)]);
    expect(sorted(browser.jar.all())).toEqual(sorted(others(deep, partitioned, hostOnly)));
  });

  test("renaming onto another cookie asks, then replaces it", async () => {
    const browser = browserWith(twins);
    const onto = edit(deep, { path: "/" });
    expect(await write(browser, [onto])).toEqual({
      kind: "asks",
      questions: [{ ask: "replace", existing: hostOnly }],
    });
    expect(sorted(browser.jar.all())).toEqual(sorted(twins));
    await written(browser, [onto], ["replace"]);
    expect(sorted(browser.jar.all())).toEqual(
      sorted([...others(deep, hostOnly), { ...deep, path: "/" }]),
    );
  });

  test("a refused replacement leaves both cookies as they were", async () => {
    const browser = browserWith(twins);
    const change = edit(deep, { path: "/", sameSite: "no_restriction" });
    const { outcomes } = await written(browser, [change], ["replace"]);
    expect(outcomes.map(({ result }) => result)).toEqual(["refused", "refused"]);
    expect(sorted(browser.jar.all())).toEqual(sorted(twins));
  });

  test.each<Partial<Cookie>>([
    { value: "a;b" },
    { name: "a=b" },
    { sameSite: "no_restriction" },
    { value: "v".repeat(4096) },
    { name: "moved", sameSite: "no_restriction" },
  ])("a refused %o leaves the old cookie as it was", async (stated) => {
    const browser = browserWith(twins);
    const { outcomes } = await written(browser, [edit(hostOnly, stated)]);
    expect(outcomes.map(({ result }) => result)).toEqual(["refused"]);
    expect(sorted(browser.jar.all())).toEqual(sorted(twins));
    expect(browser.memory.contents()).toEqual({
      "record:0": { journals: [], levels: [], untold: null },
    });
  });

  test("a lifetime over 400 days is kept at the cap, and said", async () => {
    const browser = browserWith(twins);
    const { outcomes } = await written(browser, [edit(deep, { expires: 1_900_000_000 })]);
    expect(outcomes[0]).toMatchObject({ result: "kept", differences: ["expires"] });
    const kept = browser.jar.all().find(({ value }) => value === "deep");
    expect(kept?.expires).toBe(1_800_000_000 + 34_560_000);
  });

  test("a date in the past is seen to have stored nothing", async () => {
    const browser = browserWith(twins);
    const { outcomes } = await written(browser, [add(cookieWith({ name: "b", expires: 10 }))]);
    expect(outcomes.map(({ result }) => result)).toEqual(["refused"]);
    expect(sorted(browser.jar.all())).toEqual(sorted(twins));
  });

  test("what changed since asks; leaving leaves it, overwriting overwrites it", async () => {
    const changed = { ...deep, value: "by the site" };
    const change = edit(deep, { value: "mine" });
    const browser = browserWith([...others(deep), changed]);
    expect(await write(browser, [change])).toMatchObject({ questions: [{ ask: "changed-since" }] });
    expect((await written(browser, [change], ["leave-changed"])).outcomes).toEqual([
      { result: "left", change },
    ]);
    expect(browser.jar.all()).toContainEqual(changed);
    await written(browser, [change], ["overwrite-changed"]);
    expect(browser.jar.all()).toContainEqual({ ...deep, value: "mine" });
    expect(browser.jar.all()).toHaveLength(twins.length);
  });

  test("what is already gone is said to be gone; nothing is written", async () => {
    const browser = browserWith(others(deep));
    const { outcomes } = await written(browser, [remove(deep)]);
    expect(outcomes).toEqual([{ result: "gone", change: remove(deep) }]);
    expect(browser.calls.set).toBe(0);
  });

  test("two cookies that look the same are left alone", async () => {
    const browser = browserWith(twins);
    const doubled: typeof browser = {
      ...browser,
      cookies: {
        ...browser.cookies,
        list: async (jar) => [...(await browser.cookies.list(jar)), deep],
      },
    };
    const { outcomes } = await written(doubled, [remove(deep), remove(domain)]);
    expect(outcomes).toEqual([
      { result: "removed", change: remove(domain) },
      { result: "unaddressable", change: remove(deep), obstacle: "indistinguishable" },
    ]);
  });

  test("without permission nothing is written", async () => {
    const browser = browserWith(twins);
    browser.permissions.revoke(JAR.pattern);
    expect(await write(browser, [remove(deep)])).toEqual({ kind: "no-permission" });
    expect(browser.calls.set).toBe(0);
  });

  test("a permission taken during the write leaves the journal until it is given back", async () => {
    const browser = browserWith(twins);
    const revoking: typeof browser = {
      ...browser,
      cookies: {
        ...browser.cookies,
        async set(cookie) {
          browser.permissions.revoke(JAR.pattern);
          return browser.cookies.set(cookie);
        },
      },
    };
    const change = edit(deep, { name: "renamed" });
    expect(await write(revoking, [change])).toEqual({ kind: "no-permission" });
    expect(browser.memory.contents()["record:0"]).toMatchObject({ journals: [{}], levels: [] });
    browser.permissions.grant(JAR.pattern);
    await written(browser, [add(cookieWith({ name: "next" }))]);
    expect(sorted(browser.jar.all())).toEqual(sorted([...twins, cookieWith({ name: "next" })]));
    expect(browser.memory.contents()["record:0"]).toMatchObject({ journals: [], levels: [{}] });
  });
});

describe.each([CHROMIUM, FIREFOX])(
  "a top-level site typed as one of its hosts in $name",
  (userAgent) => {
    const site = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };
    const host = { ...site, topLevelSite: "https://www.example.org" };
    const base = cookieWith({ name: "a", value: "base", secure: true });
    const occupant = { ...base, value: "occupant", partitionKey: site };
    const browserWith = (...cookies: readonly Cookie[]) =>
      createFakeBrowser({ userAgent, cookies, tab: { storeId: "0" } });

    test("asks before it replaces the cookie that the browser would put it onto; undo gives both back", async () => {
      const browser = browserWith(base, occupant);
      const onto = edit(base, { partitionKey: host });
      expect(await write(browser, [onto])).toEqual({
        kind: "asks",
        questions: [{ ask: "replace", existing: occupant }],
      });
      expect(sorted(browser.jar.all())).toEqual(sorted([base, occupant]));
      await written(browser, [onto], ["replace"]);
      expect(browser.jar.all()).toEqual([{ ...base, partitionKey: site }]);
      reportOf(await undoLast(browser, JAR, []));
      expect(sorted(browser.jar.all())).toEqual(sorted([base, occupant]));
    });

    test("is the cookie's own key where that has the site", async () => {
      const browser = browserWith(base, occupant);
      const { outcomes } = await written(browser, [
        edit(occupant, { value: "new", partitionKey: host }),
      ]);
      expect(outcomes).toMatchObject([{ result: "kept", differences: [] }]);
      expect(sorted(browser.jar.all())).toEqual(sorted([base, { ...occupant, value: "new" }]));
      reportOf(await undoLast(browser, JAR, []));
      expect(sorted(browser.jar.all())).toEqual(sorted([base, occupant]));
    });

    test("is kept as the site where nobody has it", async () => {
      const browser = browserWith(base);
      const { outcomes } = await written(browser, [edit(base, { partitionKey: host })]);
      expect(outcomes).toMatchObject([{ result: "kept", differences: [] }]);
      expect(browser.jar.all()).toEqual([{ ...base, partitionKey: site }]);
    });
  },
);

test("Chromium: a Domain that is a public suffix is kept as host-only, and said", async () => {
  const cookie = cookieWith({ domain: "github.io", hostOnly: false });
  const browser = createFakeBrowser({ url: "https://github.io/" });
  const jar = { ...JAR, site: "github.io", pattern: "*://github.io/*" };
  const answer = await writeChanges(browser, jar, {
    label: { deed: "add", name: null, count: 1 },
    changes: [add(cookie)],
    consents: [],
    undoneFrom: null,
    undoes: null,
  });
  expect(answer).toMatchObject({ outcomes: [{ result: "kept", differences: ["domain"] }] });
});

test("Chromium: where the browser makes a key its own and overwrites, undo gives back what stood there", async () => {
  const old = cookieWith({ domain: "github.io", value: "old" });
  const browser = createFakeBrowser({ url: "https://github.io/", cookies: [old] });
  const jar = { ...JAR, site: "github.io", pattern: "*://github.io/*" };
  const answer = await writeChanges(browser, jar, {
    label: { deed: "edit", name: null, count: 1 },
    changes: [edit(old, { hostOnly: false, value: "new" })],
    consents: [],
    undoneFrom: null,
    undoes: null,
  });
  expect(answer).toMatchObject({ outcomes: [{ result: "kept", differences: ["domain"] }] });
  expect(browser.jar.all()).toEqual([{ ...old, value: "new" }]);
  reportOf(await undoLast(browser, jar, []));
  expect(browser.jar.all()).toEqual([old]);
});

test("a refused twin is not taken for the one that was stored beside it", async () => {
  const one = cookieWith({ name: "a", path: "/one" });
  const two = cookieWith({ name: "a", path: "/two" });
  const browser = createFakeBrowser({ cookies: [one, two] });
  const refusedKey = {
    secure: true,
    partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: false },
  };
  const { outcomes } = await written(browser, [
    edit(one, { path: "/three" }),
    edit(two, { path: "/three", ...refusedKey }),
  ]);
  expect(outcomes.map(({ result }) => result)).toEqual(["kept", "refused"]);
  expect(sorted(browser.jar.all())).toEqual(sorted([{ ...one, path: "/three" }, two]));
});

test("Chromium: a path that URL parsing changes is not written to", async () => {
  const stored = cookieWith({ path: "/a b" });
  const browser = createFakeBrowser({ cookies: [stored] });
  const { outcomes } = await written(browser, [remove(stored)]);
  expect(outcomes).toMatchObject([{ result: "unaddressable", obstacle: "path-changed-by-url" }]);
  expect(browser.calls.set).toBe(0);
});

test("a write that meets a browser in trouble leaves its journal to the next", async () => {
  const browser = createFakeBrowser({ cookies: twins });
  void browser.cut({ call: "set", nth: 1, fate: "fails" });
  await expect(write(browser, [edit(deep, { name: "renamed" })])).rejects.toThrow("in trouble");
  await written(browser, [remove(partitioned)]);
  expect(sorted(browser.jar.all())).toEqual(sorted(others(partitioned)));
});

test("two documents write one after the other", async () => {
  const browser = createFakeBrowser({ cookies: twins });
  const page = browser.another();
  const change = edit(deep, { name: "renamed" });
  const [first, second] = await Promise.all([write(browser, [change]), write(page, [change])]);
  expect(first).toMatchObject({ outcomes: [{ result: "kept" }] });
  expect(second).toMatchObject({
    kind: "asks",
    questions: [{ ask: "changed-since" }, { ask: "replace" }],
  });
});
