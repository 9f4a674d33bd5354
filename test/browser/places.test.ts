import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenExtension, DrivenView } from "../support/driver";
import { firefoxWindow } from "../support/firefox";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { fillField, listedRows, openRow, save, waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder";

interface Place {
  readonly host: string;
  /** What the shipped package asks for. */
  readonly pattern: string;
  /** A host whose cookie must be listed too. */
  readonly kin?: string;
  /** A host whose cookie must not be. */
  readonly stranger: string;
}

const PLACES: readonly Place[] = [
  {
    host: "localhost",
    pattern: "*://localhost/*",
    stranger: "127.0.0.1",
  },
  {
    host: "127.0.0.1",
    pattern: "*://127.0.0.1/*",
    stranger: "localhost",
  },
  { host: "[::1]", pattern: "*://[::1]/*", stranger: "127.0.0.1" },
  {
    host: "intranet",
    pattern: "*://intranet/*",
    stranger: "www.intranet.test",
  },
  {
    host: "foo.github.io",
    pattern: "*://*.foo.github.io/*",
    kin: "deep.foo.github.io",
    stranger: "bar.github.io",
  },
  {
    host: "www.bücher.test",
    pattern: "*://*.xn--bcher-kva.test/*",
    kin: "bücher.test",
    stranger: "bucher.test",
  },
  {
    host: "app.shop.co.uk",
    pattern: "*://*.shop.co.uk/*",
    kin: "shop.co.uk",
    stranger: "other.co.uk",
  },
];

interface Elsewhere {
  readonly what: string;
  readonly url: Readonly<Record<BrowserKind, string>>;
  readonly says: Readonly<Record<BrowserKind, string>>;
  readonly next: Readonly<Record<BrowserKind, string>>;
}

const OPEN_WEBSITE = "Open a website in this tab, then open Cookie Lens again.";

// Chromium: not even a click on the toolbar button shows an extension the address of such a tab.
const HIDDEN = "Browsers hide their own pages, extension stores and empty tabs from extensions";
const GO_TO_WEBSITE = "Go to the website and click the Cookie Lens button in the toolbar.";

const ELSEWHERE: readonly Elsewhere[] = [
  {
    what: "an empty page",
    url: { chromium: "about:blank", firefox: "about:blank" },
    says: {
      chromium: HIDDEN,
      firefox: "There is no website in this tab yet, so there are no cookies.",
    },
    next: { chromium: GO_TO_WEBSITE, firefox: OPEN_WEBSITE },
  },
  {
    what: "a page of the browser",
    url: { chromium: "chrome://version/", firefox: "about:support" },
    says: {
      chromium: HIDDEN,
      firefox: "Pages of the browser have no cookies, and extensions may not look at them.",
    },
    next: { chromium: GO_TO_WEBSITE, firefox: OPEN_WEBSITE },
  },
];

let site: LoopbackSite;
let files: TemporaryFolder;

beforeAll(async () => {
  site = await startLoopbackSite();
  files = await temporaryFolder("places");
  await writeFile(path.join(files.folder, "page.html"), "<!doctype html><title>a file</title>");
});
afterAll(async () => {
  await site.stop();
  await files.discard();
});

describe.each<BrowserKind>(["chromium", "firefox"])("in %s, granted build", (kind) => {
  let build: GrantedBuild;
  let browser: DrivenBrowser;
  let extension: DrivenExtension;

  beforeAll(async () => {
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    browser = await launchBrowser(kind);
    extension = await browser.install(build.folder);
  });
  afterAll(async () => {
    await browser.close();
    await build.discard();
  });

  test.each(PLACES)("at $host: lists its own cookies and edits them", async (place) => {
    await browser.emptyJar();
    for (const [name, host] of [
      ["stranger", place.stranger],
      ["kin", place.kin],
    ]) {
      if (host === undefined) continue;
      const other = await browser.open(site.setting("http", host, [`${name}=1`]));
      await other.close();
    }
    const tab = await browser.open(site.setting("http", place.host, ["own=1", "twin=2"]));
    const popup = await extension.popup(tab);
    const expected = ["own", "twin", ...(place.kin === undefined ? [] : ["kin"])].toSorted();
    await waitForRows(popup, expected.length);
    expect((await listedRows(popup)).map(({ name }) => name).toSorted()).toEqual(expected);

    // Firefox: the API writes to "::1", and a page's cookies are those of "[::1]".
    const isReached = !(kind === "firefox" && place.host === "[::1]");
    await openRow(popup, "own");
    if (isReached) {
      await fillField(popup, "Value", "edited");
      await save(popup);
    } else {
      await popup.waitFor(saysWhyNot);
      expect(await popup.evaluate(() => document.querySelector("#draft-value"))).toBeNull();
    }
    await popup.close();
    await tab.close();
    const held = (await browser.jar()).map(({ name, value }) => `${name}=${value}`).toSorted();
    expect(held).toEqual(
      [
        isReached ? "own=edited" : "own=1",
        "twin=2",
        "stranger=1",
        ...(place.kin === undefined ? [] : ["kin=1"]),
      ].toSorted(),
    );
  });
});

describe.each<BrowserKind>(["chromium", "firefox"])("in %s, shipped package", (kind) => {
  let browser: DrivenBrowser;
  let extension: DrivenExtension;

  beforeAll(async () => {
    browser = await launchBrowser(kind);
    extension = await browser.install(path.join(PROJECT, "dist", kind));
  });
  afterAll(() => browser.close());

  async function popupOn(url: string, look: (popup: DrivenView) => Promise<void>): Promise<void> {
    const isFirefoxPage = url.startsWith("about:") && url !== "about:blank";
    const tab = await browser.open(isFirefoxPage ? "about:blank" : url);
    // Firefox: BiDi waits in vain for its own pages' load event, so the window itself leads the tab there.
    if (isFirefoxPage) await firefoxWindow(browser).run(leadTab, url);
    const popup = await extension.popup(tab);
    try {
      await look(popup);
    } finally {
      await popup.close();
      await tab.close();
    }
  }

  test.each(PLACES)("at $host: asks for $pattern alone", async ({ host, pattern }) => {
    await popupOn(site.url("http", host), async (popup) => {
      const code = () => document.querySelector("code")?.textContent;
      expect(await popup.waitFor(code)).toBe(pattern);
    });
  });

  test.each(ELSEWHERE)("$what says what is the case and what to do", async (place) => {
    await popupOn(place.url[kind], async (popup) => {
      await popup.waitFor(
        (says: string) => document.body.innerText.includes(says),
        place.says[kind],
      );
      expect(await popup.text()).toContain(place.next[kind]);
    });
  });

  test("a file says what is the case and what to do", async () => {
    await popupOn(pathToFileURL(path.join(files.folder, "page.html")).href, async (popup) => {
      await popup.waitFor(() =>
        document.body.innerText.includes(
          "Cookies belong to websites. A page that was opened from a file has none.",
        ),
      );
      expect(await popup.text()).toContain("Serve the folder from a local web server");
    });
  });
});

/** Runs in the popup. */
function saysWhyNot(): boolean {
  return document.body.innerText.includes("It can be neither edited nor deleted from here");
}

/** Runs in Firefox's window: leads the front tab to a page of the browser and waits for its address. */
async function leadTab(url: string): Promise<void> {
  const chrome = globalThis as unknown as FirefoxGlobals;
  const isThere = new Promise<void>((resolve) => {
    const listener = {
      onLocationChange(_: unknown, __: unknown, location: { readonly spec: string }) {
        if (location.spec !== url) return;
        chrome.gBrowser.removeProgressListener(listener);
        resolve();
      },
    };
    chrome.gBrowser.addProgressListener(listener);
  });
  chrome.openTrustedLinkIn(url, "current");
  await isThere;
}

interface FirefoxGlobals {
  readonly gBrowser: {
    addProgressListener(listener: object): void;
    removeProgressListener(listener: object): void;
  };
  openTrustedLinkIn(url: string, where: "current"): void;
}
