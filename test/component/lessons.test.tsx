import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { confirmationOf } from "../../src/core/lessons/confirmation-cookie";
import { FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import {
  accessibilityFaults,
  namesInOrder,
  openApp,
  type OpenApp,
  openList,
  rowOf,
  seeNames,
} from "../support/open-app";

const NOW = 1_800_000_000;
const SHOP = "http://shop.localhost:4321";
const here = (stated: Partial<Cookie>) => cookieWith({ domain: "shop.localhost", ...stated });

let app: OpenApp;
afterEach(() => {
  app.unmount();
  document.documentElement.removeAttribute("data-class");
});

const press = async (name: string | RegExp) =>
  app.user.click(await screen.findByRole("button", { name }));
const pickMore = async (role: "menuitem" | "menuitemcheckbox", name: string) => {
  await press("More");
  await app.user.click(await screen.findByRole(role, { name }));
};
const lessons = () => screen.findByRole("region", { name: "Lessons" });
const pickLesson = async (title: string) => {
  const [list] = within(await lessons()).getAllByRole("list");
  const all = within(list!).getAllByRole("button");
  await app.user.click(all.find(({ textContent }) => textContent?.endsWith(title))!);
};
const goal = () => within(screen.getByRole("region", { name: "Goal" }));
const strip = (number: number) => screen.findByRole("region", { name: `Lesson ${number} of 12` });

describe("the way in", () => {
  it("is in the menu: twelve lessons in order, none done", async () => {
    app = await openList({ cookies: [cookieWith()] });
    await pickMore("menuitem", "Lessons");
    const pane = within(await lessons());
    const [list] = pane.getAllByRole("list");
    expect(within(list!).getAllByRole("button")).toHaveLength(12);
    expect(within(list!).getAllByRole("button")[4]?.textContent).toContain("Path");
    expect(pane.getByText("0 of 12 done")).toBeTruthy();
  });

  it("is the key L, and Escape leads back", async () => {
    app = await openList({ cookies: [cookieWith()] });
    await app.user.keyboard("t");
    await lessons();
    await app.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Lessons" })).toBeNull());
  });

  it("is a quiet line on a lesson's own page, with its goal, and on no other site", async () => {
    app = await openList({ url: `${SHOP}/lessons/path`, cookies: [here({ name: "cart" })] });
    const line = within(await strip(5));
    expect(line.getByText(/has the Path/)).toBeTruthy();
    await app.user.click(line.getByRole("button", { name: "Steps" }));
    expect(within(await lessons()).getByRole("heading", { name: "Path" })).toBeTruthy();
    app.unmount();
    app = await openList({
      url: "http://localhost:3000/",
      cookies: [cookieWith({ domain: "localhost" })],
    });
    expect(screen.queryByRole("region", { name: /^Lesson/ })).toBeNull();
  });

  it("is said for the practice site's other pages too", async () => {
    app = await openList({ url: `${SHOP}/`, cookies: [here({})] });
    await press("Lessons");
    await lessons();
  });

  it("is beside each attribute that is explained", async () => {
    app = await openList({ cookies: [cookieWith({ name: "theme" })] });
    await app.user.click(within(rowOf("theme")).getAllByRole("gridcell")[1]!);
    await app.user.click(await screen.findByRole("tab", { name: "Explain" }));
    const links = screen.getAllByRole("button", { name: /^Lesson: / });
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "Lesson: Host-only and Domain",
      "Lesson: HttpOnly and document.cookie",
      "Lesson: Path",
      "Lesson: Secure",
      "Lesson: SameSite, three ways",
      "Lesson: Max-Age: watch it end",
    ]);
    await press("Lesson: Secure");
    expect(within(await lessons()).getByRole("heading", { name: "Secure" })).toBeTruthy();
  });

  it("says how to start the practice site where it is not open", async () => {
    app = await openList({ cookies: [cookieWith()] });
    await app.user.keyboard("t");
    await pickLesson("Path");
    expect((await lessons()).textContent).toContain("npm start");
    expect(screen.queryByRole("link", { name: "Open the lesson's page" })).toBeNull();
  });

  it("leads to the lesson's page on the practice site's own address", async () => {
    app = await openList({ url: `${SHOP}/lessons/`, cookies: [here({})] });
    await app.user.keyboard("t");
    await pickLesson("Path");
    const link = await screen.findByRole<HTMLAnchorElement>("link", {
      name: "Open the lesson's page",
    });
    expect(link.href).toBe(`${SHOP}/lessons/path`);
  });
});

describe("every parameter of Flask's set_cookie", () => {
  it.each([
    ["key", "What a cookie is"],
    ["value", "Create a cookie"],
    ["max_age", "Max-Age: watch it end"],
    ["expires", "Max-Age: watch it end"],
    ["path", "Path"],
    ["domain", "Host-only and Domain"],
    ["secure", "Secure"],
    ["httponly", "HttpOnly and document.cookie"],
    ["samesite", "SameSite, three ways"],
  ])("%s has its words, its picture and its lesson", async (parameter, title) => {
    app = await openList({ cookies: [cookieWith()] });
    await app.user.keyboard("t");
    const table = within(await screen.findByRole("region", { name: /set_cookie/ }));
    const row = table
      .getAllByRole("listitem")
      .find((item) => item.querySelector("p")?.textContent === parameter)!;
    expect(row.querySelector("svg")).not.toBeNull();
    await app.user.click(within(row).getByRole("button", { name: `Lesson: ${title}` }));
    expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
  });
});

describe("a lesson from start to done", () => {
  it("is done by itself as the jar changes, with its steps and what comes next", async () => {
    app = await openList({
      url: `${SHOP}/lessons/path`,
      now: NOW,
      cookies: [here({ name: "cart", value: "tea" })],
    });
    await press("Steps");
    await lessons();
    expect(goal().getByRole("status").textContent).toBe("Not reached yet");
    app.browser.jar.take(here({ name: "cart" }));
    app.browser.jar.plant(here({ name: "cart", value: "tea", path: "/cookies" }));
    await waitFor(() => expect(goal().getByRole("status").textContent).toBe("Done"));
    await press("Next: Host-only and Domain");
    await press("All lessons");
    expect(await screen.findByText("1 of 12 done")).toBeTruthy();
  });

  it("goes on in the line above while a cookie is edited", async () => {
    app = await openList({
      url: `${SHOP}/lessons/secure`,
      now: NOW,
      cookies: [here({ name: "pin" })],
    });
    await app.user.click(within(rowOf("pin")).getAllByRole("gridcell")[1]!);
    await app.user.click(await screen.findByRole("switch", { name: "Secure" }));
    await press(/^Save/);
    const line = within(await strip(7));
    await waitFor(() => expect(line.getByRole("status").textContent).toMatch(/^Done/));
    await app.user.click(line.getByRole("button", { name: "Leave the lesson" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: /^Lesson 7/ })).toBeNull());
  });

  it.each([{ storeId: "0" }, { storeId: "firefox-default", userAgent: FIREFOX }])(
    "what the page confirms is done, and its sign is never listed or counted (store $storeId)",
    async ({ storeId, ...options }) => {
      const theme = here({ name: "theme", storeId });
      app = await openList({ ...options, url: `${SHOP}/lessons/read`, now: NOW, cookies: [theme] });
      await strip(3);
      app.browser.jar.plant(confirmationOf("read", theme, NOW));
      await waitFor(async () =>
        expect(within(await strip(3)).getByRole("status").textContent).toMatch(/^Done/),
      );
      expect(namesInOrder()).toEqual(["theme"]);
      expect(screen.getByText("1 cookie")).toBeTruthy();
      await waitFor(() => expect(app.browser.jar.all()).toEqual([theme]));
      expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
    },
  );
});

describe("reset", () => {
  it("asks, deletes the lesson's cookies alone, can be undone, and the lesson begins anew", async () => {
    const other = here({ name: "other" });
    const [old, deep] = [
      here({ name: "hello", value: "Ada" }),
      here({ name: "hello", path: "/a" }),
    ];
    app = await openList({ url: `${SHOP}/lessons/first`, now: NOW, cookies: [old, deep, other] });
    await press("Steps");
    await waitFor(() => expect(goal().getByRole("status").textContent).toBe("Done"));
    await press("Reset");
    await screen.findByText("Delete 2 cookies of this lesson: hello?");
    await press("Keep");
    expect(app.browser.jar.all()).toHaveLength(3);
    await press("Reset");
    await press("Delete");
    await waitFor(() => expect(app.browser.jar.all()).toEqual([other]));
    await waitFor(() => expect(goal().getByRole("status").textContent).toBe("Not reached yet"));
    await press(/^Undo/);
    await waitFor(() => expect(app.browser.jar.all()).toHaveLength(3));
  });

  it("leaves the lesson done where a cookie of it would not go", async () => {
    const theme = here({ name: "theme", value: "dark" });
    app = await openList({ url: `${SHOP}/lessons/read`, now: NOW, cookies: [theme] });
    app.browser.jar.plant(confirmationOf("read", theme, NOW));
    await press("Steps");
    await waitFor(() => expect(goal().getByRole("status").textContent).toBe("Done"));
    await waitFor(() => expect(app.browser.jar.all()).toEqual([theme]));
    const expire = vi.spyOn(app.browser.cookies, "expire").mockResolvedValue(undefined as never);
    await press("Reset");
    await press("Delete");
    await screen.findAllByText(/still lists the old cookie/);
    expect(expire).toHaveBeenCalled();
    // Both wait for their turn, after the reset's own.
    await app.lens.undo();
    await app.lens.forgetLesson("first");
    expect(goal().getByRole("status").textContent).toBe("Done");
  });

  it("names the first of many", async () => {
    const names = [1, 2, 3, 4, 5, 6].map((number) => `many_${number}`);
    const cookies = names.map((name) => here({ name }));
    app = await openList({ url: `${SHOP}/lessons/limits`, now: NOW, cookies });
    await press("Steps");
    await press("Reset");
    await screen.findByText(
      "Delete 6 cookies of this lesson: many_1, many_2, many_3, many_4, many_5, …?",
    );
  });

  it("leaves a real site's cookies of the same names alone", async () => {
    app = await openList({ cookies: [cookieWith({ name: "theme", value: "dark" })] });
    await app.user.keyboard("t");
    await pickLesson("Create a cookie");
    const reset = await screen.findByRole<HTMLButtonElement>("button", { name: "Reset" });
    expect(reset.disabled).toBe(true);
  });
});

describe("class mode", () => {
  it("hides every value, enlarges the type, and holds for the next window", async () => {
    const options = { cookies: [cookieWith({ name: "theme", value: "dark" })] };
    app = await openList(options);
    await pickMore("menuitemcheckbox", "Class mode");
    await waitFor(() => expect(rowOf("theme").textContent).not.toContain("dark"));
    expect(document.documentElement.hasAttribute("data-class")).toBe(true);
    await waitFor(() => expect(app.browser.memory.contents()["class-mode"]).toBe(true));
    const { browser } = app;
    app.unmount();
    document.documentElement.removeAttribute("data-class");
    app = await openList({ wrap: () => browser.another() });
    expect(rowOf("theme").textContent).not.toContain("dark");
    expect(document.documentElement.hasAttribute("data-class")).toBe(true);
    await app.user.keyboard("t");
    await app.user.click(await screen.findByRole("switch", { name: "Class mode" }));
    await waitFor(() => expect(rowOf("theme").textContent).toContain("dark"));
    expect(document.documentElement.hasAttribute("data-class")).toBe(false);
  });
});

describe("demo cookies", () => {
  it("are offered on a page that no website sent, and touch nothing of the browser", async () => {
    app = openApp({ url: "about:blank" });
    await press("Try it on demo cookies");
    expect(
      await screen.findByText("Demo cookies: nothing here touches your browser."),
    ).toBeTruthy();
    await pickLesson("Read it back");
    await press("Start");
    await seeNames("theme");
    await press("Reload the page");
    const answer = within(await screen.findByRole("status", { name: "The demo server received" }));
    expect(answer.getByText("theme=dark")).toBeTruthy();
    expect(
      answer.getByText(/Predicted by the rules of Chromium. No request was made/),
    ).toBeTruthy();
    await waitFor(() => expect(goal().getByRole("status").textContent).toBe("Done"));
    await seeNames("theme");
    expect(app.browser.jar.all()).toEqual([]);
    expect(app.browser.memory.contents()).toEqual({});
    await press("Leave the demo");
    expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
    expect(screen.queryByText(/nothing here touches/)).toBeNull();
  });

  it("are offered beside a real site's list, which stands again when the demo is left", async () => {
    app = await openList({ cookies: [cookieWith({ name: "real" })] });
    await app.user.keyboard("t");
    await pickLesson("A login in a cookie");
    await press("Try it on demo cookies");
    await press("Sign in as ada@example.org");
    await seeNames("email");
    expect(screen.queryByRole("button", { name: "Try it on demo cookies" })).toBeNull();
    await press("Leave the demo");
    await seeNames("real");
  });

  it("hide their values from a class too", async () => {
    app = await openList({ cookies: [cookieWith({ name: "real" })] });
    app.lens.setClassMode(true);
    await app.user.keyboard("t");
    await pickLesson("Read it back");
    await press("Try it on demo cookies");
    await press("Start");
    await seeNames("theme");
    await press("Reload the page");
    const answer = await screen.findByRole("status", { name: "The demo server received" });
    expect(answer.textContent).toContain("theme=");
    expect(answer.textContent).not.toContain("dark");
    expect(rowOf("theme").textContent).not.toContain("dark");
  });

  it("lead on to the page with too many, and say that the demo keeps them all", async () => {
    app = openApp({ url: "about:blank" });
    await press("Try it on demo cookies");
    await pickLesson("Limits: 4 kB, 180, 80 kB");
    const pane = within(await lessons());
    expect(pane.getByText(/The demo throws no cookie away/)).toBeTruthy();
    const steps = pane.getAllByRole("listitem");
    expect(steps.at(-1)?.textContent).toContain("/many");
    await press("All lessons");
    await pickLesson("Path");
    expect(screen.queryByText(/throws no cookie away/)).toBeNull();
  });

  it("use Firefox's rules in Firefox, and say so", async () => {
    app = openApp({ url: "about:blank", userAgent: FIREFOX });
    await press("Try it on demo cookies");
    await pickLesson("SameSite, three ways");
    await press("Start");
    await seeNames("ss_lax", "ss_none", "ss_strict");
    await press("Follow the link from news.localhost");
    const answer = await screen.findByRole("status", { name: "The demo server received" });
    expect(answer.textContent).toContain("Predicted by the rules of Firefox");
    expect(answer.textContent).not.toContain("ss_strict");
    await waitFor(() => expect(goal().getByRole("status").textContent).toBe("Done"));
  });
});

it("axe finds nothing in the list of lessons, in one of them, or in the demo", async () => {
  app = await openList({ url: `${SHOP}/lessons/path`, cookies: [here({ name: "cart" })] });
  await strip(5);
  expect(await accessibilityFaults()).toEqual([]);
  await press("Steps");
  await lessons();
  expect(await accessibilityFaults()).toEqual([]);
  await press("All lessons");
  await press("Try it on demo cookies");
  await screen.findByText(/nothing here touches/);
  await lessons();
  expect(await accessibilityFaults()).toEqual([]);
});
