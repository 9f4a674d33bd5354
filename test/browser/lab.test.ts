import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { chooseForeignLink } from "../pictures/scenes";
import { haltsAt, labRowOf, labShown, openLab, openWhatIf, pickInLab } from "../support/lab-view";
import { launchBrowser } from "../support/launch-browser";
import { type LoopbackSite, type SeenRequest, startLoopbackSite } from "../support/loopback-site";
import { until } from "../support/patience";

const KINDS: readonly BrowserKind[] = ["chromium", "firefox"];
const DIST = path.resolve(import.meta.dirname, "../../dist");
const HOST = "www.shop.example";
const OTHER = "www.magazine.example";

const ON_THE_PAGE: readonly string[] = [
  "plain=one; Path=/",
  "lax=two; Path=/; SameSite=Lax",
  "strict=three; Path=/; SameSite=Strict",
  "none=four; Path=/; SameSite=None; Secure",
  "hidden=five; Path=/; HttpOnly; Secure; SameSite=Lax",
  "cart=six; Path=/cart; SameSite=Lax",
  "deep=seven; Path=/shelf; SameSite=Lax",
  "wide=eight; Domain=shop.example; Path=/; SameSite=Lax",
  "lasting=nine; Path=/; Max-Age=3600; SameSite=Lax",
];
const ELSEWHERE: readonly string[] = ["desk=ten; Path=/"];
const IN_A_FRAME: readonly string[] = ["boxed=eleven; Path=/; Secure; SameSite=None; Partitioned"];
const COOKIES = ON_THE_PAGE.length + ELSEWHERE.length + IN_A_FRAME.length;

let site: LoopbackSite;
beforeAll(async () => {
  site = await startLoopbackSite(({ path: asked }) => {
    const to = /^\/leads\?to=(.*)/.exec(asked)?.[1];
    return to === undefined
      ? undefined
      : {
          body: `<!doctype html><title>leads on</title><a href="${decodeURIComponent(to)}">on</a>`,
        };
  });
});
afterAll(() => site.stop());

describe.each(KINDS)("the request lab in the real popup in %s", (kind) => {
  let granted: GrantedBuild;
  let driven: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;
  const here = () => site.url("https", HOST, "/shelf");

  beforeAll(async () => {
    granted = await grantedBuild(path.join(DIST, kind));
    driven = await launchBrowser(kind);
    extension = await driven.install(granted.folder);
    tab = await driven.open(site.setting("https", "desk.shop.example", ELSEWHERE));
    const framed = site.setting("https", "chat.shop.example", IN_A_FRAME);
    await tab.goto(site.framing("https", OTHER, framed));
    await tab.goto(site.setting("https", HOST, ON_THE_PAGE, "/shelf"));
    await tab.goto(here());
  });
  afterAll(async () => {
    await driven.close();
    await granted.discard();
  });

  /** What the server gets of the page's own request. */
  async function reloaded(): Promise<SeenRequest> {
    site.forgetRequests();
    await tab.goto(here());
    return site.request(isForPage);
  }

  /** What it gets once somebody has followed a link on another site. */
  async function followed(): Promise<SeenRequest> {
    const leading = `/leads?to=${encodeURIComponent(here())}`;
    await tab.goto(site.url("https", OTHER, leading));
    site.forgetRequests();
    await tab.click("a");
    const request = await site.request(isForPage);
    await tab.waitFor(() => document.title === "/shelf");
    return request;
  }

  async function inLab(look: (popup: DrivenView) => Promise<void>): Promise<void> {
    const popup = await extension.popup(tab);
    try {
      await openLab(popup, COOKIES);
      await look(popup);
    } finally {
      await popup.close();
    }
  }

  test("shows the header of the page's own request, name by name and to the octet", async () => {
    const { cookie } = await reloaded();
    await inLab(async (popup) => {
      const { rows, line, octets } = await labShown(popup);
      expect(line).toEqual(namesIn(cookie));
      expect(octets).toBe(`Cookie: ${cookie}`.length);
      const held = Object.fromEntries(rows.map(({ name, halt, gate }) => [name, [halt, gate]]));
      expect(held).toMatchObject({
        plain: ["end", ""],
        strict: ["end", ""],
        hidden: ["end", ""],
        deep: ["end", ""],
        cart: ["stops", "path"],
        desk: ["stops", "domain"],
        boxed: ["stops", "domain"],
      });
    });
  });

  test("lets a Strict cookie stop at SameSite for a link from another site, as the browser does", async () => {
    const { cookie } = await followed();
    await inLab(async (popup) => {
      await chooseForeignLink(popup);
      await haltsAt(popup, "strict", "stops", "sameSite");
      const { line, octets } = await labShown(popup);
      expect(line).toEqual(namesIn(cookie));
      expect(line).not.toContain("strict");
      expect(octets).toBe(`Cookie: ${cookie}`.length);
    });
  });

  test("shows what a script sees", async () => {
    await tab.goto(here());
    const read = await tab.evaluate(() => document.cookie);
    await inLab(async (popup) => {
      await pickInLab(popup, "Request", "Script");
      await haltsAt(popup, "hidden", "stops", "httpOnly");
      const { line, octets } = await labShown(popup);
      expect(line).toEqual(namesIn(read));
      expect(octets).toBe(read.length);
    });
  });

  test("moves a cookie for a what-if, which once it is applied the server sees", async () => {
    expect(namesIn((await followed()).cookie)).not.toContain("strict");
    await inLab(async (popup) => {
      await chooseForeignLink(popup);
      await haltsAt(popup, "strict", "stops", "sameSite");
      await openWhatIf(popup, "strict");
      await popup.click("section section label", { text: "Lax" });
      await haltsAt(popup, "strict", "end");
      expect((await labRowOf(popup, "strict")).outcome).toBe("sent");
      const isStill = (await driven.jar()).find(({ name }) => name === "strict");
      expect(isStill?.sameSite).toBe("strict");

      await popup.click("section footer button", { text: "Apply" });
      await until("the cookie to be written", async () => {
        const written = (await driven.jar()).find(({ name }) => name === "strict");
        return written?.sameSite === "lax";
      });
      await popup.waitFor(() => !document.body.innerText.includes("with 1 what-if"));
      await haltsAt(popup, "strict", "end");
    });
    expect(namesIn((await followed()).cookie)).toContain("strict");
  });
});

function isForPage({ host, path: asked }: SeenRequest): boolean {
  return host === HOST && asked === "/shelf";
}

function namesIn(line: string | null): readonly string[] {
  return (line ?? "").split("; ").map((pair) => pair.slice(0, pair.indexOf("=")));
}
