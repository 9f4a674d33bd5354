import { screen, waitFor, within } from "@testing-library/preact";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import { type OpenPane, openPane } from "../support/detail-pane";

const NOW = 1_800_000_000;
const theme = cookieWith({ name: "theme", value: "dark", secure: true, expires: NOW + 60 });
const CHANGED = "The cookie changed while you were editing";
const GONE = "The browser no longer has this cookie";

let pane: OpenPane;
afterEach(() => pane.unmount());

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const open = () => openPane({ cookies: [theme], open: "theme", now: NOW });

describe("a draft that nobody has touched", () => {
  it("follows the browser without a word", async () => {
    pane = await open();
    pane.browser.jar.set({ ...theme, value: "blue", httpOnly: true });
    await waitFor(() => expect(field("Value").value).toBe("blue"));
    expect(screen.getByRole<HTMLInputElement>("switch", { name: "HttpOnly" }).checked).toBe(true);
    expect(screen.queryByText(CHANGED)).toBeNull();
  });
});

describe("a draft whose cookie changed underneath", () => {
  async function changeUnderneath(): Promise<void> {
    pane = await open();
    await pane.user.type(field("Value"), "er");
    pane.browser.jar.set({ ...theme, value: "blue", httpOnly: true });
    await screen.findByText(CHANGED);
  }

  it("shows field by field what changed, and keeps focus and typed text", async () => {
    await changeUnderneath();
    const banner = within(screen.getByRole("region", { name: CHANGED }));
    expect(banner.getAllByRole("term").map((term) => term.textContent)).toEqual([
      "Value",
      "HttpOnly",
    ]);
    expect(banner.getAllByRole("definition").map((said) => said.textContent)).toEqual([
      "dark → blue",
      "off → on",
    ]);
    expect(field("Value").value).toBe("darker");
    expect(document.activeElement).toBe(field("Value"));
    expect(button("Save").getAttribute("aria-disabled")).toBe("true");
    expect(button("It changed in the browser. Decide above, then save.")).toBeTruthy();
    const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa"] });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("takes the browser's", async () => {
    await changeUnderneath();
    await pane.user.click(button("Take the browser's"));
    expect(field("Value").value).toBe("blue");
    expect(screen.queryByText(CHANGED)).toBeNull();
    expect(button("Save").getAttribute("aria-disabled")).toBe("true");
  });

  it("keeps what was typed on the new ground, and writes only that", async () => {
    await changeUnderneath();
    await pane.user.click(button("Keep my draft"));
    expect(field("Value").value).toBe("darker");
    await pane.user.click(button("Save"));
    await screen.findByText(/^Saved/);
    expect(pane.browser.jar.all()).toEqual([{ ...theme, value: "darker", httpOnly: true }]);
  });
});

describe("a draft whose cookie went", () => {
  it("is saved as new", async () => {
    pane = await open();
    await pane.user.type(field("Value"), "er");
    pane.browser.jar.take(theme);
    await screen.findByText(GONE);
    await pane.user.click(button("Save as new"));
    expect(field("Value").value).toBe("darker");
    await pane.user.click(button("Add"));
    await screen.findByText(/^Saved/);
    expect(pane.browser.jar.all()).toEqual([{ ...theme, value: "darker" }]);
  });

  it("is discarded", async () => {
    pane = await open();
    await pane.user.type(field("Value"), "er");
    pane.browser.jar.take(theme);
    await screen.findByText(GONE);
    await pane.user.click(button("Discard"));
    expect(pane.isClosed()).toBe(true);
    expect(pane.browser.jar.all()).toEqual([]);
  });
});

describe("writes of our own are no conflict", () => {
  it("a save is the new ground", async () => {
    pane = await open();
    await pane.user.type(field("Value"), "er");
    await pane.user.click(button("Save"));
    await screen.findByText(/^Saved/);
    await pane.user.type(field("Value"), "est");
    expect(screen.queryByText(CHANGED)).toBeNull();
    await pane.user.click(button("Save"));
    await waitFor(() => expect(pane.stored("theme")?.value).toBe("darkerest"));
  });

  it("an undo takes an untouched draft back, and leaves a touched one its text", async () => {
    pane = await open();
    await pane.user.clear(field("Name"));
    await pane.user.type(field("Name"), "skin");
    await pane.user.click(button("Save"));
    await screen.findByText(/^Saved/);
    await pane.user.type(field("Value"), "er");
    await pane.lens.undo();
    await waitFor(() => expect(field("Name").value).toBe("theme"));
    expect(field("Value").value).toBe("darker");
    expect(screen.queryByText(CHANGED)).toBeNull();
    expect(screen.queryByText(GONE)).toBeNull();
  });
});
