import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { makeCertificate } from "../../playground/site/certificate";
import { ask as askAt, type Asking, lineParts as parts } from "../support/ask";
import { type FlaskServer, startFlask } from "../support/flask-server";

let flask: FlaskServer;

beforeAll(async () => {
  flask = await startFlask();
});

afterAll(() => flask.stop());

const ask = (address: string, asking: Asking = {}) => askAt(flask.ports.http, address, asking);

test.each([
  ["key", { pair: "demo_key=", Path: "/" }],
  ["value", { pair: "demo_value=chocolate", Path: "/" }],
  ["path", { pair: "demo_path=only_below_cookies", Path: "/cookies" }],
  ["secure", { pair: "demo_secure=over_https", Path: "/", Secure: "" }],
  ["httponly", { pair: "demo_httponly=not_for_scripts", Path: "/", HttpOnly: "" }],
  [
    "samesite_strict",
    { pair: "demo_samesite_strict=own_site_only", Path: "/", SameSite: "Strict" },
  ],
  ["samesite_lax", { pair: "demo_samesite_lax=links_too", Path: "/", SameSite: "Lax" }],
  [
    "samesite_none",
    { pair: "demo_samesite_none=everywhere", Path: "/", SameSite: "None", Secure: "" },
  ],
])("set_cookie's %s is one line with just that", async (parameter, expected) => {
  const { status, setCookie, body } = await ask(`/set/${parameter}`);
  expect(status).toBe(200);
  expect(setCookie).toHaveLength(1);
  expect(parts(setCookie[0])).toEqual(expected);
  expect(body).toContain(`def set_${parameter}(response):`);
  expect(body).toMatch(/href="\/lessons\/[\w-]+">Its lesson/);
});

test("max_age=10 is ten seconds, as seconds and as a date", async () => {
  const { pair, ...attributes } = parts((await ask("/set/max_age")).setCookie[0]);
  expect(pair).toBe("demo_max_age=going");
  expect(attributes).toEqual({ "Max-Age": "10", Path: "/", Expires: expect.any(String) });
  expect(Math.abs(Date.parse(attributes["Expires"]!) - Date.now() - 10_000)).toBeLessThan(5000);
});

test("expires is a date thirty days ahead", async () => {
  const { Expires } = parts((await ask("/set/expires")).setCookie[0]);
  expect((Date.parse(Expires!) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
});

test("domain is the host asked for; localhost and addresses get a sentence instead", async () => {
  const { setCookie } = await ask("/set/domain", { host: "shop.test:1" });
  expect(parts(setCookie[0])).toEqual({
    pair: "demo_domain=whole_family",
    Domain: "shop.test",
    Path: "/",
  });
  for (const host of ["localhost:1", "127.0.0.1", "[::1]:1"]) {
    const alone = await ask("/set/domain", { host });
    expect([host, alone.setCookie]).toEqual([host, []]);
    expect(alone.body).toContain("has no hosts below it");
  }
});

test("/echo gives request.cookies and the header, below a path as well", async () => {
  for (const address of ["/echo", "/cookies/echo", "/heavy/echo"]) {
    const { body } = await ask(address, { cookie: "a=1; b=x=y" });
    expect(JSON.parse(body)).toEqual({ cookies: { a: "1", b: "x=y" }, header: "a=1; b=x=y" });
  }
});

test("every page shows what came, as text", async () => {
  const { body } = await ask("/", { cookie: "a=<b>1</b>" });
  expect(body).toContain("&lt;b&gt;1&lt;/b&gt;");
});

test("max_age=0 deletes at the path and domain it is told", async () => {
  const { Expires, ...here } = parts((await ask("/delete/a")).setCookie[0]);
  expect(here).toEqual({ pair: "a=", "Max-Age": "0", Path: "/" });
  expect(Date.parse(Expires!)).toBeLessThanOrEqual(Date.now());
  const there = await ask("/delete/a?path=/cookies&domain=host", { host: "shop.test" });
  expect(parts(there.setCookie[0])).toMatchObject({ Path: "/cookies", Domain: "shop.test" });
  for (const address of ["/delete/a%0d%0ab", "/delete/a%3Bb", "/delete/a?path=x"]) {
    const { status, setCookie } = await ask(address);
    expect([address, status, setCookie]).toEqual([address, 400, []]);
  }
});

test("the login keeps the e-mail in the cookie for thirty days, and logging out ends it", async () => {
  const { setCookie } = await ask("/login", { form: "email=ada%40example.org" });
  const line = parts(setCookie[0]);
  // Werkzeug before 3 puts quotes around an @.
  expect(line["pair"]!.replaceAll('"', "")).toBe("email=ada@example.org");
  expect(line["Max-Age"]).toBe("2592000");
  const { body } = await ask("/login", { cookie: line["pair"]! });
  expect(body).toContain('<b id="who">ada@example.org</b>');
  expect(body).toContain("bad idea");
  expect(parts((await ask("/logout")).setCookie[0])).toMatchObject({
    pair: "email=",
    "Max-Age": "0",
  });
  expect((await ask("/login", { form: "email=x" })).status).toBe(400);
});

test("the better login keeps a number that ends with the session", async () => {
  const { setCookie } = await ask("/session", { form: "email=ada%40example.org" });
  const { pair, ...attributes } = parts(setCookie[0]);
  expect(attributes).toEqual({ Path: "/", HttpOnly: "", SameSite: "Lax" });
  const who = '<b id="who">ada@example.org</b>';
  expect((await ask("/session", { cookie: pair! })).body).toContain(who);
  await ask("/session/logout", { cookie: pair! });
  expect((await ask("/session", { cookie: pair! })).body).not.toContain(who);
});

test("20 cookies of 4,000 octets arrive on every request below /heavy", async () => {
  const lines = (await ask("/heavy/set")).setCookie.map(parts);
  expect(new Set(lines.map(({ Path }) => Path))).toEqual(new Set(["/heavy"]));
  expect(lines.map(({ pair }) => pair!.length - "=".length)).toEqual(Array(20).fill(4000));
  const cookie = lines.map(({ pair }) => pair).join("; ");
  const { status, body } = await ask("/heavy/picture-1.svg", { cookie });
  expect(status).toBe(200);
  expect(body).toContain("80,058");
});

test("200 small cookies are handed out, and those that come back are counted", async () => {
  expect(new Set((await ask("/many/set")).setCookie).size).toBe(200);
  const { body } = await ask("/many", { cookie: "many_001=1; many_002=1; x=1" });
  expect(body).toContain('<b id="came">2</b>');
});

test("a cookie of exactly so many octets, name and value", async () => {
  const { pair } = parts((await ask("/size/4097")).setCookie[0]);
  expect(pair).toHaveLength(4097 + "=".length);
  expect((await ask("/size/99999")).status).toBe(400);
});

test("the check reports what came back, and starts over at an old address", async () => {
  const { location, setCookie } = await ask("/check");
  const { pair } = parts(setCookie[0]);
  expect((await ask(location!, { cookie: pair! })).body).toContain("<b>Yes.</b>");
  expect((await ask(location!)).body).toContain("cookies are switched off");
  expect((await ask("/check/result?at=5")).location).toBe("/check");
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

test("over https the same, with a certificate made just now, and the session's number is Secure", async () => {
  const { https } = flask.ports;
  const form = "email=ada%40example.org";
  const { setCookie } = await askAt(https!, "/session", { scheme: "https", form });
  expect(parts(setCookie[0])).toMatchObject({ Secure: "", HttpOnly: "" });
  const { body } = await askAt(https!, "/lessons/", { scheme: "https", host: "shop.localhost" });
  expect(body).toContain(`https://news.localhost:${https}/`);
});

test("a certificate of one's own is taken", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "cookie-lens-pem-"));
  const pem = path.join(folder, "both.pem");
  await writeFile(pem, (await makeCertificate()).cert);
  const server = await startFlask({ pem });
  try {
    const { status } = await askAt(server.ports.https!, "/", { scheme: "https" });
    expect(status).toBe(200);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});

test("without openssl it says so, and goes on over http", async () => {
  const server = await startFlask({ environment: { PATH: "/nowhere" } });
  try {
    expect(server.said[1]).toContain("no https: openssl was not found");
    const { body } = await askAt(server.ports.http, "/lessons/", { host: "shop.localhost" });
    expect(body).toContain("There is no https here");
  } finally {
    await server.stop();
  }
});
