import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ask, type Asking } from "./ask";
import { LESSON_STARTS } from "./lesson-table";
import type { LessonServer } from "./taught-lessons";

/** What every server that teaches the lessons must show around them, whatever it is built on. */
export function expectPages(start: () => Promise<LessonServer>): void {
  let server: LessonServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  const asked = (address: string, asking: Asking = {}) =>
    ask(server.ports.http, address, { host: "shop.localhost", ...asking });

  test("the index lists all twelve, and the sites", async () => {
    const { body } = await asked("/lessons/");
    for (const { id } of LESSON_STARTS) expect(body).toContain(`href="/lessons/${id}"`);
    for (const host of ["shop.localhost", "app.shop.localhost", "news.localhost"])
      expect(body).toContain(`href="http://${host}:${server.ports.http}/"`);
    expect((await asked("/lessons")).location).toBe("/lessons/");
  });

  test("every page shows both ends, and hostile values as text", async () => {
    const cookie = "hello=<script>alert(1)</script>&'; b=é";
    for (const address of [
      "/",
      "/lessons/",
      "/lessons/first",
      "/cross-site",
      "/received",
      "/check",
    ]) {
      const { location, body } = await asked(address, { cookie });
      const page = location === undefined ? body : (await asked(location, { cookie })).body;
      expect(page).not.toContain("<script>alert");
      expect(page).toContain("Cookie: hello=&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;; b=é");
      expect(page).toContain(`<b>2</b> cookies, <b>${Buffer.byteLength(cookie)}</b> octets`);
      expect(page).toContain("<code>Set-Cookie</code> line");
      expect(page).toContain('id="document-cookie"');
      expect(page).toContain('id="blocked" data-came="yes"');
    }
  });

  test("no page runs a script from elsewhere or from its own text", async () => {
    const { headers, body } = await asked("/lessons/first");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    const scripts = [...body.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts).toEqual([' src="/assets/both-ends.js"']);
  });

  test("theme=dark draws the page dark", async () => {
    expect((await asked("/", { cookie: "theme=dark" })).body).toContain('data-theme="dark"');
    expect((await asked("/", { cookie: "theme=<b>" })).body).not.toContain("data-theme");
  });

  describe("from site to site", () => {
    test("the first page of news.localhost asks shop.localhost in every way", async () => {
      const { body } = await asked("/", { host: "news.localhost" });
      const shop = `http://shop.localhost:${server.ports.http}`;
      for (const asks of [
        `href="${shop}/lessons/same-site"`,
        `src="${shop}/received.svg"`,
        `<iframe id="frame" src="${shop}/received"`,
        `<form action="${shop}/received">`,
        `<form method="post" action="${shop}/received">`,
        `data-address="${shop}/echo"`,
      ])
        expect(body).toContain(asks);
    });

    test("shop.localhost asks the other site, or the host below", async () => {
      const { http } = server.ports;
      expect((await asked("/cross-site")).body).toContain(
        `src="http://news.localhost:${http}/received.svg"`,
      );
      expect((await asked("/cross-site?to=below")).body).toContain(
        `src="http://app.shop.localhost:${http}/received.svg"`,
      );
    });

    test("a frame and a form are told what came, and how it was asked", async () => {
      const headers = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" };
      const { body } = await asked("/received", { headers, cookie: "a=1", form: "" });
      expect(body).toContain("<b>POST</b>");
      expect(body).toContain("Sec-Fetch-Site: cross-site");
      expect(body).toContain("Cookie: a=1");
    });

    test("the picture says which of the three came", async () => {
      const { headers, body } = await asked("/received.svg", { cookie: "ss_none=1" });
      expect(headers["content-type"]).toContain("image/svg+xml");
      expect(body.match(/>(came|stayed away)</g)).toEqual([
        ">stayed away<",
        ">stayed away<",
        ">came<",
      ]);
    });

    test("scripts of the lessons' hosts may read the echo, and no others", async () => {
      const shared = async (origin: string) =>
        (await asked("/echo", { headers: { origin } })).headers["access-control-allow-origin"];
      expect(await shared("http://news.localhost:1")).toBe("http://news.localhost:1");
      for (const origin of ["http://evil.test", "http://news.localhost.evil.test", "null"])
        expect(await shared(origin)).toBeUndefined();
    });
  });
}
