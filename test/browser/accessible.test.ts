import path from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { standsList, standsPermission } from "../pictures/scenes";
import { delayListing, failListing } from "../support/api-fates";
import { isAccessible } from "../support/accessible";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { LENS_STATES, type LensScene } from "../support/lens-states";
import { waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { until } from "../support/patience";
import { SHOP_COOKIES, visitShop } from "../support/shop";

const KINDS: readonly BrowserKind[] = ["chromium", "firefox"];
const DIST = path.resolve(import.meta.dirname, "../../dist");

/** Lines that each browser keeps and its extension API cannot reach (M13). */
const UNADDRESSABLE: Readonly<Record<BrowserKind, string>> = {
  chromium: "odd=1; Path=/a b; Secure; SameSite=Lax",
  firefox: "odd=1; Path=/\xFF; Secure; SameSite=Lax",
};

let site: LoopbackSite;
beforeAll(async () => {
  site = await startLoopbackSite();
});
afterAll(() => site.stop());

describe.each(KINDS)("the real popup in %s", (kind) => {
  let granted: GrantedBuild;
  let driven: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;
  let popup: DrivenView;

  beforeAll(async () => {
    granted = await grantedBuild(path.join(DIST, kind));
    driven = await launchBrowser(kind);
    extension = await driven.install(granted.folder);
  });
  afterAll(async () => {
    await driven.close();
    await granted.discard();
  });

  describe("has nothing serious or nameless in either theme:", () => {
    let shop: readonly Cookie[];
    beforeAll(async () => {
      tab = await visitShop(driven, site);
      shop = await driven.jar();
    });
    beforeEach(async () => {
      await driven.emptyJar();
      for (const cookie of shop) await driven.plant(cookie);
      popup = await extension.popup(tab);
    });
    afterEach(() => popup.close());

    const scene = (): LensScene => ({
      popup: () => popup,
      tab,
      async reopen() {
        await popup.kill();
        popup = await extension.popup(tab);
      },
      async setUnaddressable() {
        await popup.close();
        const cart = await tab.url();
        await tab.goto(site.setting("https", "www.shop.example", [UNADDRESSABLE[kind]], "/cart"));
        await tab.goto(cart);
        popup = await extension.popup(tab);
        await waitForRows(popup, SHOP_COOKIES + 1);
      },
    });
    test.each(Object.entries(LENS_STATES))("%s", async (_, comeInto) => {
      await comeInto(scene());
      await isAccessible(popup);
    });
  });

  const ELSEWHERE: Readonly<Record<string, () => string>> = {
    "a site without cookies": () => site.url("https", "www.empty.example"),
    "a page that no website sent": () => "about:blank",
    "a file": () => pathToFileURL(import.meta.filename).href,
  };
  test.each(Object.entries(ELSEWHERE))(
    "has nothing serious or nameless in either theme: %s",
    async (_, url) => {
      const other = await driven.open(url());
      const view = await extension.popup(other);
      await view.waitFor(() => document.querySelector("main h2, main h1"));
      await isAccessible(view);
      await view.close();
      await other.close();
    },
  );

  describe("has nothing serious or nameless in either theme, before any list:", () => {
    // A browser of its own: in Firefox both builds have one id, and the one installed last counts.
    let asked: DrivenBrowser;
    beforeAll(async () => {
      asked = await launchBrowser(kind);
      tab = await asked.open(site.url("https", "www.shop.example"));
    });
    afterAll(() => asked.close());

    test("the request for access", async () => {
      const shipped = await asked.install(path.join(DIST, kind));
      popup = await shipped.popup(tab);
      await standsPermission(popup);
      await isAccessible(popup);
      await popup.close();
    });

    test.each([
      ["a browser that is yet to answer", delayListing, "main[aria-busy=true]"],
      ["a browser that did not answer", failListing, "main h1"],
    ] as const)("%s", async (_, prepare, sign) => {
      // What was given last has its way with the API.
      const lens = await asked.install(granted.folder);
      await lens.beforePopups(prepare);
      popup = await lens.popup(tab);
      await popup.waitFor((of: string) => document.querySelector(of), sign);
      await isAccessible(popup);
      await popup.close();
    });
  });

  test("a cookie is found, edited, deleted and restored by keyboard alone", async () => {
    await driven.emptyJar();
    tab = await visitShop(driven, site);
    const before = await cookieOf(driven, "checkout_hold");
    popup = await extension.popup(tab);
    await standsList(popup);

    await popup.press("/");
    expect(await focused(popup)).toBe("Search cookies by name and value");
    for (const key of "ch") await press(popup, key);
    await tabTo(popup, "Select chat_widget");
    await press(popup, "ArrowDown");
    expect(await focused(popup)).toBe("Select checkout_hold");

    await press(popup, "Enter");
    // Columns of the list have the names of fields: the pane's own must be there to be reached first.
    await popup.waitFor(() => {
      const field = document.querySelector("#draft-value");
      return field !== null && document.activeElement?.closest("aside")?.contains(field);
    });
    await tabTo(popup, "Value");
    await press(popup, "End");
    await press(popup, "Backspace");
    await press(popup, "5");
    await tabTo(popup, "HttpOnly");
    await press(popup, "Space");
    await press(popup, "Control+Enter");
    const edited = { ...before!, value: "seat-15", httpOnly: true };
    await jarHolds(driven, edited);

    await press(popup, "Escape");
    expect(await focused(popup)).toBe("Select checkout_hold");
    await press(popup, "Delete");
    await until("the cookie to go", async () => !(await cookieOf(driven, edited.name)));
    await isFocusKept(popup);
    await popup.waitFor(() =>
      document.querySelector('button:enabled[title="Undo delete of checkout_hold"]'),
    );
    await press(popup, "Control+z");
    await jarHolds(driven, edited);
    await isFocusKept(popup);
    await popup.close();
  });
});

async function cookieOf(driven: DrivenBrowser, name: string): Promise<Cookie | undefined> {
  return (await driven.jar()).find((cookie) => cookie.name === name);
}

async function jarHolds(driven: DrivenBrowser, wanted: Cookie): Promise<void> {
  await until("the cookie as wanted", async () => {
    return (await cookieOf(driven, wanted.name))?.value === wanted.value;
  });
  expect(await cookieOf(driven, wanted.name)).toEqual(wanted);
}

/** Presses a key, after which something of the popup must still have the focus. */
async function press(view: DrivenView, key: string): Promise<void> {
  await view.press(key);
  await isFocusKept(view);
}

async function isFocusKept(view: DrivenView): Promise<void> {
  await view.waitFor(() => {
    const { activeElement } = document;
    return activeElement !== null && activeElement !== document.body && activeElement.isConnected;
  });
}

/** What has the focus: its name, or for a row that of its checkbox. */
function focused(view: DrivenView): Promise<string> {
  return view.evaluate(() => {
    const { activeElement } = document;
    const named = activeElement?.matches("[data-index]")
      ? activeElement.querySelector("input")
      : activeElement;
    if (!(named instanceof HTMLElement)) return "";
    const label = "labels" in named ? (named as HTMLInputElement).labels?.[0] : undefined;
    return named.getAttribute("aria-label") ?? (label ?? named).innerText.trim();
  });
}

/** Presses Tab until the element of this name has the focus; fails after a full round. */
async function tabTo(view: DrivenView, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.at(-1) !== name) {
    if (passed.length > 60) throw new Error(`Tab reaches no ${name}: ${passed.join(", ")}`);
    await view.press("Tab");
    passed.push(await focused(view));
  }
}
