import { describe, expect, test } from "vitest";
import { createDemoBrowser, DEMO_PAGE } from "../../../../src/app/demo/demo-browser";
import { jarOf, openSite, type Subject } from "../../../../src/app/open";
import type { Browser } from "../../../../src/app/ports";
import type { Cookie } from "../../../../src/core/cookie";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";
import { createFakeBrowser, type FakeBrowser } from "../../../support/fake-browser";

const NOW = 1_800_000_000;
const DAY = 86_400;
const cookie = cookieWith({ name: "n", domain: "shop.localhost", storeId: "demo" });

async function openDemo(options = {}) {
  const real = createFakeBrowser({ now: NOW, ...options });
  const demo = createDemoBrowser(real, false);
  const opening = await openSite(demo, undefined);
  if (opening.at !== "listed") throw new Error(`the demo stands at ${opening.at}`);
  const { subject } = opening;
  return { real, demo, subject, listed: () => demo.cookies.list(jarOf(subject)) };
}

async function afterSetting(stated: Partial<Cookie>, userAgent = CHROMIUM) {
  const { demo, listed } = await openDemo({ userAgent });
  const answer = await demo.cookies.set({ ...cookie, ...stated });
  return { answer, cookies: await listed() };
}

test("opens with its own page, store and empty jar, and asks nobody for permission", async () => {
  const { subject, listed } = await openDemo();
  expect(subject.page.url).toBe(DEMO_PAGE);
  expect(subject).toMatchObject({ storeId: "demo", site: { domain: "shop.localhost" } });
  expect(await listed()).toEqual([]);
});

describe("a demo cookie", () => {
  test("is stored as it was set", async () => {
    expect(await afterSetting({})).toEqual({ answer: "answered", cookies: [cookie] });
  });

  test("is shortened to 400 days", async () => {
    const { cookies } = await afterSetting({ expires: NOW + 500 * DAY });
    expect(cookies[0]?.expires).toBe(NOW + 400 * DAY);
  });

  test("ends by itself", async () => {
    const { real, demo, listed } = await openDemo();
    await demo.cookies.set({ ...cookie, expires: NOW + 10 });
    real.advance(9);
    expect(await listed()).toHaveLength(1);
    real.advance(1);
    expect(await listed()).toEqual([]);
  });

  test("is replaced under its full key, and by no other", async () => {
    const { demo, listed } = await openDemo();
    await demo.cookies.set(cookie);
    await demo.cookies.set({ ...cookie, hostOnly: false, value: "wide" });
    await demo.cookies.set({ ...cookie, path: "/cookies", value: "deep" });
    await demo.cookies.set({ ...cookie, value: "new" });
    expect((await listed()).map(({ value }) => value)).toEqual(["deep", "new", "wide"]);
  });

  test.each<[string, Partial<Cookie>]>([
    ["SameSite=None without Secure", { sameSite: "no_restriction" }],
    ["4,097 octets", { value: "x".repeat(4096) }],
    ["a broken prefix", { name: "__Host-n", secure: true, path: "/a" }],
    ["a control character", { value: "a\u0001b" }],
  ])("is refused for %s", async (_, stated) => {
    expect(await afterSetting(stated)).toEqual({ answer: "refused", cookies: [] });
  });

  test("without a name is refused where the browser refuses it", async () => {
    expect((await afterSetting({ name: "" })).answer).toBe("answered");
    expect((await afterSetting({ name: "" }, FIREFOX)).answer).toBe("refused");
  });

  test("goes with a date in the past, and by its full key alone", async () => {
    const { demo, listed } = await openDemo();
    const deep = { ...cookie, path: "/deep" };
    await demo.cookies.set(cookie);
    await demo.cookies.set(deep);
    await demo.cookies.set({ ...cookie, expires: 1 });
    expect(await listed()).toEqual([deep]);
    await demo.cookies.expire({ ...deep, hostOnly: false });
    expect(await listed()).toEqual([deep]);
    await demo.cookies.expire(deep);
    expect(await listed()).toEqual([]);
  });

  test("tells of each change, after the call", async () => {
    const { demo } = await openDemo();
    const told: string[] = [];
    const stop = demo.cookies.onChanged(({ value }) => told.push(value));
    await demo.cookies.set(cookie);
    await demo.cookies.expire(cookie);
    await demo.cookies.expire(cookie);
    stop();
    await demo.cookies.set(cookie);
    expect(told).toEqual(["v", "v"]);
  });
});

test("nothing of it reaches the real browser", async () => {
  const theirs = cookieWith({ name: "theirs" });
  const real = createFakeBrowser({ cookies: [theirs], url: "https://app.example.com/" });
  const demo = createDemoBrowser(real, true);
  await useAll(demo, real);
  expect(real.jar.all()).toEqual([theirs]);
  expect(real.memory.contents()).toEqual({});
  expect(real.calls).toEqual({ list: 0, set: 0, "memory.write": 0 });
});

async function useAll(demo: Browser, real: FakeBrowser): Promise<void> {
  const opening = await openSite(demo, undefined);
  expect(opening).toMatchObject({ at: "listed", isClassMode: true });
  const { subject } = opening as { subject: Subject };
  await demo.cookies.set({ ...cookie, domain: "app.example.com" });
  await demo.cookies.expire(cookieWith({ name: "theirs" }));
  await demo.memory.write("k", 1);
  expect(await demo.memory.read("k")).toBe(1);
  await demo.permissions.request(subject.pattern);
  expect(demo.clock.now()).toBe(real.clock.now());
}
