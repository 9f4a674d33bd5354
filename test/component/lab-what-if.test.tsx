import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { cookieWith } from "../support/cookie";
import { accessibilityFaults } from "../support/open-app";
import { labRow, openLab, type OpenLab, pick, shownLine, wordsOf } from "../support/open-lab";

const NOW = 1_800_000_000;

let app: OpenLab;
afterEach(() => app.unmount());

const strict = cookieWith({ name: "strict", sameSite: "strict", secure: true });
const cart = cookieWith({ name: "cart", path: "/cart" });

/** Over a page that a link on another site leads to. */
async function openAtForeignLink(cookies: readonly Cookie[] = [strict, cart]): Promise<void> {
  app = await openLab({ url: "https://app.example.com/shop", now: NOW, cookies });
  await pick(app, "Request", "Link");
  await app.user.click(app.lab.getByRole("button", { name: "another site" }));
  await waitFor(() => expect(app.lab.getByRole("grid").getAttribute("aria-busy")).toBe("false"));
}

const outcome = (name: string) => wordsOf(app, name).outcome;
const isSupposed = (name: string) => within(labRow(app, name)).queryByText("what if") !== null;
const pane = (name: string) => within(app.lab.getByRole("region", { name: `What if… ${name}` }));
const openPanes = () => app.lab.queryAllByRole("region", { name: /^What if/ });
const isOff = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";
const stored = (name: string) => app.browser.jar.all().find((cookie) => cookie.name === name);

async function openWhatIf(name: string): Promise<void> {
  labRow(app, name).focus();
  await app.user.keyboard("{Enter}");
}
const choose = (name: string, choice: string) =>
  app.user.click(pane(name).getByRole("radio", { name: choice }));
const press = (name: string, button: string) =>
  app.user.click(pane(name).getByRole("button", { name: button }));

describe("what if an attribute were another", () => {
  it("the cookie moves at once, in the rows, in its pane and in the header; the jar stays", async () => {
    await openAtForeignLink();
    expect(outcome("strict")).toBe("Strict, from another site");
    expect(shownLine.bind(null, app)).toThrow();
    await openWhatIf("strict");
    await choose("strict", "Lax");
    expect(outcome("strict")).toBe("sent");
    expect(isSupposed("strict")).toBe(true);
    expect(isSupposed("cart")).toBe(false);
    expect(pane("strict").getByRole("status").textContent).toBe("sent");
    expect(shownLine(app)).toBe("Cookie: strict=v");
    // `Cookie: strict=v`, counted by hand.
    expect(app.lab.getByText(/16 octets/)).toBeTruthy();
    expect(app.lab.getByText("with 1 what-if")).toBeTruthy();
    expect(app.browser.jar.all()).toEqual([cart, strict]);
  });

  it.each([
    ["Path", "cart", () => choose("cart", "/"), "sent"],
    ["a path typed", "cart", () => retype("cart", "Path", "/shops"), "path /shops"],
    ["a lifetime that is over", "strict", () => retype("strict", "Max-Age (s)", "0"), "expired"],
    ["Domain", "strict", () => choose("strict", "example.com and all below"), /^Strict/],
  ] as const)("%s", async (_what, name, change, then) => {
    await openAtForeignLink();
    await openWhatIf(name);
    await change();
    if (typeof then === "string") expect(outcome(name)).toBe(then);
    else expect(outcome(name)).toMatch(then);
    expect(isSupposed(name)).toBe(true);
    expect(app.browser.jar.all()).toEqual([cart, strict]);
  });

  it("several cookies at once, each with its own", async () => {
    await openAtForeignLink();
    await openWhatIf("strict");
    await choose("strict", "Lax");
    await openWhatIf("cart");
    await choose("cart", "/");
    expect(shownLine(app)).toBe("Cookie: strict=v; cart=v");
    expect(app.lab.getByText("with 2 what-ifs")).toBeTruthy();
  });

  it("the pane gives each reason in a sentence, and where it is written", async () => {
    await openAtForeignLink([cookieWith({ name: "both", path: "/cart", sameSite: "strict" })]);
    await openWhatIf("both");
    const reasons = () =>
      pane("both")
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(reasons()).toEqual([
      expect.stringMatching(/\/cart.*\/shop.*\. RFC 6265bis 5\.1\.4$/),
      expect.stringMatching(/^SameSite=Strict .*\. RFC 6265bis 5\.8\.3$/),
    ]);
    await choose("both", "/");
    expect(reasons()).toEqual([expect.stringMatching(/^SameSite=Strict/)]);
    await choose("both", "Lax");
    expect(pane("both").queryByRole("list", { name: "What is against it" })).toBeNull();
  });

  it("a nameless cookie's pane is called so, and hides no character of a name", async () => {
    await openAtForeignLink([cookieWith({ name: "" }), cookieWith({ name: "a\u202Eb" })]);
    await openWhatIf("no name");
    expect(pane("no name")).toBeTruthy();
    await app.user.keyboard("{Escape}");
    await openWhatIf("a202Eb");
    expect(app.lab.getByRole("region", { name: /^What if… a ?202E ?b$/ })).toBeTruthy();
  });

  it("onto another cookie's key: that one's row and the count say that it would be replaced", async () => {
    await openAtForeignLink([
      cookieWith({ name: "id", path: "/cart" }),
      cookieWith({ name: "id" }),
    ]);
    await openWhatIf("id");
    await choose("id", "/");
    const rows = app.lab.getAllByRole("row").slice(1);
    const lasts = rows.map((row) => within(row).getAllByRole("gridcell").at(-1)?.textContent);
    expect(lasts).toEqual(["sent", "would be replaced"]);
    expect(within(rows[1]!).getByText(/^A what-if has the same name/)).toBeTruthy();
    expect(app.lab.getByText(/^1 of 2 cookies goes with this request · 1 would be/)).toBeTruthy();
    expect(shownLine(app)).toBe("Cookie: id=v");
  });

  it("is taken back by Revert, and by choosing what was there", async () => {
    await openAtForeignLink();
    await openWhatIf("strict");
    expect(isOff(pane("strict").getByRole("button", { name: "Revert" }))).toBe(true);
    await choose("strict", "Lax");
    await press("strict", "Revert");
    expect(outcome("strict")).toBe("Strict, from another site");
    expect(isSupposed("strict")).toBe(false);
    await choose("strict", "Lax");
    await choose("strict", "Strict");
    expect(isSupposed("strict")).toBe(false);
    expect(app.browser.jar.all()).toEqual([cart, strict]);
  });
});

describe("Apply", () => {
  it("writes it, and what was supposed is so", async () => {
    await openAtForeignLink();
    await openWhatIf("strict");
    expect(isOff(pane("strict").getByRole("button", { name: "Apply" }))).toBe(true);
    await choose("strict", "Lax");
    await press("strict", "Apply");
    await waitFor(() => expect(stored("strict")).toEqual({ ...strict, sameSite: "lax" }));
    await waitFor(() => expect(isSupposed("strict")).toBe(false));
    expect(outcome("strict")).toBe("sent");
    expect(stored("cart")).toEqual(cart);
    expect(isOff(pane("strict").getByRole("button", { name: "Apply" }))).toBe(true);
  });

  it("is undone like every write, and the cookie goes back to its gate", async () => {
    await openAtForeignLink();
    await openWhatIf("strict");
    await choose("strict", "Lax");
    await app.user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(isSupposed("strict")).toBe(false));
    await app.user.click(await screen.findByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(stored("strict")).toEqual(strict));
    await waitFor(() => expect(outcome("strict")).toBe("Strict, from another site"));
  });

  it("under another path the row is the same cookie's, and stays open", async () => {
    await openAtForeignLink();
    await openWhatIf("cart");
    await choose("cart", "/");
    await press("cart", "Apply");
    await waitFor(() => expect(stored("cart")).toEqual({ ...cart, path: "/" }));
    await waitFor(() => expect(isSupposed("cart")).toBe(false));
    expect(pane("cart").getByRole("radio", { name: "/" })).toHaveProperty("checked", true);
  });

  it("says so where it deletes", async () => {
    await openAtForeignLink();
    await openWhatIf("cart");
    await retype("cart", "Max-Age (s)", "0");
    await press("cart", "Apply (deletes it)");
    await waitFor(() => expect(stored("cart")).toBeUndefined());
    await waitFor(() => expect(openPanes()).toEqual([]));
  });

  it("waits while the browser would refuse it, and says why", async () => {
    await openAtForeignLink([cart]);
    await openWhatIf("cart");
    await choose("cart", "None");
    expect(pane("cart").getByText(/SameSite=None/)).toBeTruthy();
    const apply = pane("cart").getByRole("button", { name: "Apply" });
    expect(isOff(apply)).toBe(true);
    await app.user.click(apply);
    await app.user.keyboard("{Control>}{Enter}{/Control}");
    expect(app.browser.jar.all()).toEqual([cart]);
    expect(app.lens.state().isWriting).toBe(false);
  });

  it("stays off for a cookie that the browser's API cannot reach", async () => {
    await openAtForeignLink([cookieWith({ name: "odd", path: "/a b" })]);
    await openWhatIf("odd");
    expect(pane("odd").getByText("It can be neither edited nor deleted from here")).toBeTruthy();
    await choose("odd", "/");
    expect(outcome("odd")).toBe("sent");
    expect(isOff(pane("odd").getByRole("button", { name: "Apply" }))).toBe(true);
  });
});

describe("what changes outside meanwhile", () => {
  it("goes under what is supposed: only the changed attributes are", async () => {
    await openAtForeignLink();
    await openWhatIf("strict");
    await choose("strict", "Lax");
    app.browser.jar.set({ ...strict, httpOnly: true });
    const httpOnly = () => pane("strict").getByRole("switch", { name: "HttpOnly" });
    await waitFor(() => expect(httpOnly().getAttribute("aria-checked")).toBe("true"));
    expect(outcome("strict")).toBe("sent");
    expect(isSupposed("strict")).toBe(true);
  });
});

describe("by keyboard", () => {
  it("Escape closes what stands beside the gates, then the lab", async () => {
    await openAtForeignLink();
    await openWhatIf("strict");
    pane("strict").getByRole("radio", { name: "Strict" }).focus();
    await app.user.keyboard("{Escape}");
    expect(openPanes()).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(labRow(app, "strict")));
    await app.user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Request lab" })).toBeNull();
  });

  it("the button below asks about the cookie at the cursor", async () => {
    await openAtForeignLink();
    labRow(app, "cart").focus();
    await app.user.keyboard("{ArrowDown}");
    await app.user.click(app.lab.getByRole("button", { name: "What if…" }));
    expect(pane("strict")).toBeTruthy();
    expect(labRow(app, "strict").getAttribute("aria-current")).toBe("true");
  });
});

it("has nothing that axe finds fault with", async () => {
  await openAtForeignLink();
  await openWhatIf("strict");
  await choose("strict", "Lax");
  expect(await accessibilityFaults()).toEqual([]);
});

async function retype(name: string, label: string, text: string): Promise<void> {
  const field = pane(name).getByRole("textbox", { name: label });
  await app.user.clear(field);
  await app.user.type(field, text);
}
