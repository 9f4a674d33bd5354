import { existsSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";

import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { overhear, overheard } from "../support/overheard";
import { PROBE_PAGE, probeExtension } from "../support/probe-extension";
import { livingProcesses } from "../support/processes";
import type { TemporaryFolder } from "../support/temporary-folder";

declare const browser: Browser;

const KINDS: readonly BrowserKind[] = ["chromium", "firefox"];
const LONG = 60_000;

let probe: TemporaryFolder;
let site: LoopbackSite;

beforeAll(async () => {
  probe = await probeExtension();
  site = await startLoopbackSite();
}, LONG);

afterAll(async () => {
  await site.stop();
  await probe.discard();
}, LONG);

describe.each(KINDS)("the driver of %s", { timeout: LONG }, (kind) => {
  let driven: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;

  beforeAll(async () => {
    driven = await launchBrowser(kind);
    extension = await driven.install(probe.folder);
    tab = await driven.open(site.url("http", "www.shop.test", "/cart"));
  }, LONG);

  afterAll(() => driven.close(), LONG);

  async function inPopup(look: (popup: DrivenView) => Promise<void>): Promise<void> {
    const popup = await extension.popup(tab);
    try {
      await look(popup);
    } finally {
      await popup.close();
    }
  }

  test("a click on the toolbar button grants activeTab to the popup", async () => {
    await inPopup(async (popup) => {
      await popup.waitFor(() => document.querySelector("#url")?.textContent);
      expect(await popup.text()).toContain(site.url("http", "www.shop.test", "/cart"));
    });
  });

  test("pointer and keys reach the popup as trusted events", async () => {
    await inPopup(async (popup) => {
      await popup.click(".twin", { text: "Two", modifiers: ["Shift"] });
      await popup.click(".twin");
      await popup.press("Tab");
      await popup.press("Control+z");
      expect(await popup.evaluate(eventsSeen)).toBe("Two+Shift One Tab Control z");
    });
  });

  test("typing adds to a field, filling replaces it", async () => {
    await inPopup(async (popup) => {
      await popup.type("#field", "er é日");
      expect(await popup.evaluate(fieldValue)).toBe("older é日");
      await popup.fill("#field", "new");
      expect(await popup.evaluate(fieldValue)).toBe("new");
      await popup.fill("#field", "");
      expect(await popup.evaluate(fieldValue)).toBe("");
    });
  });

  test("the popup can be sized, recoloured and pictured", async () => {
    await inPopup(async (popup) => {
      await popup.resize(800, 600);
      await popup.emulate({ colorScheme: "light", reducedMotion: false });
      const light = await popup.screenshot();
      expect(sizeOfPng(light)).toEqual([800, 600]);
      await popup.emulate({ colorScheme: "dark", reducedMotion: true });
      await popup.waitFor(prefersDarkAndCalm);
      expect((await popup.screenshot()).equals(light)).toBe(false);
    });
  });

  test("an error thrown in the page says what was thrown", async () => {
    await inPopup(async (popup) => {
      const failing = popup.evaluate(() => {
        throw new TypeError("thrown by the probe");
      });
      await expect(failing).rejects.toThrow("thrown by the probe");
    });
  });

  test("a killed popup is gone, and waiting in it ends at once", async () => {
    const popup = await extension.popup(tab);
    const waiting = popup.waitFor(() => document.querySelector("#never"));
    const ended = expect(waiting).rejects.toThrow(/^(?!.*in vain)/);
    await popup.kill();
    await ended;
    await popup.closed();
  });

  test("a click or a key may close the popup", async () => {
    const clicked = await extension.popup(tab);
    await clicked.click("#leave");
    await clicked.closed();
    const pressed = await extension.popup(tab);
    await pressed.evaluate(() => document.querySelector<HTMLElement>("#leave")!.focus());
    await pressed.press("Enter");
    await pressed.closed();
    await expect(pressed.press("Enter")).rejects.toThrow("closed");
  });

  test("a page of the extension in its own tab is told the tab's id", async () => {
    const page = await extension.page(tab, PROBE_PAGE);
    await page.resize(320, 640);
    expect(sizeOfPng(await page.screenshot())).toEqual([320, 640]);
    await page.click(".twin", { text: "Two" });
    await page.type("#field", "er é日");
    expect(await page.evaluate(eventsSeen)).toBe("Two");
    expect(await page.evaluate(fieldValue)).toBe("older é日");
    await page.reload();
    expect(await page.evaluate(eventsSeen)).toBe("");
    const id = Number(new URL(await page.url()).searchParams.get("tab"));
    const other = await page.evaluate(async () => {
      const own = await browser.tabs.getCurrent();
      const tabs = await browser.tabs.query({});
      return tabs.filter((one) => one.id !== own.id).map((one) => one.id);
    });
    expect(other).toContain(id);
    await page.close();
  });

  test("both loopback addresses and both schemes answer", async () => {
    for (const scheme of ["http", "https"] as const) {
      for (const host of ["127.0.0.1", "[::1]", "localhost"]) {
        const loopback = await driven.open(site.url(scheme, host));
        expect(await loopback.text()).toContain("cookie");
        await loopback.close();
      }
    }
  });

  test("the jar shows what HTTP and HTTPS hosts have set", async () => {
    await driven.emptyJar();
    const setting = await driven.open(
      site.setting("http", "www.shop.test", ["a=1", "b=2; Domain=shop.test; Path=/cart"]),
    );
    await setting.goto(
      site.setting("https", "foo.github.io", [
        "c=3; Secure; HttpOnly; SameSite=Strict; Max-Age=1000",
        "p=4; Secure; Partitioned; SameSite=None",
      ]),
    );
    await setting.close();
    const plain = { httpOnly: false, expires: null, partitionKey: null, path: "/", secure: false };
    const jar = await driven.jar();
    expect(named(jar, "a")).toMatchObject({ ...plain, domain: "www.shop.test", hostOnly: true });
    expect(named(jar, "b")).toMatchObject({
      ...plain,
      domain: "shop.test",
      hostOnly: false,
      path: "/cart",
    });
    expect(named(jar, "c")).toMatchObject({ secure: true, httpOnly: true, sameSite: "strict" });
    expect(named(jar, "c").expires).toBeGreaterThan(Date.now() / 1000 + 900);
    expect(named(jar, "p").partitionKey).toEqual({
      topLevelSite: "https://foo.github.io",
      hasCrossSiteAncestor: false,
    });
    expect(jar).toHaveLength(4);
  });

  test("a frame of another site gets its own partition", async () => {
    await driven.emptyJar();
    const framed = site.setting("https", "embed.test", ["p=1; Secure; Partitioned; SameSite=None"]);
    const framing = await driven.open(site.framing("https", "www.shop.test", framed));
    await framing.close();
    expect(named(await driven.jar(), "p").partitionKey).toEqual({
      topLevelSite: "https://shop.test",
      hasCrossSiteAncestor: true,
    });
  });

  test("a planted cookie is in the jar and on the wire", async () => {
    await driven.emptyJar();
    const planted: Cookie = {
      name: "planted",
      value: "yes",
      domain: "shop.test",
      hostOnly: false,
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "lax",
      expires: Math.floor(Date.now() / 1000) + 1000,
      partitionKey: null,
      storeId: kind === "chromium" ? "0" : "firefox-default",
    };
    const hostOnly: Cookie = { ...planted, hostOnly: true, domain: "www.shop.test", expires: null };
    const partitioned: Cookie = {
      ...planted,
      sameSite: "no_restriction",
      partitionKey: { topLevelSite: "https://example.test", hasCrossSiteAncestor: true },
    };
    for (const cookie of [planted, hostOnly, partitioned]) await driven.plant(cookie);
    const jar = await driven.jar();
    expect(jar).toHaveLength(3);
    expect(jar).toEqual(expect.arrayContaining([planted, hostOnly, partitioned]));
    site.forgetRequests();
    const asking = await driven.open(site.url("https", "www.shop.test", "/wire"));
    await asking.close();
    const request = await site.request(({ path }) => path === "/wire");
    expect(request.cookie).toBe("planted=yes; planted=yes");
  });

  test("a granted build needs no prompt", async () => {
    await driven.emptyJar();
    const granted = await grantedBuild(probe.folder);
    const second = await launchBrowser(kind);
    try {
      const ours = await second.install(granted.folder);
      const opened = await second.open(site.setting("http", "www.shop.test", ["a=1"]));
      const popup = await ours.popup(opened);
      const listed = await popup.evaluate(async () => {
        const cookies = await browser.cookies.getAll({ domain: "shop.test" });
        return cookies.map(({ name }) => name);
      });
      expect(listed).toEqual(["a"]);
    } finally {
      await second.close();
      await granted.discard();
    }
  });
});

describe.each(KINDS)("a popup that misbehaves while it loads, in %s", { timeout: LONG }, (kind) => {
  test("is overheard from its first script on", async () => {
    const unruly = await probeExtension();
    await appendFile(path.join(unruly.folder, PROBE_PAGE), UNRULY_MARKUP);
    await writeFile(path.join(unruly.folder, "probe/unruly.js"), UNRULY_SCRIPT);
    const driven = await launchBrowser(kind);
    try {
      const extension = await driven.install(unruly.folder);
      const tab = await driven.open(site.url("http", "www.shop.test"));
      const unheard = await extension.popup(tab);
      await expect(unheard.evaluate(overheard)).rejects.toThrow("nothing has listened");
      await unheard.close();
      await extension.beforePopups(overhear);
      const popup = await extension.popup(tab);
      const heard = await popup.waitFor(heardAll, UNRULY_DEEDS);
      expect(heard.toSorted()).toEqual([
        "alert: said",
        "blocked: inline",
        "console: logged",
        expect.stringMatching(/^error: (Uncaught )?Error: thrown$/),
        "rejection: rejected",
      ]);
    } finally {
      await driven.close();
      await unruly.discard();
    }
  });
});

const UNRULY_MARKUP = "<script>globalThis.ran = true;</script><script src='unruly.js'></script>";
const UNRULY_SCRIPT = `if (globalThis.overheard) alert("said");
console.error("logged");
Promise.reject("rejected");
throw new Error("thrown");`;
const UNRULY_DEEDS = 5;

describe.each(KINDS)("permission prompts of %s", { timeout: LONG }, (kind) => {
  test("are denied, granted and revoked", async () => {
    const driven = await launchBrowser(kind, { prompts: true });
    try {
      const extension = await driven.install(probe.folder);
      const tab = await driven.open(site.url("http", "www.shop.test"));
      const refused = await extension.popup(tab);
      await driven.answerPrompt("deny", () => refused.click("#ask"));
      if (kind === "firefox") await refused.close();
      await refused.closed();

      const asking = await extension.popup(tab);
      expect(await asking.evaluate(mayReadShop)).toBe(false);
      await driven.answerPrompt("grant", () => asking.click("#ask"));
      const open = kind === "firefox" ? asking : await extension.resumedPopup();
      expect(await open.evaluate(mayReadShop)).toBe(true);

      await extension.revoke(["*://*.shop.test/*"]);
      await open.waitFor(async () => {
        const origins = ["*://*.shop.test/*"];
        return !(await browser.permissions.contains({ origins }));
      });
      await open.close();
    } finally {
      await driven.close();
    }
  });
});

describe.each(KINDS)("closing %s", { timeout: LONG }, (kind) => {
  test("leaves no process and no profile", async () => {
    const driven = await launchBrowser(kind, { prompts: true });
    await driven.open(site.url("http", "www.shop.test"));
    const { processGroup, profile } = driven;
    expect(livingProcesses(processGroup, profile).length).toBeGreaterThan(2);
    expect(existsSync(profile)).toBe(true);
    await driven.close();
    expect(livingProcesses(processGroup, profile)).toEqual([]);
    expect(existsSync(profile)).toBe(false);
  });
});

function named(jar: readonly Cookie[], name: string): Cookie {
  const found = jar.filter((cookie) => cookie.name === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

function sizeOfPng(png: Buffer): readonly number[] {
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

// The functions below run in the probe's page.

/** What was overheard, once it is as much as this; the browser's own policy blocks what the extension's does. */
function heardAll(count: number): readonly string[] | undefined {
  const said = new Set((globalThis as unknown as { overheard: readonly string[] }).overheard);
  return said.size >= count ? [...said] : undefined;
}

function eventsSeen(): string {
  return document.querySelector("#events")!.textContent;
}

function fieldValue(): string {
  return document.querySelector<HTMLInputElement>("#field")!.value;
}

function prefersDarkAndCalm(): boolean {
  return (
    matchMedia("(prefers-color-scheme: dark)").matches &&
    matchMedia("(prefers-reduced-motion: reduce)").matches
  );
}

function mayReadShop(): Promise<boolean> {
  return browser.permissions.contains({ origins: ["*://*.shop.test/*"] });
}
