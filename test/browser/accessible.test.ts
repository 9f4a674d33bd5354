import path from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import {
  openCookie,
  openFindings,
  showTab,
  standsList,
  standsPermission,
} from "../pictures/scenes";
import { accessibilityFaults } from "../support/axe";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { until } from "../support/patience";
import { visitShop } from "../support/shop";

const KINDS: readonly BrowserKind[] = ["chromium", "firefox"];
const DIST = path.resolve(import.meta.dirname, "../../dist");

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
    beforeAll(async () => {
      tab = await visitShop(driven, site);
    });
    beforeEach(async () => {
      popup = await extension.popup(tab);
    });
    afterEach(() => popup.close());

    const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
      list: () => standsList(popup),
      async "a cookie to edit"() {
        await openCookie(popup, "email");
      },
      async "a cookie explained"() {
        await openCookie(popup, "email");
        await showTab(popup, "explain");
      },
      async findings() {
        await standsList(popup);
        await openFindings(popup);
      },
      async "the keys"() {
        await standsList(popup);
        await popup.press("?");
        await popup.waitFor(() => document.querySelector("dialog[open]"));
      },
      async "a question"() {
        await openCookie(popup, "cart");
        await popup.fill("#draft-name", "checkout_hold");
        await popup.press("Control+Enter");
        await popup.waitFor(() => document.querySelector("dialog[open]"));
      },
      async "a search that nothing matches"() {
        await standsList(popup);
        await popup.type("search input", "zzz");
        await popup.waitFor(() => document.querySelector("main h2"));
      },
      async "rows picked"() {
        await standsList(popup);
        await popup.click("[data-index] input[type=checkbox]");
        await popup.waitFor(() => document.querySelector("footer b"));
      },
    };
    test.each(Object.keys(STATES))("%s", async (state) => {
      await STATES[state]!();
      await isAccessible(popup);
    });
  });

  test.each([
    ["a site without cookies", () => site.url("https", "www.empty.example")],
    ["a page that no website sent", () => "about:blank"],
  ])("has nothing serious or nameless in either theme: %s", async (_, url) => {
    const other = await driven.open(url());
    const view = await extension.popup(other);
    await view.waitFor(() => document.querySelector("main h2, main h1"));
    await isAccessible(view);
    await view.close();
    await other.close();
  });

  test("has nothing serious or nameless in either theme: the request for access", async () => {
    // A browser of its own: in Firefox both builds have one id, and the one installed last counts.
    const asked = await launchBrowser(kind);
    try {
      const shipped = await asked.install(path.join(DIST, kind));
      const view = await shipped.popup(await asked.open(site.url("https", "www.shop.example")));
      await standsPermission(view);
      await isAccessible(view);
    } finally {
      await asked.close();
    }
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

async function isAccessible(view: DrivenView): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await view.emulate({ colorScheme, reducedMotion: true });
    await view.waitFor(
      (theme: string) => matchMedia(`(prefers-color-scheme: ${theme})`).matches,
      colorScheme,
    );
    const { kept, ...faults } = await accessibilityFaults(view);
    expect({ colorScheme, ...faults }).toEqual({ colorScheme, violations: [], nameless: [] });
    expect(kept).toBeGreaterThan(0);
  }
}

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
