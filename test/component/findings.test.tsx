import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import { accessibilityFaults, type OpenApp, openList } from "../support/open-app";

let app: OpenApp;
afterEach(() => app.unmount());

const mail = cookieWith({ name: "mail", value: "ada@example.org", secure: true });

/** Opens the findings of one severity by its chip. */
async function openFindings(chip: string) {
  await app.user.click(await screen.findByRole("button", { name: chip }));
  return within(await screen.findByRole("region", { name: "Findings" }));
}

describe("the chips", () => {
  it("count what there is of each severity, and nothing else", async () => {
    app = await openList({
      cookies: [mail, cookieWith({ name: "sessionid", value: "x".repeat(20) })],
    });
    const chips = within(await screen.findByRole("group", { name: "Findings" }));
    expect(await chips.findByRole("button", { name: "2 dangers" })).not.toBeNull();
    expect(chips.getByRole("button", { name: "1 warning" })).not.toBeNull();
    expect(chips.queryByRole("button", { name: /note/ })).toBeNull();
  });
});

describe("the list of findings", () => {
  it("opens each to what, what can happen, what to do, and where it is written", async () => {
    app = await openList({ cookies: [mail] });
    const pane = await openFindings("1 warning");
    const what = pane.getByText(/It contains an e-mail address: a•+e?/);
    expect(document.body.textContent).not.toContain("ada@example.org");
    await app.user.click(what);
    expect(pane.getByText(/can read who you are/)).not.toBeNull();
    expect(pane.getByText(/Keep the address on the server/)).not.toBeNull();
    expect(pane.getByRole("link", { name: /OWASP/ }).getAttribute("target")).toBe("_blank");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("does a safe fix in one click, with undo", async () => {
    const bare = cookieWith({ name: "sid", value: "x".repeat(20), httpOnly: true });
    app = await openList({ cookies: [bare] });
    const pane = await openFindings("1 danger");
    await app.user.click(pane.getByText(/Secure is missing/));
    await app.user.click(pane.getByRole("button", { name: "Set Secure now" }));
    await waitFor(() => expect(app.browser.jar.all()[0]?.secure).toBe(true));
    expect(await screen.findByRole("button", { name: "Undo fix of sid" })).not.toBeNull();
  });

  it("opens a draft for a fix that may cost something", async () => {
    const session = cookieWith({ name: "sessionid", value: "x".repeat(20), secure: true });
    app = await openList({ cookies: [session] });
    const pane = await openFindings("1 danger");
    await app.user.click(pane.getByText(/HttpOnly is missing/));
    await app.user.click(pane.getByRole("button", { name: "Open a draft with HttpOnly" }));
    const toggle = await screen.findByRole("switch", { name: "HttpOnly" });
    expect(
      toggle.getAttribute("aria-checked") ?? String((toggle as HTMLInputElement).checked),
    ).toBe("true");
    expect(app.browser.jar.all()[0]?.httpOnly).toBe(false);
  });

  it("leads to the cookie", async () => {
    app = await openList({ cookies: [mail] });
    const pane = await openFindings("1 warning");
    await app.user.click(pane.getByRole("button", { name: "mail" }));
    expect(await screen.findByRole("textbox", { name: "Name" })).not.toBeNull();
  });
});
