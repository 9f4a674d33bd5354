import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../../playground/find-browser";
import type { Cookie } from "../../../src/core/cookie";
import type { DrivenView } from "../../support/driver";
import {
  choose,
  fillField,
  openRow,
  rowOf,
  save,
  turnSwitch,
  undo,
  waitForRows,
} from "../../support/lens-view";
import { until } from "../../support/patience";
import { type Practice, startPractice } from "./practice";

/** Browsers trust http on `*.localhost`: Secure cookies are kept and sent there. */
const TRUSTED = "shop.localhost";
const PLAIN = "shop.test";
const HOUR = 3600;

describe.each<BrowserKind>(["chromium", "firefox"])("edited in %s, seen by Flask", (kind) => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice(kind);
  });
  afterAll(() => practice.stop());

  /** Opens the popup over this lesson's cookie alone, with the cookie open beside the list. */
  async function opened(host: string, parameter: string, address?: string): Promise<DrivenView> {
    const popup = await practice.begin(host, [parameter], address);
    await waitForRows(popup, 1);
    await openRow(popup, 0);
    return popup;
  }

  /** The only cookie in the browser, read past the extension. */
  async function stored(): Promise<Cookie> {
    const [cookie, ...others] = await practice.browser.jar();
    expect(others).toEqual([]);
    expect(cookie).toBeDefined();
    return cookie!;
  }

  /** What Flask reads at another host, opened in a tab of its own. */
  async function broughtTo(host: string): Promise<unknown> {
    await practice.closePopup();
    const other = await practice.browser.open(practice.flask.url(host, "/echo"));
    const cookies = await other.evaluate(async () => {
      const answer = (await (await fetch("/echo")).json()) as { cookies: unknown };
      return answer.cookies;
    });
    await other.close();
    await practice.tab.bringToFront();
    return cookies;
  }

  /** What Flask reads when a page of another site leads to it. */
  async function broughtByLink(): Promise<unknown> {
    await practice.closePopup();
    const other = await practice.browser.open(practice.flask.url("other.test"));
    const asked = practice.flask.url(TRUSTED, "/echo");
    await other.evaluate((to: string) => {
      const link = document.body.appendChild(document.createElement("a"));
      link.href = to;
      link.id = "away";
      link.textContent = "away";
      link.style.cssText = "position:fixed;inset:0;z-index:9";
    }, asked);
    await other.click("#away");
    const cookies = await other.waitFor((to: string) => {
      if (location.href !== to) return undefined;
      // Firefox shows JSON in a viewer of its own, with the text in a pane.
      return /"header": ?"(.*)"/.exec(document.documentElement.textContent)?.[0];
    }, asked);
    await other.close();
    await practice.tab.bringToFront();
    return cookies;
  }

  test("Value", async () => {
    const popup = await opened(TRUSTED, "value");
    await fillField(popup, "Value", "vanilla");
    await save(popup);
    expect(await practice.brought()).toEqual({ demo_value: "vanilla" });
  });

  test("Name: the old one is gone, and undo takes the rename back", async () => {
    const popup = await opened(TRUSTED, "value");
    await fillField(popup, "Name", "renamed");
    await save(popup);
    expect(await practice.brought()).toEqual({ renamed: "chocolate" });
    await undo(popup);
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
  });

  test("Path: it comes below /cookies only, then everywhere again", async () => {
    const popup = await opened(TRUSTED, "value");
    await fillField(popup, "Path", "/cookies");
    await save(popup);
    expect(await practice.brought()).toEqual({});
    expect(await practice.brought("/cookies/echo")).toEqual({ demo_value: "chocolate" });
    await fillField(popup, "Path", "/");
    await save(popup);
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
  });

  test("Domain: hosts below get it once it is no longer host-only", async () => {
    await opened(PLAIN, "value");
    expect(await broughtTo(`www.${PLAIN}`)).toEqual({});
    const popup = await practice.openPopup();
    await openRow(popup, "demo_value");
    await choose(popup, "Who gets it", PLAIN, "and all below");
    await save(popup);
    expect(await stored()).toMatchObject({ domain: PLAIN, hostOnly: false });
    expect(await broughtTo(`www.${PLAIN}`)).toEqual({ demo_value: "chocolate" });
  });

  test("host-only: hosts below no longer get a Domain cookie", async () => {
    const popup = await opened(TRUSTED, "domain");
    await choose(popup, "Who gets it", TRUSTED, "only this host");
    await save(popup);
    expect(await stored()).toMatchObject({ domain: TRUSTED, hostOnly: true });
    expect(await practice.brought()).toEqual({ demo_domain: "whole_family" });
    expect(await broughtTo(`www.${TRUSTED}`)).toEqual({});
  });

  test("Max-Age: an hour from the press of Save; 0 deletes it", async () => {
    const popup = await opened(TRUSTED, "value");
    await fillField(popup, "Max-Age (s)", String(HOUR));
    const before = Date.now() / 1000;
    await save(popup);
    const { expires } = await stored();
    expect(expires).toBeGreaterThanOrEqual(Math.floor(before) + HOUR);
    expect(expires).toBeLessThanOrEqual(Date.now() / 1000 + HOUR + 1);
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
    await fillField(popup, "Max-Age (s)", "0");
    await save(popup);
    expect(await practice.brought()).toEqual({});
    expect(await practice.browser.jar()).toEqual([]);
  });

  test("Expires: a date; then a session again", async () => {
    const popup = await opened(TRUSTED, "value");
    const year = new Date().getFullYear() + 1;
    await fillField(popup, "Expires (your time)", `${year}-01-02T03:04:05`);
    await save(popup);
    expect((await stored()).expires).toBe(new Date(year, 0, 2, 3, 4, 5).getTime() / 1000);
    await popup.click('[data-attribute="expires"] button', { text: "session" });
    await save(popup);
    expect((await stored()).expires).toBeNull();
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
  });

  test("Secure: plain http no longer gets it, and gets it back", async () => {
    const popup = await opened(PLAIN, "value");
    await turnSwitch(popup, "Secure");
    await save(popup);
    expect(await practice.brought()).toEqual({});
    expect((await stored()).secure).toBe(true);
    await turnSwitch(popup, "Secure");
    await save(popup);
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
  });

  test("HttpOnly: out of a script's sight, and the server still gets it", async () => {
    const popup = await opened(TRUSTED, "value");
    const read = () => practice.tab.evaluate(() => document.cookie);
    expect(await read()).toBe("demo_value=chocolate");
    await turnSwitch(popup, "HttpOnly");
    await save(popup);
    expect(await read()).toBe("");
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
    await turnSwitch(popup, "HttpOnly");
    await save(popup);
    expect(await read()).toBe("demo_value=chocolate");
  });

  test("SameSite: a link from another site brings a Lax one and no Strict one", async () => {
    const strict = await opened(TRUSTED, "value");
    await choose(strict, "SameSite", "Strict");
    await save(strict);
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
    expect(await broughtByLink()).not.toContain("demo_value");

    const lax = await practice.openPopup();
    await openRow(lax, "demo_value");
    await choose(lax, "SameSite", "Lax");
    await save(lax);
    expect((await stored()).sameSite).toBe("lax");
    expect(await broughtByLink()).toContain("demo_value=chocolate");
  });

  test("SameSite=None with Secure, then not set", async () => {
    const popup = await opened(TRUSTED, "samesite_lax");
    await choose(popup, "SameSite", "None");
    await turnSwitch(popup, "Secure");
    await save(popup);
    expect(await stored()).toMatchObject({ sameSite: "no_restriction", secure: true });
    await choose(popup, "SameSite", "not set");
    await save(popup);
    expect(await stored()).toMatchObject({ sameSite: "unspecified", secure: true });
    expect(await practice.brought()).toEqual({ demo_samesite_lax: "links_too" });
  });

  test("delete and undo", async () => {
    const popup = await opened(TRUSTED, "value");
    const before = await stored();
    await popup.click("footer button", { text: "Delete" });
    await popup.waitFor(() => document.body.innerText.includes("This site keeps no cookies here"));
    expect(await practice.brought()).toEqual({});
    await undo(popup);
    await waitForRows(popup, 1);
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
    expect(await stored()).toEqual(before);
  });

  test("max_age=10 counts down and ends; restored the server sees it again, left alone it leaves", async () => {
    const popup = await practice.begin(TRUSTED, ["value"]);
    await popup.evaluate(watchLifetimes);
    await practice.tab.evaluate(async () => {
      document.cookie = "left_alone=1; max-age=10";
      await fetch("/set/max_age");
    });
    await popup.waitFor(() => document.querySelectorAll('[data-ended="true"]').length === 2);
    const seen = await popup.evaluate(() => (globalThis as unknown as Seen).seen);
    expect(seen.filter((words) => /^0:0\d$/.test(words)).length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(await practice.brought()).toEqual({ demo_value: "chocolate" });
    expect((await rowOf(popup, "demo_max_age")).lifetime).toBe("expired");

    await popup.click('[data-ended="true"] button[title*="demo_max_age"]', { text: "Restore" });
    await until("the server to see it again", async () => {
      return (await practice.brought())["demo_max_age"] === "going";
    });
    const listed = () =>
      popup.waitFor(() => {
        const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
        return grid.textContent.includes("left_alone") ? undefined : grid.innerText;
      });
    expect(await listed()).toContain("demo_value");
  });
});

interface Seen {
  /** What the lifetime of `demo_max_age` read while it ran, each once. */
  seen: string[];
}

/** Runs in the popup: notes what the row says each time that it is drawn anew. */
function watchLifetimes(): void {
  const seen: string[] = [];
  (globalThis as unknown as Seen).seen = seen;
  new MutationObserver(() => {
    for (const row of document.querySelectorAll<HTMLElement>('[role="grid"] [data-index]')) {
      if (!row.innerText.includes("demo_max_age") || row.dataset["ended"] === "true") continue;
      const words = row.querySelector<HTMLElement>("[data-counting]")?.innerText.trim() ?? "";
      if (words !== "" && words !== seen.at(-1)) seen.push(words);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
