import path from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type PracticeSite, servePractice } from "../../playground/site/serve";
import { addressOf, HOSTS } from "../../playground/site/sites";
import { LESSON_IDS, type LessonId } from "../../src/core/lessons/lesson-id";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { choose, fillField, listedRows, openRow, save, turnSwitch } from "../support/lens-view";
import { until } from "../support/patience";

const DIST = path.resolve(import.meta.dirname, "../../dist/chromium");

let site: PracticeSite;
let granted: GrantedBuild;
let browser: DrivenBrowser;
let extension: DrivenExtension;
let tab: DrivenTab;
let popup: DrivenView;

beforeAll(async () => {
  site = await servePractice();
  granted = await grantedBuild(DIST);
  browser = await launchBrowser("chromium");
  extension = await browser.install(granted.folder);
  tab = await browser.open(at("/lessons/"));
});
afterAll(async () => {
  await browser.close();
  await granted.discard();
  await site.close();
});

const at = (page: string, host: string = HOSTS.shop) => addressOf(site.ports, "http", host, page);
const names = async () => (await browser.jar()).map(({ name }) => name).toSorted();

async function newCookie(name: string): Promise<void> {
  await popup.press("n");
  await popup.waitFor(() => document.activeElement?.id === "draft-name");
  await popup.fill("#draft-name", name);
}

/** What a person does in the popup and on the page after Start, up to the goal. */
const WAYS: Readonly<Record<LessonId, () => Promise<void>>> = {
  async first() {
    await openRow(popup, "hello");
    await fillField(popup, "Value", "Ada");
    await save(popup);
    await tab.reload();
    expect(await tab.text()).toContain("Hello, Ada!");
  },
  async create() {
    await newCookie("theme");
    await fillField(popup, "Value", "dark");
    await save(popup);
    await tab.reload();
    expect(await tab.text()).toContain("theme=dark");
  },
  async read() {
    await tab.reload();
  },
  async "max-age"() {
    expect((await listedRows(popup)).map(({ name }) => name)).toEqual(["brief"]);
  },
  async path() {
    await openRow(popup, "cart");
    await fillField(popup, "Path", "/cookies");
    await save(popup);
    await tab.goto(at("/cookies/"));
    expect(await tab.text()).toContain("cart");
  },
  async domain() {
    await newCookie("visitor");
    await choose(popup, "Who gets it", HOSTS.shop, "and all below");
    await save(popup);
  },
  async secure() {
    await openRow(popup, "pin");
    await turnSwitch(popup, "Secure");
    await save(popup);
  },
  async "http-only"() {
    await openRow(popup, "secret");
    await turnSwitch(popup, "HttpOnly");
    await save(popup);
    await tab.reload();
  },
  async "same-site"() {
    // A click into the page closes the popup.
    await popup.close();
    await tab.goto(at("/", HOSTS.news));
    await tab.click("#link");
    await tab.waitFor(() => location.pathname === "/lessons/same-site");
    popup = await extension.popup(tab);
  },
  async delete() {
    await openRow(popup, "old");
    await popup.click('button[aria-label="Delete"]');
  },
  async login() {
    await openRow(popup, "email");
    await popup.click('[data-attribute="value"] button', { text: "Show" });
    await fillField(popup, "Value", "eve@example.org");
    await save(popup);
    await tab.reload();
    expect(await tab.text()).toContain("Welcome, eve@example.org");
  },
  async limits() {
    await popup.close();
    await tab.goto(at("/heavy/"));
    popup = await extension.popup(tab);
    // 80,000 octets, told in kB of 1,024.
    await popup.waitFor(() => document.querySelector("header")?.innerText.includes("78.2 kB"));
    await popup.close();
    await tab.goto(at("/lessons/limits"));
    popup = await extension.popup(tab);
  },
};

describe("a lesson from Start to done, in the real popup on the practice site", () => {
  beforeEach(() => browser.emptyJar());
  afterEach(() => popup.close());

  test.each(LESSON_IDS)("%s", async (id) => {
    await tab.goto(at(`/lessons/${id}`));
    if (id === "login") await tab.fill("#email", "ada@example.org");
    await tab.click("#start");
    await tab.waitFor(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      return navigation?.name.endsWith("?after=start") && location.search === "";
    });
    popup = await extension.popup(tab);
    const number = LESSON_IDS.indexOf(id) + 1;
    // The goal stands in the line above the list; but for 80 kB, nothing is reached by Start alone.
    const stands = await popup.waitFor(stateOf, number);
    if (id !== "limits") expect(stands).not.toMatch(/^Done/);

    await WAYS[id]();
    await popup.waitFor(isDone, number);
    await until("no sign of the practice site to be left", async () =>
      (await names()).every((name) => !name.startsWith("lens-lesson-")),
    );
    expect((await listedRows(popup)).filter(({ name }) => name.startsWith("lens-"))).toEqual([]);
  });

  test("what was done is still known, in one list, once every cookie is gone", async () => {
    await tab.goto(at("/lessons/"));
    popup = await extension.popup(tab);
    await popup.press("t");
    await popup.waitFor(() => document.body.innerText.includes("12 of 12 done"));
  });
});

/** Runs in the popup: what the line of this lesson says of its goal. */
function stateOf(number: number): string | undefined {
  const line = document.querySelector(`section[aria-label="Lesson ${number} of 12"]`);
  return line?.querySelector<HTMLElement>('[role="status"]')?.innerText;
}

function isDone(number: number): boolean {
  const line = document.querySelector(`section[aria-label="Lesson ${number} of 12"]`);
  return line?.querySelector<HTMLElement>('[role="status"]')?.innerText.startsWith("Done") ?? false;
}
