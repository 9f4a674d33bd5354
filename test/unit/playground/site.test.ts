import { afterAll, beforeAll, expect, test } from "vitest";

import { cookiePairs, deletingLine, setCookieLine } from "../../../playground/site/cookie-lines";
import { type PracticeSite, servePractice } from "../../../playground/site/serve";
import { ask as askAt, type Asking } from "../../support/ask";

let site: PracticeSite;

beforeAll(async () => {
  site = await servePractice();
});

afterAll(() => site.close());

const ask = (path: string, asking: Asking = {}) => askAt(site.ports.http, path, asking);

test.each([
  ["key", "demo_key=; Path=/"],
  ["value", "demo_value=chocolate; Path=/"],
  ["max_age", "demo_max_age=going; Path=/; Max-Age=10"],
  ["path", "demo_path=only_below_cookies; Path=/cookies"],
  ["secure", "demo_secure=over_https; Path=/; Secure"],
  ["httponly", "demo_httponly=not_for_scripts; Path=/; HttpOnly"],
  ["samesite_strict", "demo_samesite_strict=own_site_only; Path=/; SameSite=Strict"],
  ["samesite_lax", "demo_samesite_lax=links_too; Path=/; SameSite=Lax"],
  ["samesite_none", "demo_samesite_none=everywhere; Path=/; Secure; SameSite=None"],
])("the example %s sends one line, shows it and leads to its lesson", async (example, line) => {
  const { status, setCookie, body } = await ask(`/set/${example}`);
  expect(status).toBe(200);
  expect(setCookie).toEqual([line]);
  expect(body).toContain(`Set-Cookie: ${line}`);
  expect(body).toMatch(/href="\/lessons\/[\w-]+">Its lesson/);
});

test("Expires is a date about thirty days ahead", async () => {
  const { setCookie } = await ask("/set/expires");
  const date = Date.parse(/Expires=([^;]+ GMT)/.exec(setCookie[0]!)![1]!);
  expect((date - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
});

test("Domain is the host asked for, and where no host can stand below it a sentence says so", async () => {
  const family = await ask("/set/domain", { host: "shop.test:1234" });
  expect(family.setCookie).toEqual(["demo_domain=whole_family; Domain=shop.test; Path=/"]);
  for (const host of ["localhost:1234", "127.0.0.1:1234", "[::1]:1234"]) {
    const alone = await ask("/set/domain", { host });
    expect(alone.setCookie).toEqual([]);
    expect(alone.body).toContain(`http://shop.localhost:${site.ports.http}/set/domain</a>`);
  }
});

test("/echo gives what came, the first of twins, and the header as it was", async () => {
  const { body } = await ask("/echo", { cookie: "a=1; a=2; b=x=y; alone" });
  expect(JSON.parse(body)).toEqual({
    cookies: { a: "1", b: "x=y", "": "alone" },
    header: "a=1; a=2; b=x=y; alone",
  });
});

test("every page shows what came, as text", async () => {
  const { body } = await ask("/", { cookie: "a=<script>alert(1)</script>" });
  expect(body).not.toContain("<script>alert");
  expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("deletes at the path and domain it is told, and names what it cannot write", async () => {
  expect((await ask("/delete/a")).setCookie).toEqual(["a=; Path=/; Max-Age=0"]);
  const elsewhere = await ask("/delete/a?path=/cookies&domain=host", { host: "shop.test" });
  expect(elsewhere.setCookie).toEqual(["a=; Domain=shop.test; Path=/cookies; Max-Age=0"]);
  for (const address of ["/delete/a%0d%0ab", "/delete/a%3Bb", "/delete/a?path=x"]) {
    const { status, setCookie } = await ask(address);
    expect([address, status, setCookie]).toEqual([address, 400, []]);
  }
});

test("the login keeps the address in the cookie, and logging out ends it", async () => {
  const entered = await ask("/login", { form: "email=ada%40example.org" });
  expect(entered.setCookie).toEqual(["email=ada@example.org; Path=/; Max-Age=2592000"]);
  expect((await ask("/login", { cookie: "email=ada@example.org" })).body).toContain("bad idea");
  expect((await ask("/logout")).setCookie).toEqual(["email=; Path=/; Max-Age=0"]);
  const refused = await ask("/login", { form: "email=a%3Bb%40c" });
  expect([refused.status, refused.setCookie]).toEqual([400, []]);
});

test("the better login keeps a number, and a number from before logging out is worth nothing", async () => {
  const { setCookie } = await ask("/session", { form: "email=ada%40example.org" });
  const cookie = setCookie[0]!.split(";")[0]!;
  expect(setCookie[0]).not.toContain("ada");
  expect((await ask("/session", { cookie })).body).toContain("ada@example.org</b>");
  await ask("/session/logout", { cookie });
  expect((await ask("/session", { cookie })).body).not.toContain("ada@example.org</b>");
});

test("20 cookies of 4,000 octets arrive on every request below /heavy", async () => {
  const { setCookie } = await ask("/heavy/set");
  expect(setCookie.every((line) => line.endsWith("; Path=/heavy"))).toBe(true);
  const pairs = setCookie.map((line) => line.split(";")[0]!);
  expect(pairs.map((pair) => pair.length - "=".length)).toEqual(Array(20).fill(4000));
  const picture = await ask("/heavy/picture-1.svg", { cookie: pairs.join("; ") });
  expect(picture.body).toContain("80,058");
  expect((await ask("/heavy/delete")).setCookie).toHaveLength(20);
});

test("200 small cookies are handed out, and those that come back are counted", async () => {
  expect(new Set((await ask("/many/set")).setCookie).size).toBe(200);
  expect((await ask("/many", { cookie: "many_001=1; many_002=1; x=1" })).body).toContain(
    '<b id="came">2</b>',
  );
});

test("a cookie of exactly so many octets, name and value", async () => {
  const { setCookie } = await ask("/size/4096");
  expect(setCookie[0]!.split(";")[0]!.replace("=", "")).toHaveLength(4096);
  expect((await ask("/size/99999")).status).toBe(400);
});

test("the check reports what came back, and starts over at an old address", async () => {
  const { location, setCookie } = await ask("/check");
  expect((await ask(location!, { cookie: setCookie[0]!.split(";")[0]! })).body).toContain(
    "<b>Yes.</b>",
  );
  expect((await ask(location!)).body).toContain("cookies are switched off");
  expect((await ask("/check/result?at=5")).location).toBe("/check");
  expect((await ask("/check/result")).location).toBe("/check");
});

test("an address that teaches nothing says where to go", async () => {
  for (const address of ["/nothing", "/set/constructor", "/set/%"]) {
    expect((await ask(address)).status).toBe(404);
  }
});

test("every link of every page leads somewhere", async () => {
  const seen = new Set(["/"]);
  for (const address of seen) {
    const { status, location, body } = await ask(address);
    expect([address, status]).toEqual([address, location === undefined ? 200 : 302]);
    const links = [...body.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link]) => link!);
    for (const link of [...links, location ?? "/"]) seen.add(link.replaceAll("&amp;", "&"));
  }
  expect(seen.size).toBeGreaterThan(30);
});

test("a Cookie header splits at semicolons and the first equals sign", () => {
  expect(cookiePairs(" a=1;b = 2 ;; =c")).toEqual([
    { name: "a", value: "1" },
    { name: "b ", value: " 2" },
    { name: "", value: "c" },
  ]);
});

test("a line deletes with the path and domain it was set with", () => {
  expect(setCookieLine("a", "b", { domain: "x.test", path: "/p" })).toBe(
    "a=b; Domain=x.test; Path=/p",
  );
  expect(deletingLine("a", { domain: "x.test", path: "/p" })).toBe(
    "a=; Domain=x.test; Path=/p; Max-Age=0",
  );
});
