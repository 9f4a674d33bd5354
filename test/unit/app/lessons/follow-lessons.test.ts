import { afterEach, describe, expect, test, vi } from "vitest";
import type { Lens } from "../../../../src/app/lens";
import type { Cookie } from "../../../../src/core/cookie";
import { confirmationOf } from "../../../../src/core/lessons/confirmation-cookie";
import type { LessonId } from "../../../../src/core/lessons/lesson-id";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../../support/fake-browser";
import { isListed, openLens, stateWhere } from "../../../support/fake-lens";

const NOW = 1_800_000_000;
const PAGE = "http://shop.localhost:4321/lessons/read";
const at = (domain: string, storeId = "0") => ({ domain, storeId });
const here = (stated: Partial<Cookie>) => cookieWith({ domain: "shop.localhost", ...stated });

const opened: Lens[] = [];
afterEach(() => {
  for (const lens of opened.splice(0)) lens.stop();
  vi.useRealTimers();
});

async function open(browser: FakeBrowser): Promise<Lens> {
  const lens = openLens(browser);
  opened.push(lens);
  await stateWhere(lens, isListed);
  await lens.followLessons();
  return lens;
}
const isDone = (id: LessonId) => (state: { doneLessons: readonly LessonId[] }) =>
  state.doneLessons.includes(id);
const isRemembered = (browser: FakeBrowser) =>
  vi.waitFor(() => expect(browser.memory.contents()).toHaveProperty("lessons:0"));

describe.each([
  { userAgent: CHROMIUM, storeId: "0" },
  { userAgent: FIREFOX, storeId: "firefox-default" },
])("a confirmation in $userAgent.name", ({ userAgent, storeId }) => {
  test("is recorded, seen in no list, removed, and leaves nothing to undo", async () => {
    const theme = here({ name: "theme", value: "dark", storeId });
    const browser = createFakeBrowser({ userAgent, url: PAGE, now: NOW, cookies: [theme] });
    const lens = await open(browser);
    const seen: number[] = [];
    lens.subscribe(() => seen.push(lens.state().cookies.length));
    browser.jar.plant(confirmationOf("read", at("shop.localhost", storeId), NOW));
    await stateWhere(lens, isDone("read"));
    await vi.waitFor(() => expect(browser.jar.all()).toEqual([theme]));
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(lens.state().levels).toEqual([]);
    expect(lens.state().notice).toBeNull();
  });
});

test("a confirmation that was there before Cookie Lens opened counts as well", async () => {
  const cookies = [confirmationOf("same-site", at("shop.localhost"), NOW)];
  const browser = createFakeBrowser({ url: PAGE, now: NOW, cookies });
  const lens = openLens(browser);
  opened.push(lens);
  await stateWhere(lens, isDone("same-site"));
  await vi.waitFor(() => expect(browser.jar.all()).toEqual([]));
});

test("a real site's cookie of such a name is listed and kept", async () => {
  const theirs = cookieWith({ name: "lens-lesson-read", value: "done" });
  const browser = createFakeBrowser({ cookies: [theirs] });
  const lens = await open(browser);
  expect(lens.state()).toMatchObject({ cookies: [theirs], doneLessons: [] });
  expect(browser.jar.all()).toEqual([theirs]);
});

test("removing a confirmation takes no twin along", async () => {
  const sign = confirmationOf("read", at("shop.localhost"), NOW);
  const twins = [
    { ...sign, path: "/lessons" },
    { ...sign, hostOnly: false },
  ];
  const browser = createFakeBrowser({ url: PAGE, now: NOW, cookies: [...twins, sign] });
  const lens = await open(browser);
  await vi.waitFor(() => expect(browser.jar.all()).toEqual(twins));
  await stateWhere(lens, ({ cookies }) => cookies.length === 2);
});

describe("a lesson that the jar shows", () => {
  test("is done as the jar changes, and stays done once its cookie went", async () => {
    const browser = createFakeBrowser({ url: PAGE, now: NOW });
    const lens = await open(browser);
    browser.jar.plant(here({ name: "hello", value: "world" }));
    await stateWhere(lens, ({ cookies }) => cookies.length === 1);
    expect(lens.state().doneLessons).toEqual([]);
    browser.jar.plant(here({ name: "hello", value: "Ada" }));
    await stateWhere(lens, isDone("first"));
    browser.jar.take(here({ name: "hello" }));
    await stateWhere(lens, ({ cookies }) => cookies.length === 0);
    const again = await open(browser.another());
    await stateWhere(again, isDone("first"));
  });

  test("of a deletion: remembered over a popup that was closed meanwhile", async () => {
    const browser = createFakeBrowser({ url: PAGE, now: NOW, cookies: [here({ name: "old" })] });
    await open(browser);
    await isRemembered(browser);
    browser.close();
    browser.jar.take(here({ name: "old" }));
    await stateWhere(await open(browser.another()), isDone("delete"));
  });

  test("of a deletion: another site without the cookie is no proof", async () => {
    const browser = createFakeBrowser({
      url: PAGE,
      now: NOW,
      cookies: [here({ name: "old" })],
      granted: ["*://*.shop.localhost/*", "*://*.news.localhost/*"],
    });
    const lens = await open(browser);
    await isRemembered(browser);
    browser.jar.plant(cookieWith({ name: "n", domain: "news.localhost" }));
    browser.tabs.navigate("http://news.localhost:4321/");
    await stateWhere(lens, ({ cookies }) => cookies[0]?.name === "n");
    await lens.forgetLesson("first");
    expect(lens.state().doneLessons).toEqual([]);
  });

  test("of a deletion: the reset of another lesson forgets nothing of it", async () => {
    const old = here({ name: "old" });
    const browser = createFakeBrowser({ url: PAGE, now: NOW, cookies: [old] });
    const lens = await open(browser);
    await isRemembered(browser);
    for (const id of ["first", "max-age"] as const) await lens.forgetLesson(id);
    browser.jar.take(old);
    await stateWhere(lens, isDone("delete"));
  });

  test("of Max-Age: done when it ends by itself", async () => {
    vi.useFakeTimers();
    const browser = createFakeBrowser({ url: PAGE, now: NOW });
    const lens = await open(browser);
    browser.jar.plant(here({ name: "brief", expires: NOW + 10 }));
    await stateWhere(lens, ({ cookies }) => cookies.length === 1);
    expect(lens.state().doneLessons).toEqual([]);
    browser.advance(10);
    await stateWhere(lens, isDone("max-age"));
  });

  test("holds no value in memory", async () => {
    const cookies = [here({ name: "hello", value: "a-secret-name" })];
    const browser = createFakeBrowser({ url: PAGE, now: NOW, cookies });
    await stateWhere(await open(browser), isDone("first"));
    expect(JSON.stringify(browser.memory.contents())).not.toContain("a-secret-name");
  });

  test.each([
    ["a real site", "app.example.com"],
    ["another application on this machine", "localhost"],
  ])("on %s, no cookie is judged", async (_, domain) => {
    const cookies = [cookieWith({ name: "hello", value: "Ada", domain })];
    const browser = createFakeBrowser({ url: `http://${domain}/`, now: NOW, cookies });
    const lens = await open(browser);
    await lens.forgetLesson("path");
    expect(lens.state().doneLessons).toEqual([]);
  });

  test("is undone by its reset, also the lesson whose goal is to delete", async () => {
    const browser = createFakeBrowser({ url: PAGE, now: NOW, cookies: [here({ name: "old" })] });
    const lens = await open(browser);
    const [old] = lens.state().cookies;
    const label = { deed: "delete", name: "old", count: 1 } as const;
    await lens.write(label, [{ before: old!, after: null }]);
    await lens.forgetLesson("delete");
    expect(lens.state().doneLessons).toEqual([]);
  });
});

test("class mode is remembered for the next window, and known with its first list", async () => {
  const browser = createFakeBrowser({ url: PAGE });
  const lens = await open(browser);
  expect(lens.state().isClassMode).toBe(false);
  lens.setClassMode(true);
  await vi.waitFor(() => expect(browser.memory.contents()["class-mode"]).toBe(true));
  const next = openLens(browser.another());
  opened.push(next);
  expect(await stateWhere(next, isListed)).toMatchObject({ isClassMode: true });
  next.setClassMode(false);
  await vi.waitFor(() => expect(browser.memory.contents()).not.toHaveProperty("class-mode"));
});
