import { afterEach, describe, expect, test } from "vitest";
import { createDemoBrowser } from "../../../../src/app/demo/demo-browser";
import type { DemoVisit } from "../../../../src/app/demo/demo-requests";
import { createDemoServer, type DemoServer } from "../../../../src/app/demo/demo-server";
import { createLens, type Lens } from "../../../../src/app/lens";
import { openSite } from "../../../../src/app/open";
import type { Browser } from "../../../../src/app/ports";
import type { Cookie } from "../../../../src/core/cookie";
import type { LessonId } from "../../../../src/core/lessons/lesson-id";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { createFakeBrowser } from "../../../support/fake-browser";
import { isListed, stateWhere } from "../../../support/fake-lens";

let lens: Lens;
afterEach(() => lens.stop());

async function openDemo(userAgent = CHROMIUM): Promise<{ demo: Browser; server: DemoServer }> {
  const demo = createDemoBrowser(createFakeBrowser({ userAgent }), false);
  lens = createLens(demo, "page", undefined, openSite(demo, undefined));
  const { stage } = await stateWhere(lens, isListed);
  if (stage.at !== "listed") throw new Error("the demo has no list");
  return { demo, server: createDemoServer(demo, stage.subject) };
}

const names = (cookies: readonly Cookie[]) => cookies.map(({ name }) => name);
const cookieOf = (name: string) => lens.state().cookies.find((cookie) => cookie.name === name)!;
const has = (name: string) => stateWhere(lens, ({ cookies }) => names(cookies).includes(name));

async function edit(name: string, stated: Partial<Cookie>): Promise<void> {
  await has(name);
  const before = cookieOf(name);
  await lens.write({ deed: "edit", name, count: 1 }, [{ before, after: { ...before, ...stated } }]);
}
const isDone = (id: LessonId) => stateWhere(lens, ({ doneLessons }) => doneLessons.includes(id));

describe("what the demo server would receive", () => {
  test.each<[LessonId, DemoVisit, Partial<Cookie>, readonly string[]]>([
    ["path", "reload", {}, ["cart"]],
    ["path", "reload", { path: "/cookies" }, []],
    ["path", "cookies-page", { path: "/cookies" }, ["cart"]],
    ["domain", "host-below", {}, []],
    ["domain", "host-below", { hostOnly: false }, ["visitor"]],
    ["secure", "reload", { secure: true }, ["pin"]],
  ])("%s, %s, %o: %j", async (id, visit, stated, brought) => {
    const { server } = await openDemo();
    await server.start(id);
    const name = { path: "cart", domain: "visitor", secure: "pin" }[id as "path"];
    await edit(name, stated);
    expect(names((await server.visit(id, visit)).brought)).toEqual(brought);
  });

  test.each([CHROMIUM, FIREFOX])("a link from the other site in $name", async (userAgent) => {
    const { server } = await openDemo(userAgent);
    await server.start("same-site");
    expect(names((await server.visit("same-site", "reload")).brought)).toHaveLength(3);
    expect(lens.state().doneLessons).toEqual([]);
    const { brought } = await server.visit("same-site", "link-from-news");
    expect(names(brought)).toEqual(["ss_lax", "ss_none"]);
    await isDone("same-site");
  });

  test("80 kB below /heavy, and none of it on the lesson's own page", async () => {
    const { server } = await openDemo();
    await server.start("limits");
    expect((await server.visit("limits", "reload")).brought).toEqual([]);
    expect((await server.visit("limits", "heavy-page")).brought).toHaveLength(20);
    await isDone("limits");
  });
});

describe("it confirms as the practice site's pages do", () => {
  test("reading back: the next request brings the cookie", async () => {
    const { server, demo } = await openDemo();
    await server.visit("read", "reload");
    expect(lens.state().doneLessons).toEqual([]);
    await server.start("read");
    await server.visit("read", "reload");
    const { cookies } = await isDone("read");
    expect(names(cookies)).toEqual(["theme"]);
    const { subject } = lens.state().stage as { subject: Parameters<typeof createDemoServer>[1] };
    await stateWhere(lens, ({ confirmations }) => confirmations.length === 0);
    expect(names(await demo.cookies.list({ ...subject, site: "shop.localhost" }))).toEqual([
      "theme",
    ]);
  });

  test("HttpOnly: the server sees it and the script does not", async () => {
    const { server } = await openDemo();
    await server.start("http-only");
    expect(names((await server.visit("http-only", "reload")).script)).toEqual(["secret"]);
    expect(lens.state().doneLessons).toEqual([]);
    await edit("secret", { httpOnly: true });
    const { brought, script } = await server.visit("http-only", "reload");
    expect([names(brought), names(script)]).toEqual([["secret"], []]);
    await isDone("http-only");
  });

  test("a login: another address than the one that signed in", async () => {
    const { server } = await openDemo();
    await server.start("login");
    await server.visit("login", "reload");
    expect(lens.state().doneLessons).toEqual([]);
    await edit("email", { value: "eve@example.org" });
    await server.visit("login", "reload");
    await isDone("login");
  });
});

test("starting again clears what an earlier try left", async () => {
  const { server } = await openDemo();
  await server.start("path");
  await edit("cart", { path: "/cookies" });
  await server.start("path");
  await stateWhere(lens, ({ cookies }) => cookies.length === 1 && cookies[0]?.path === "/");
});
