import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import { listedCookie, type OpenPane, openPane } from "../support/detail-pane";
import { type OpenApp, openList, rowOf } from "../support/open-app";

const theme = cookieWith({ name: "theme", value: "midnight", secure: true });
const session = cookieWith({ name: "sessionid", value: "0123456789abcdef" });
const CHANGED = "The cookie changed while you were editing";

let pane: OpenPane | OpenApp;
afterEach(() => pane.unmount());

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const compared = () => screen.getAllByRole("definition").map(({ textContent }) => textContent);

/** All that can be read off the screen, fields included. */
function onScreen(): string {
  const fields = screen.queryAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);
  return [document.body.innerHTML, ...fields].join(" ");
}

async function openHidden(options: Partial<Parameters<typeof openPane>[0]> = {}) {
  const opened = await openPane({
    cookies: [theme, session],
    open: "theme",
    values: "hidden",
    ...options,
  });
  pane = opened;
  return opened;
}

describe("hidden for a class, a value in the editor", () => {
  it("is masked whatever it looks like, until this one is shown", async () => {
    const { user } = await openHidden();
    expect(onScreen()).not.toContain("midnight");
    expect(screen.getByText(/All values are hidden/)).toBeTruthy();
    await user.click(button("Show"));
    expect(field("Value").value).toBe("midnight");
    await user.click(button("Mask"));
    expect(onScreen()).not.toContain("midnight");
  });

  it("leaves nothing of a session id to read, and says not even that it is one", async () => {
    await openHidden({ open: "sessionid" });
    expect(field("Value").value).toBe("••••••");
    expect(screen.queryByText(/Looks like/)).toBeNull();
  });

  it("is shown by typing, which adds to it; masked again, the draft is masked too and kept", async () => {
    const { user, stored } = await openHidden();
    await user.type(field("Value"), "!");
    expect(field("Value").value).toBe("midnight!");
    await user.click(button("Mask"));
    expect(onScreen()).not.toContain("midnight");
    await user.click(button("Save"));
    await screen.findByText(/^Saved/);
    expect(stored("theme")?.value).toBe("midnight!");
  });

  it("stays masked when another one was shown before it, and in a duplicate", async () => {
    const { user, show, lens } = await openHidden({ open: "sessionid" });
    await user.click(button("Show"));
    await show({ kind: "cookie", cookie: listedCookie(lens, "theme") });
    expect(onScreen()).not.toContain("midnight");
    await user.click(button("Duplicate"));
    expect(onScreen()).not.toContain("midnight");
  });

  it("is masked again when all are hidden while it is shown, and by every switch back", async () => {
    const { user, pickValues } = await openHidden({ open: "sessionid", values: "masked" });
    await user.click(button("Show"));
    await pickValues("hidden");
    expect(onScreen()).not.toContain("456789");
    await pickValues("masked");
    expect(onScreen()).not.toContain("456789");
  });

  it("where all are shown, what looks sensitive is too", async () => {
    await openHidden({ open: "sessionid", values: "shown" });
    expect(field("Value").value).toBe(session.value);
    expect(screen.queryByRole("button", { name: /^(Show|Mask)$/ })).toBeNull();
  });
});

describe("hidden for a class, a value in a banner", () => {
  it("of a conflict is masked on both sides, until it is shown", async () => {
    const { user, browser } = await openHidden();
    await user.click(screen.getByRole("switch", { name: "HttpOnly" }));
    browser.jar.set({ ...theme, value: "daylight" });
    await screen.findByText(CHANGED);
    expect(compared()).toEqual(["•••••• → ••••••"]);
    expect(onScreen()).not.toMatch(/midnight|daylight/);
    await user.click(button("Show"));
    expect(compared()).toEqual(["midnight → daylight"]);
  });

  it("of an outcome is masked on both sides, until it is shown", async () => {
    const { user } = await openHidden({
      wrap: (browser) => ({
        ...browser,
        cookies: {
          ...browser.cookies,
          set: (cookie) => browser.cookies.set({ ...cookie, value: "daylight" }),
        },
      }),
    });
    await user.click(screen.getByRole("switch", { name: "HttpOnly" }));
    await user.click(button("Save"));
    const banner = within(await screen.findByRole("region", { name: /with changes that/ }));
    expect(banner.getByRole("term").textContent).toBe("Value");
    expect(compared()).toEqual(["•••••• → ••••••"]);
    expect(onScreen()).not.toMatch(/midnight|daylight/);
    await user.click(button("Show"));
    expect(compared()).toEqual(["midnight → daylight"]);
  });

  it("stays masked in what is saved as new after it has gone", async () => {
    const { user, browser, stored } = await openHidden();
    await user.click(screen.getByRole("switch", { name: "HttpOnly" }));
    browser.jar.take(theme);
    await user.click(await screen.findByRole("button", { name: "Save as new" }));
    expect(onScreen()).not.toContain("midnight");
    await user.click(button("Add"));
    await screen.findByText(/^Saved/);
    expect(stored("theme")?.value).toBe("midnight");
    expect(onScreen()).not.toContain("midnight");
  });
});

describe("the list's switches", () => {
  it("hide what a finding's mask leaves of a value, in the list of findings and beside the cookie", async () => {
    const card = cookieWith({ name: "card", value: "4242424242424242", secure: true });
    const app = await openList({ cookies: [card] });
    pane = app;
    const seen = () => document.body.textContent;
    await app.user.click(await screen.findByRole("button", { name: "1 danger" }));
    await screen.findByRole("region", { name: "Findings" });
    expect(seen()).toContain("4242");
    await app.user.click(screen.getByRole("button", { name: "More" }));
    await app.user.click(await screen.findByRole("menuitemcheckbox", { name: "Hide all values" }));
    expect(seen()).not.toContain("4242");
    await app.user.click(rowOf("card").querySelector("[role=gridcell]:nth-child(2)")!);
    expect(await screen.findByRole("button", { name: /ends in ••••/ })).toBeTruthy();
    await app.user.click(screen.getByRole("tab", { name: "Explain" }));
    expect(screen.getByText(/ends in ••••/)).toBeTruthy();
    expect(seen()).not.toContain("4242");
  });

  it("hide and show the values of the pane that stands beside it", async () => {
    const app = await openList({ cookies: [theme] });
    pane = app;
    const pick = async (name: string) => {
      await app.user.click(screen.getByRole("button", { name: "More" }));
      await app.user.click(await screen.findByRole("menuitemcheckbox", { name }));
    };
    await app.user.click(screen.getByText("theme"));
    await waitFor(() => expect(field("Value").value).toBe("midnight"));
    await pick("Hide all values");
    expect(onScreen()).not.toContain("midnight");
    await pick("Show all values");
    expect(field("Value").value).toBe("midnight");
  });
});
