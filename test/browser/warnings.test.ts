import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { openRow, undo, waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";

const SITE = "shop.test";
const HOST = `www.${SITE}`;

/**
 * What adding one to 180 costs. Chromium: as any 181st it would take 30 others along, and what an extension adds
 * is the first to go; so it is set a second time.
 */
const EVICTION = {
  chromium: {
    asked: `Chromium will evict at least 30 other cookies of ${SITE} to make room.`,
    told: "Chromium removed 30 other cookies. Undo brings them back.",
    gone: 30,
  },
  firefox: {
    asked: `Firefox will evict 31 other cookies of ${SITE} to make room.`,
    told: "Firefox removed 31 other cookies. Undo brings them back.",
    gone: 31,
  },
} as const satisfies Readonly<Record<BrowserKind, object>>;

/** Granted build, the real popup. The numbers are those that the browsers were measured to keep to. */
describe.each<BrowserKind>(["chromium", "firefox"])("warnings in %s", (kind) => {
  let site: LoopbackSite;
  let build: GrantedBuild;
  let driven: DrivenBrowser;
  let extension: DrivenExtension;
  let tab: DrivenTab;
  let popup: DrivenView;

  beforeAll(async () => {
    site = await startLoopbackSite();
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    driven = await launchBrowser(kind);
    extension = await driven.install(build.folder);
  });
  afterAll(async () => {
    await driven.close();
    await build.discard();
    await site.stop();
  });
  beforeEach(async () => {
    await driven.emptyJar();
    return async () => {
      await popup.close();
      await tab.close();
    };
  });

  describe("a jar of 180", () => {
    let full: readonly Cookie[];

    beforeEach(async () => {
      const lines = Array.from({ length: 180 }, (_, index) => `c${index}=${index}`);
      tab = await driven.open(site.setting("http", HOST, lines));
      full = await driven.jar();
      expect(full).toHaveLength(180);
      popup = await extension.popup(tab);
      await waitForRows(popup, 180);
    });

    /** Types a new cookie and presses Save; waits for what is asked. */
    async function add(name: string): Promise<string> {
      await popup.press("n");
      await popup.waitFor(() => document.activeElement?.id === "draft-name");
      await popup.fill("#draft-name", name);
      return saveAndHear();
    }

    async function saveAndHear(): Promise<string> {
      await popup.press("Control+Enter");
      return popup.waitFor(() => document.querySelector<HTMLElement>("dialog[open]")?.innerText);
    }

    test("the meter and the finding say how many there are, and how many go with one more", async () => {
      expect(await meter(popup, "180 cookies of at most 180")).toMatch(/^Cookies\s*180\s*of 180$/);
      const finding = await openFinding(popup, "danger", "180 cookies");
      expect(finding).toContain("This site has 180 cookies and no place for another.");
      expect(finding).toContain("makes the browser remove 31, so that 150 remain.");
      expect(finding).toContain("Delete cookies that are no longer needed before you add one.");
    });

    test("adding one asks first; Cancel leaves the jar and the draft as they were", async () => {
      const question = await add("newcomer");
      expect(question).toContain(EVICTION[kind].asked);
      await popup.click("dialog[open] button", { text: "Cancel" });
      await popup.waitFor(() => document.querySelector("dialog[open]") === null);
      expect(await driven.jar()).toEqual(full);
      expect(await popup.evaluate(draftName)).toBe("newcomer");
    });

    test("going on evicts as many as were told, and undo brings each of them back", async () => {
      await add("newcomer");
      await popup.click("dialog[open] button", { text: "Save and let them go" });
      await popup.waitFor(
        (words: string) => document.body.innerText.includes(words),
        EVICTION[kind].told,
      );
      const left = pairs(await driven.jar());
      const gone = pairs(full).filter((pair) => !left.includes(pair));
      expect(gone).toHaveLength(EVICTION[kind].gone);
      expect(left.filter((pair) => !pairs(full).includes(pair))).toEqual(["newcomer="]);

      await undo(popup);
      await waitForRows(popup, 180);
      expect(pairs(await driven.jar())).toEqual(pairs(full));
    });
  });

  describe("a partition near its limit of octets", () => {
    // Firefox: tolerates a fifth more than its 10,240.
    const limit = { chromium: "10,240", firefox: "12,288" }[kind];
    const inMeter = { chromium: "10 kB", firefox: "12 kB" }[kind];

    beforeEach(async () => {
      // Ten names and values of 1,000 octets each.
      const lines = Array.from(
        { length: 10 },
        (_, index) => `p${index}=${"x".repeat(998)}; Secure; SameSite=None; Partitioned`,
      );
      const framed = site.setting("https", HOST, lines);
      const embedding = await driven.open(site.framing("https", "www.magazine.test", framed));
      await embedding.close();
      tab = await driven.open(site.url("https", HOST));
      popup = await extension.popup(tab);
      await waitForRows(popup, 10);
    });

    test("the finding and the open meter say how full it is", async () => {
      const finding = await openFinding(popup, "warning", "Inside https://magazine.test");
      expect(finding).toContain(`this site's cookies take 10,000 of at most ${limit} octets.`);
      expect(finding).toContain("the browser removes the oldest ones until at most 10,240 remain.");
      await meter(popup, "0 cookies of at most 180");
      const jars = await popup.waitFor(
        () => document.querySelector<HTMLElement>("section dl")?.innerText,
      );
      expect(jars.replaceAll(/\s+/g, " ")).toBe(
        `Not partitioned 0 of 180 https://magazine.test 10 of 180 9.8 kB of ${inMeter}`,
      );
    });

    test("one that fits no more is asked about; what the browser drops is no loss to the others", async () => {
      const before = await driven.jar();
      await openRow(popup, "p0");
      await popup.click('button[aria-label="Duplicate"]');
      await popup.waitFor(() => document.activeElement?.id === "draft-name");
      await popup.fill("#draft-name", "newcomer");
      await popup.press("Control+Enter");
      if (kind === "firefox") {
        await waitForRows(popup, 11);
        expect(await driven.jar()).toHaveLength(11);
        return;
      }
      const question = await popup.waitFor(
        () => document.querySelector<HTMLElement>("dialog[open]")?.innerText,
      );
      expect(question).toContain(`That partition of ${SITE} has no room for it.`);
      expect(question).toContain("which may be this very cookie");
      await popup.click("dialog[open] button", { text: "Try to save it" });
      await popup.waitFor(() => document.body.innerText.includes("Chromium refused it"));
      expect(await driven.jar()).toEqual(before);
    });
  });

  describe("a Cookie header over 8 kB", () => {
    /** Octets of the header line that the site has really received. */
    let received: number;

    beforeEach(async () => {
      const lines = ["a", "b", "c"].map((name) => `${name}=${"x".repeat(3000)}; Path=/deep`);
      tab = await driven.open(site.setting("http", HOST, [...lines, "elsewhere=1; Path=/x"]));
      site.forgetRequests();
      await tab.goto(site.url("http", HOST, "/deep/page"));
      const { cookie } = await site.request(({ path: asked }) => asked === "/deep/page");
      received = `Cookie: ${cookie}`.length;
      expect(received).toBeGreaterThan(8192);
      popup = await extension.popup(tab);
      await waitForRows(popup, 4);
    });

    test("the meter and the findings give its octets, and those of a page of many requests", async () => {
      expect(received).toBe(9018);
      expect(await meter(popup, "Cookie header of this page: 8.8 kB of 8 kB")).toContain(
        "× 20 = 176.1 kB",
      );
      const details = 'section[aria-label^="Cookie header"]';
      await popup.fill(`${details} input[type=number]`, "50");
      await popup.waitFor(
        (of: string) => document.querySelector<HTMLElement>(of)?.innerText.includes("440.3 kB"),
        details,
      );
      await popup.press("Escape");
      const large = await openFinding(popup, "danger", "Cookie header");
      expect(large).toContain(
        "This page's Cookie header takes 9,018 octets, more than 6 servers allow by default.",
      );
      expect(large).toContain("Apache httpd, gunicorn, nginx, Jetty, Spring Boot, Tomcat");
      const unanswered = await openFinding(popup, "warning", "uWSGI");
      expect(unanswered).toContain("uWSGI closes the connection without an answer.");
      const heavy = await openFinding(popup, "notice", "Each request");
      expect(heavy).toContain("Each request carries 8.8 kB of cookies; 50 of them carry 440.3 kB.");
      expect(heavy).toContain("Cookie Lens does not watch requests");
    });
  });
});

function pairs(cookies: readonly Cookie[]): readonly string[] {
  return cookies.map(({ name, value }) => `${name}=${value}`).toSorted();
}

/** Opens the meter whose name begins so, and gives what is on its face. */
async function meter(view: DrivenView, name: string): Promise<string> {
  const button = `header button[title^="${name}"]`;
  await view.click(button);
  return view.waitFor((of: string) => {
    const face = document.querySelector<HTMLElement>(`${of}[aria-expanded="true"]`);
    return face?.innerText.trim();
  }, button);
}

/** Opens the findings of this severity and the first whose title holds these words; gives all that it says. */
async function openFinding(view: DrivenView, severity: string, words: string): Promise<string> {
  await view.click(`header button[data-severity="${severity}"]`);
  const index = await view.waitFor(
    (wanted: string, of: string) => {
      const cards = [...document.querySelectorAll(`aside details[data-severity="${of}"]`)];
      const at = cards.findIndex((card) => card.textContent.includes(wanted));
      if (at === -1) return undefined;
      cards[at]!.id = "wanted-finding";
      return { at };
    },
    words,
    severity,
  );
  expect(index.at).toBeGreaterThanOrEqual(0);
  await view.click("#wanted-finding summary");
  const said = await view.waitFor(
    () => document.querySelector<HTMLElement>("#wanted-finding[open]")?.innerText,
  );
  await view.evaluate(() => document.querySelector("#wanted-finding")!.removeAttribute("id"));
  return said;
}

/** Runs in the popup. */
function draftName(): string | undefined {
  return document.querySelector<HTMLInputElement>("#draft-name")?.value;
}
