import { screen, waitFor, within } from "@testing-library/preact";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import { type OpenPane, openPane } from "../support/detail-pane";

const NOW = 1_800_000_000;
const theme = cookieWith({ name: "theme", value: "dark", secure: true });
const other = cookieWith({ name: "skin", value: "wood", secure: true });

let pane: OpenPane;
afterEach(() => pane.unmount());

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const dialog = () => screen.findByRole("dialog");
const ask = async (words: RegExp) => within(await dialog()).getByText(words);

async function rename(to: string): Promise<void> {
  await pane.user.clear(field("Name"));
  await pane.user.type(field("Name"), to);
  await pane.user.click(button("Save"));
}

describe("a cookie that would be replaced", () => {
  it("is named, and only replaced when that is said", async () => {
    pane = await openPane({ cookies: [theme, other], open: "theme", now: NOW });
    await rename("skin");
    await ask(/“skin” of app\.example\.com, path \/, already exists/);
    expect(pane.browser.jar.all()).toEqual([theme, other]);
    await pane.user.click(button("Replace it"));
    await screen.findByText(/^Saved/);
    expect(pane.browser.jar.all()).toEqual([{ ...theme, name: "skin" }]);
    expect(screen.getByRole("heading", { name: "skin" })).toBeTruthy();
  });

  it("stays when the answer is no; the draft stays too, and the focus goes back", async () => {
    pane = await openPane({ cookies: [theme, other], open: "theme", now: NOW });
    await rename("skin");
    const asked = await dialog();
    await pane.user.click(within(asked).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(pane.browser.jar.all()).toEqual([theme, other]);
    expect(field("Name").value).toBe("skin");
    expect(pane.lens.state().pending).toBeNull();
  });

  it("with a value that cannot be known is replaced only once it is said that undo cannot restore it", async () => {
    const unknowable = { ...other, value: "a\uFFFDb" };
    pane = await openPane({ cookies: [theme, unknowable], open: "theme", now: NOW });
    await rename("skin");
    await pane.user.click(await screen.findByRole("button", { name: "Replace it" }));
    await ask(/The value that goes holds octets that cannot be known\. Undo cannot restore them\./);
    expect(pane.browser.jar.all()).toEqual([theme, unknowable]);
    await pane.user.click(button("Go on without undo"));
    await screen.findByText(/^Saved/);
    expect(pane.browser.jar.all()).toEqual([{ ...theme, name: "skin" }]);
  });

  it("axe finds nothing in the question", async () => {
    pane = await openPane({ cookies: [theme, other], open: "theme", now: NOW });
    await rename("skin");
    const asked = await dialog();
    expect(asked.getAttribute("aria-describedby")).toBe("question-body");
    const { violations } = await axe.run(asked, { runOnly: ["wcag2a", "wcag2aa"] });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("a full jar", () => {
  const full = Array.from({ length: 180 }, (_, index) =>
    cookieWith({ name: `c${index}`, secure: true }),
  );

  it("says how many an add will evict", async () => {
    pane = await openPane({ cookies: full, now: NOW });
    await pane.user.type(field("Name"), "one-more");
    await pane.user.click(button("Add"));
    await ask(/Chromium will evict at least 30 other cookies of example\.com to make room/);
    expect(pane.browser.jar.all()).toHaveLength(180);
    await pane.user.click(button("Save and let them go"));
    await screen.findByText(/^Saved/);
    expect(pane.stored("one-more")).toBeDefined();
    expect(pane.browser.jar.all()).toHaveLength(151);
  });

  it("says of a full partition that the new cookie itself may be what goes", async () => {
    const partitionKey = { topLevelSite: "https://example.org", hasCrossSiteAncestor: true };
    const partitioned = full.map((cookie) => ({ ...cookie, partitionKey }));
    const template = partitioned[0] as (typeof partitioned)[0];
    pane = await openPane({ cookies: partitioned, template, now: NOW });
    await pane.user.click(button("Add"));
    await ask(
      /That partition of example\.com has no room for it\. Chromium drops what was not sent/,
    );
    await pane.user.click(button("Try to save it"));
    await screen.findByText("Chromium refused it");
    expect(pane.browser.jar.all()).toEqual(partitioned);
  });

  it("says that a rename frees a place first", async () => {
    pane = await openPane({ cookies: full, open: "c7", now: NOW });
    await rename("renamed");
    await ask(/example\.com has no room for one more cookie/);
    await pane.user.click(button("Free the place and save"));
    await screen.findByText(/^Saved/);
    expect(pane.browser.jar.all()).toHaveLength(180);
    expect(pane.stored("renamed")).toBeDefined();
    expect(pane.stored("c7")).toBeUndefined();
  });
});

describe("an undo", () => {
  it("offers the former lifetime from now where it has ended meanwhile", async () => {
    const short = { ...theme, expires: NOW + 30 };
    pane = await openPane({ cookies: [short, other], open: "theme", now: NOW });
    await pane.user.click(button("Delete"));
    await waitFor(() => expect(pane.stored("theme")).toBeUndefined());
    pane.browser.advance(100);
    await pane.lens.undo();
    await ask(/The lifetime that it had is over\. .* 30 seconds, from now on/);
    await pane.user.click(button("Restore from now on"));
    await waitFor(() => expect(pane.stored("theme")?.expires).toBe(NOW + 130));
  });

  it("leaves or overwrites what has changed since", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.type(field("Value"), "er");
    await pane.user.click(button("Save"));
    await screen.findByText(/^Saved/);
    pane.browser.jar.set({ ...theme, value: "blue" });
    await waitFor(() => expect(field("Value").value).toBe("blue"));
    await pane.lens.undo();
    await ask(/The cookie has changed since/);
    expect(button("Overwrite")).toBeTruthy();
    await pane.user.click(button("Leave what is there"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(pane.stored("theme")?.value).toBe("blue");
  });
});
