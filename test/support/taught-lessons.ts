import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ask, type Asking, lineParts } from "./ask";
import { LESSON_STARTS, OUTCOMES } from "./lesson-table";

/** A server that teaches the lessons. */
export interface LessonServer {
  readonly ports: { readonly http: number; readonly https?: number };
  stop(): Promise<void>;
}

const SHOP = "shop.localhost";

/** What every server that teaches the lessons must do, whatever it is built on. */
export function expectLessons(start: () => Promise<LessonServer>): void {
  let server: LessonServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  const asked = (address: string, asking: Asking = {}) =>
    ask(server.ports.http, address, { host: SHOP, ...asking });

  describe("a lesson", () => {
    test.each(LESSON_STARTS)("$id: Start sets just what it needs", async ({ id, sets }) => {
      const { status, location, setCookie } = await asked(`/lessons/${id}/start`, { form: "" });
      expect([status, location]).toEqual([303, `/lessons/${id}?after=start`]);
      // What an earlier try left goes first.
      const lines = setCookie.map(stated);
      expect(lines.slice(lines.length - sets.length)).toEqual(sets);
      expect(lines.slice(0, lines.length - sets.length).every(isOver)).toBe(true);
      const { body } = await asked(`/lessons/${id}`);
      expect(body).toContain('id="start"');
      expect(body).toContain('id="reset"');
      for (const { pair = "" } of sets) expect(body).toContain(`Set-Cookie: ${pair}; `);
    });

    test.each(LESSON_STARTS)("$id: Reset deletes it wherever it went", async ({ id, sets }) => {
      const { status, location, setCookie } = await asked(`/lessons/${id}/reset`, { form: "" });
      expect([status, location]).toEqual([303, `/lessons/${id}?after=reset`]);
      const lines = setCookie.map(stated);
      expect(lines.filter((line) => !isOver(line))).toEqual([]);
      expect(lines).toContainEqual({ pair: `lens-lesson-${id}=`, "Max-Age": "0", Path: "/" });
      for (const { pair = "" } of sets) {
        const name = `${pair.split("=")[0]}=`;
        const deleted = { pair: name, "Max-Age": "0", Path: "/", Secure: "" };
        expect(lines).toContainEqual(deleted);
        expect(lines).toContainEqual({ ...deleted, Domain: SHOP });
      }
    });

    test.each(OUTCOMES)("$id: $when", async ({ id, asking, query = "", saw, says, confirmed }) => {
      const { status, body, setCookie } = await asked(`/lessons/${id}${query}`, asking);
      expect(status).toBe(200);
      expect(/data-saw="([^"]*)"/.exec(body)?.[1]).toBe(saw);
      expect(body).toContain(says);
      const confirmation = {
        pair: `lens-lesson-${id}=done`,
        "Max-Age": "60",
        Path: "/",
        SameSite: "Lax",
      };
      expect(setCookie.map(stated)).toEqual(confirmed ? [confirmation] : []);
      expect(/id="done"[^>]* hidden>/.test(body)).toBe(!confirmed);
    });

    test("path: Reset reaches the Path that the lesson asks for", async () => {
      const lines = (await asked("/lessons/path/reset", { form: "" })).setCookie.map(stated);
      expect(lines).toContainEqual({
        pair: "cart=",
        "Max-Age": "0",
        Path: "/cookies",
        Secure: "",
      });
    });

    test("limits: Start sets 20 x 4,000 octets, and Reset takes away all that was tried", async () => {
      const { setCookie } = await asked("/lessons/limits/start", { form: "" });
      const heavy = setCookie
        .map(stated)
        .filter((line) => line["Path"] === "/heavy" && !isOver(line));
      expect(heavy.map(({ pair }) => pair!.length - "=".length)).toEqual(Array(20).fill(4000));
      const cookie = "many_007=1; size_4096=x; other=1";
      const reset = await asked("/lessons/limits/reset", { form: "", cookie });
      const pairs = reset.setCookie.map((line) => stated(line)["pair"]);
      expect(pairs).toEqual(expect.arrayContaining(["heavy_20=", "many_007=", "size_4096="]));
      expect(pairs).not.toContain("other=");
    });

    test("login: taken for somebody else once the cookie names one who never signed in", async () => {
      const refused = await asked("/lessons/login/start", { form: "email=ada" });
      expect([refused.status, refused.setCookie]).toEqual([400, []]);
      expect(refused.body).toContain("no address");

      const entered = await asked("/lessons/login/start", { form: "email=ada%40example.org" });
      const [session = ""] = entered.setCookie.flatMap(
        (line) => /^lesson_session=[^;]+/.exec(line) ?? [],
      );
      expect(entered.setCookie.join("\n")).toContain("HttpOnly");
      const own = await asked("/lessons/login", { cookie: `email=ada@example.org; ${session}` });
      expect([own.body.includes('data-saw="came"'), own.setCookie]).toEqual([true, []]);

      const cookie = `email=eve@example.org; ${session}`;
      const other = await asked("/lessons/login", { cookie });
      expect(other.body).toContain('Welcome, <b class="value">eve@example.org</b>');
      expect(other.setCookie.map((line) => stated(line)["pair"])).toEqual([
        "lens-lesson-login=done",
      ]);

      await asked("/lessons/login/reset", { form: "", cookie });
      expect((await asked("/lessons/login", { cookie })).setCookie).toEqual([]);
    });

    test("http-only: the page gives its script the line to write, and the name to look for", async () => {
      const { body } = await asked("/lessons/http-only", { cookie: "secret=1" });
      expect(body).toContain('data-confirms="secret"');
      expect(body).toContain(
        'data-cookie="lens-lesson-http-only=done; Max-Age=60; Path=/; SameSite=Lax"',
      );
    });

    test("one that does not exist gets a sentence", async () => {
      for (const asking of [{}, { form: "" }]) {
        const address = asking.form === undefined ? "/lessons/x" : "/lessons/x/start";
        const { status, body } = await asked(address, asking);
        expect([status, body.includes("There is no lesson of this name")]).toEqual([404, true]);
      }
    });

    test("on another host it leads to its own", async () => {
      const { body } = await asked("/lessons/path", { host: "localhost" });
      expect(body).toContain(
        `href="http://shop.localhost:${server.ports.http}/lessons/path">open it there`,
      );
      expect((await asked("/lessons/path")).body).not.toContain("open it there");
    });
  });
}

/** Flask states Expires beside each Max-Age. */
function stated(line: string): Readonly<Record<string, string>> {
  const { Expires, ...parts } = lineParts(line);
  return Expires !== undefined && !("Max-Age" in parts) ? { ...parts, Expires } : parts;
}

function isOver(line: Readonly<Record<string, string>>): boolean {
  return line["Max-Age"] === "0";
}
