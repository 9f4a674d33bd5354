import { screen, waitFor, within } from "@testing-library/preact";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { cookieWith } from "../support/cookie";
import { listedCookie, type OpenPane, openPane } from "../support/detail-pane";

const NOW = 1_800_000_000;
const DAY = 86_400;
const theme = cookieWith({ name: "theme", value: "dark", secure: true, expires: NOW + 60 });

let pane: OpenPane;
afterEach(() => pane.unmount());

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const choice = (name: string) => screen.getByRole("radio", { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const isOff = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";
const group = (name: string) => within(screen.getByRole("group", { name }));
const saved = () => screen.findByText(/^Saved/);

async function retype(input: HTMLElement, text: string): Promise<void> {
  await pane.user.clear(input);
  await pane.user.type(input, text);
}

/** happy-dom has no date picker to type in: what it would say is said for it. */
async function setDate(text: string): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>("Expires (your time)");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("editing each attribute and saving", () => {
  type Edit = () => Promise<void>;
  const edits: readonly [string, Edit, Partial<Cookie>][] = [
    ["the name", () => retype(field("Name"), "skin"), { name: "skin" }],
    ["the value", () => retype(field("Value"), "light"), { value: "light" }],
    [
      "the domain",
      () => pane.user.click(choice("example.com and all below")),
      { domain: "example.com", hostOnly: false },
    ],
    ["the path, typed", () => retype(field("Path"), "/somewhere"), { path: "/somewhere" }],
    ["the path, chosen", () => pane.user.click(choice("/cart")), { path: "/cart" }],
    ["Max-Age", () => retype(field("Max-Age (s)"), "90"), { expires: NOW + 90 }],
    ["a preset", () => pane.user.click(button("1 d")), { expires: NOW + DAY }],
    ["the session", () => pane.user.click(button("session")), { expires: null }],
    [
      "Secure",
      () => pane.user.click(screen.getByRole("switch", { name: "Secure" })),
      { secure: false },
    ],
    [
      "HttpOnly",
      () => pane.user.click(screen.getByRole("switch", { name: "HttpOnly" })),
      { httpOnly: true },
    ],
    ["SameSite=Strict", () => pane.user.click(choice("Strict")), { sameSite: "strict" }],
    ["SameSite=None", () => pane.user.click(choice("None")), { sameSite: "no_restriction" }],
    ["no SameSite", () => pane.user.click(choice("not set")), { sameSite: "unspecified" }],
    [
      "the site's own partition",
      () => pane.user.click(choice("only inside https://example.com")),
      { partitionKey: { topLevelSite: "https://example.com", hasCrossSiteAncestor: false } },
    ],
    [
      "another partition",
      async () => {
        await pane.user.click(choice("only inside another site …"));
        await pane.user.type(field("Top-level site"), "https://example.org");
      },
      { partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true } },
    ],
  ];

  it.each(edits)("writes %s and nothing else", async (_, edit, expected) => {
    pane = await openPane({
      cookies: [theme],
      open: "theme",
      now: NOW,
      url: "https://app.example.com/cart/items",
    });
    await edit();
    await pane.user.click(button("Save"));
    await saved();
    expect(pane.browser.jar.all()).toEqual([{ ...theme, ...expected }]);
  });

  it("adds a new cookie for this host and goes on with it", async () => {
    pane = await openPane({ now: NOW });
    expect(isOff(button("Add"))).toBe(true);
    await pane.user.type(field("Name"), "n");
    await pane.user.type(field("Value"), "v");
    await pane.user.click(button("Add"));
    await saved();
    expect(pane.browser.jar.all()).toEqual([
      cookieWith({ name: "n", value: "v", secure: true, sameSite: "lax" }),
    ]);
    expect(pane.opened).toMatchObject([{ kind: "cookie", cookie: { name: "n" } }]);
    expect(screen.getByRole("tab", { name: "Explain" })).toBeTruthy();
  });

  it("goes on with the site of a host that was typed as the partition's", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.click(choice("only inside another site …"));
    await pane.user.type(field("Top-level site"), "https://www.example.org");
    await pane.user.click(button("Save"));
    await saved();
    expect(field("Top-level site").value).toBe("https://example.org");
    expect(pane.browser.jar.all()).toEqual([
      {
        ...theme,
        partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true },
      },
    ]);
  });

  it("follows a rename to its new key", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await retype(field("Name"), "skin");
    await pane.user.click(button("Save"));
    await saved();
    expect(pane.opened).toMatchObject([{ kind: "cookie", cookie: { name: "skin" } }]);
    expect(screen.getByRole("heading", { name: "skin" })).toBeTruthy();
    expect(isOff(button("Saved"))).toBe(true);
    expect(document.activeElement).toBe(button("Saved"));
  });

  it("duplicates under a name that is free", async () => {
    pane = await openPane({ cookies: [theme, { ...theme, name: "theme-2" }], open: "theme" });
    await pane.user.click(button("Duplicate"));
    expect(screen.getByRole("heading", { name: "New cookie" })).toBeTruthy();
    expect(field("Name").value).toBe("theme-3");
    expect(document.activeElement).toBe(field("Name"));
    await pane.user.click(button("Add"));
    await saved();
    expect(pane.stored("theme-3")).toEqual({ ...theme, name: "theme-3" });
  });

  it("deletes exactly this cookie and closes", async () => {
    const twin = { ...theme, path: "/cart" };
    pane = await openPane({ cookies: [theme, twin], open: "theme", now: NOW });
    const opened = screen.getByRole<HTMLInputElement>("textbox", { name: "Path" }).value;
    await pane.user.click(button("Delete"));
    await waitFor(() => expect(pane.isClosed()).toBe(true));
    expect(pane.browser.jar.all().map(({ path }) => path)).toEqual(
      ["/", "/cart"].filter((path) => path !== opened),
    );
  });

  it("reverts to what the browser holds", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.type(field("Value"), "er");
    await pane.user.click(button("Revert"));
    expect(field("Value").value).toBe("dark");
    expect(isOff(button("Save"))).toBe(true);
  });

  it("saves with Ctrl+Enter from within a field, once there is something to save", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.click(field("Value"));
    await pane.user.keyboard("{Control>}{Enter}{/Control}");
    expect(pane.browser.calls.set).toBe(0);
    await pane.user.keyboard("er{Control>}{Enter}{/Control}");
    await saved();
    expect(pane.stored("theme")?.value).toBe("darker");
    expect(document.activeElement).toBe(field("Value"));
  });

  it("keeps a new cookie's draft when the pane is left and opened again", async () => {
    pane = await openPane({ cookies: [theme], now: NOW });
    await pane.user.type(field("Name"), "half-done");
    await pane.show({ kind: "cookie", cookie: listedCookie(pane.lens, "theme") });
    expect(field("Name").value).toBe("theme");
    await pane.show({ kind: "new", template: null });
    await waitFor(() => expect(field("Name").value).toBe("half-done"));
  });

  it("keeps what was typed for one cookie while another is looked at", async () => {
    pane = await openPane({ cookies: [theme, cookieWith({ name: "b" })], open: "theme" });
    await pane.user.type(field("Value"), "er");
    await pane.show({ kind: "cookie", cookie: listedCookie(pane.lens, "b") });
    expect(field("Value").value).toBe("v");
    await pane.show({ kind: "cookie", cookie: listedCookie(pane.lens, "theme") });
    expect(field("Value").value).toBe("darker");
  });
});

describe("Max-Age and Expires are two views of one fact", () => {
  it("a typed Max-Age moves the date", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await retype(field("Max-Age (s)"), "3600");
    expect(screen.getByText("Fri, 15 Jan 2027 09:00:00 GMT")).toBeTruthy();
    expect(button("1 h").getAttribute("aria-pressed")).toBe("true");
  });

  it("a chosen date moves Max-Age", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    const date = new Date((NOW + 120) * 1000);
    const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
    await setDate(local.toISOString().slice(0, 19));
    await waitFor(() => expect(field("Max-Age (s)").value).toBe("120"));
  });

  it("a session has neither", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.click(button("session"));
    expect(field("Max-Age (s)").value).toBe("");
    expect(screen.getByText("No date: it ends with the browser's session.")).toBeTruthy();
  });

  it("Max-Age=0 says that saving deletes, and then deletes", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await retype(field("Max-Age (s)"), "0");
    expect(screen.getByText(/Saving deletes the cookie\./)).toBeTruthy();
    await pane.user.click(button("Save (deletes it)"));
    await waitFor(() => expect(pane.isClosed()).toBe(true));
    expect(pane.browser.jar.all()).toEqual([]);
  });
});

describe("bad input gets a sentence at its field and loses nothing", () => {
  it("Max-Age that is no number", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    const input = field("Max-Age (s)");
    await retype(input, "1h");
    expect(input.value).toBe("1h");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
    const said = ids.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(said).toContain("Max-Age is a whole number of seconds, such as 3600.");
    expect(isOff(button("Save"))).toBe(true);
    expect(pane.browser.jar.all()).toEqual([theme]);
  });

  it("a date that is not complete", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await setDate("");
    await screen.findByText("Fill in the whole date and time, or choose “session”.");
    expect(isOff(button("Save"))).toBe(true);
  });

  it("a top-level site without its scheme", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.click(choice("only inside another site …"));
    await pane.user.type(field("Top-level site"), "example.org");
    expect(
      group("Partition").getByText("Type a site with its scheme, such as https://example.org."),
    ).toBeTruthy();
    expect(field("Top-level site").value).toBe("example.org");
    expect(isOff(button("Save"))).toBe(true);
  });
});

describe("what a browser would refuse is said at the field before saving", () => {
  it("SameSite=None without Secure, with the way out", async () => {
    pane = await openPane({ cookies: [{ ...theme, secure: false }], open: "theme", now: NOW });
    await pane.user.click(choice("None"));
    const note = group("SameSite");
    expect(note.getByText("Chromium would refuse this: SameSite=None needs Secure.")).toBeTruthy();
    expect(isOff(button("Save"))).toBe(true);
    await pane.user.click(note.getByRole("button", { name: "Add Secure to the draft" }));
    expect(document.activeElement).toBe(choice("None"));
    expect(isOff(button("Save"))).toBe(false);
    await pane.user.click(button("Save"));
    await saved();
    expect(pane.stored("theme")).toMatchObject({ sameSite: "no_restriction", secure: true });
  });

  it("the own partition of a page over http", async () => {
    const insecure = { ...theme, secure: false };
    pane = await openPane({
      url: "http://app.example.com/",
      cookies: [insecure],
      open: "theme",
      now: NOW,
    });
    await pane.user.click(choice("only inside http://example.com"));
    expect(
      group("Partition").getByText(
        "Chromium would refuse this: A partitioned cookie needs Secure, and pages of http://example.com may set no Secure cookie. Choose “everywhere”, or open the site over https.",
      ),
    ).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add Secure to the draft" })).toBeNull();
    expect(isOff(button("Save"))).toBe(true);
    await pane.user.click(choice("everywhere"));
    await retype(field("Value"), "light");
    expect(isOff(button("Save"))).toBe(false);
  });

  it("a broken prefix, mended field by field", async () => {
    pane = await openPane({ cookies: [{ ...theme, path: "/cart" }], open: "theme", now: NOW });
    await retype(field("Name"), "__Host-theme");
    await pane.user.click(choice("example.com and all below"));
    await pane.user.click(button("Choose “only this host”"));
    await pane.user.click(button("Set Path=/ in the draft"));
    await pane.user.click(button("Save"));
    await saved();
    expect(pane.stored("__Host-theme")).toMatchObject({ hostOnly: true, path: "/" });
  });

  it("leads from the footer to the field that stands in the way", async () => {
    pane = await openPane({ cookies: [{ ...theme, secure: false }], open: "theme", now: NOW });
    await pane.user.click(choice("None"));
    await pane.user.click(button("Not to be saved yet: see SameSite."));
    expect(document.activeElement).toBe(choice("None"));
  });

  it("who no longer gets it", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.click(screen.getByRole("switch", { name: "HttpOnly" }));
    await retype(field("Path"), "/elsewhere");
    const preview = within(screen.getByRole("region", { name: "Saving changes who gets it" }));
    expect(preview.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "−This page's request no longer gets it.",
      "−Fewer paths get it.",
      "−Scripts can no longer read it.",
    ]);
  });

  it("a move to another jar", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await pane.user.click(choice("only inside https://example.com"));
    expect(group("Partition").getByText(/Saving moves it to another jar/)).toBeTruthy();
  });
});

describe("after saving, what the browser made of it", () => {
  it("shows what it changed", async () => {
    pane = await openPane({ cookies: [theme], open: "theme", now: NOW });
    await retype(field("Max-Age (s)"), String(500 * DAY));
    await pane.user.click(button("Save"));
    await screen.findByText("Saved, with changes that Chromium made");
    expect(screen.getByText("Browsers keep a cookie for 400 days at most.")).toBeTruthy();
    expect(pane.stored("theme")?.expires).toBe(NOW + 400 * DAY);
  });

  it("says that it refused, and keeps the draft", async () => {
    pane = await openPane({
      cookies: [theme],
      open: "theme",
      now: NOW,
      wrap: (browser) => ({
        ...browser,
        cookies: { ...browser.cookies, set: async () => "refused" as const },
      }),
    });
    await pane.user.type(field("Value"), "er");
    await pane.user.click(button("Save"));
    await screen.findByText("Chromium refused it");
    expect(
      screen.getByText(
        "The cookie is as it was, and your draft is still here. Chromium gives no reason: change one attribute at a time to find the one that it refuses.",
      ),
    ).toBeTruthy();
    expect(field("Value").value).toBe("darker");
    expect(pane.browser.jar.all()).toEqual([theme]);
    expect(isOff(button("Save"))).toBe(false);
  });

  it("says where a permission is missing", async () => {
    pane = await openPane({
      cookies: [theme],
      open: "theme",
      now: NOW,
      wrap: (browser) => ({
        ...browser,
        cookies: { ...browser.cookies, set: async () => "no-permission" as const },
      }),
    });
    await pane.user.type(field("Value"), "er");
    await pane.user.click(button("Save"));
    await screen.findByText("The browser no longer lets Cookie Lens reach this host");
  });
});

describe("a value that looks sensitive", () => {
  const session = cookieWith({ name: "sessionid", value: "0123456789abcdef" });

  it("is masked until it is shown", async () => {
    pane = await openPane({ cookies: [session], open: "sessionid" });
    expect(field("Value").value).not.toContain("456789");
    await pane.user.click(button("Show"));
    expect(field("Value").value).toBe(session.value);
    await pane.user.click(button("Mask"));
    expect(field("Value").value).not.toContain("456789");
  });

  it("is shown by typing, which adds to it and loses nothing", async () => {
    pane = await openPane({ cookies: [session], open: "sessionid" });
    await pane.user.type(field("Value"), "g");
    expect(field("Value").value).toBe(`${session.value}g`);
  });

  it("stands nowhere in the pane while it is masked, in neither tab", async () => {
    pane = await openPane({ cookies: [session], open: "sessionid" });
    const typed = screen.getAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);
    expect([document.body.innerHTML, ...typed].join(" ")).not.toContain("456789");
    await pane.user.click(screen.getByRole("tab", { name: "Explain" }));
    expect(document.body.innerHTML).not.toContain("456789");
  });

  it("stays masked when another one was shown before it, and in a duplicate", async () => {
    const other = { ...session, name: "sid", value: "fedcba9876543210" };
    pane = await openPane({ cookies: [session, other], open: "sessionid" });
    await pane.user.click(button("Show"));
    await pane.show({ kind: "cookie", cookie: listedCookie(pane.lens, "sid") });
    expect(field("Value").value).not.toContain("987654");
    await pane.user.click(button("Duplicate"));
    expect(screen.getByRole("heading", { name: "New cookie" })).toBeTruthy();
    expect(field("Value").value).not.toContain("987654");
    await pane.user.click(button("Add"));
    await saved();
    expect(pane.stored("sid-2")?.value).toBe(other.value);
  });
});

describe("what the browser's API cannot do", () => {
  it.each([
    [
      "a path that URLs spell in another way",
      [{ ...theme, path: "/a b" }],
      /Its path has characters/,
    ],
    ["an empty path", [{ ...theme, path: "" }], /Its path is empty/],
    ["a name with unknowable octets", [{ ...theme, name: "theme\uFFFD" }], /holds octets/],
  ])("%s: neither edit nor delete, but the reason and the way out", async (_, cookies, reason) => {
    pane = await openPane({ cookies, open: cookies[0]?.name ?? "" });
    expect(screen.getByText(reason).textContent).toContain("The developer tools can delete it");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "Delete" })).toBeNull();
    expect(screen.getByRole("tab", { name: "Explain" })).toBeTruthy();
  });

  it("a value with unknowable octets can only be deleted, and not restored", async () => {
    const cookies = [{ ...theme, value: "a\uFFFDb" }];
    pane = await openPane({ cookies, open: "theme", now: NOW });
    expect(screen.getByText(/after a deletion undo cannot restore them/)).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    await pane.user.click(button("Delete"));
    await pane.user.click(await screen.findByRole("button", { name: "Go on without undo" }));
    await waitFor(() => expect(pane.isClosed()).toBe(true));
    expect(pane.browser.jar.all()).toEqual([]);
  });
});

describe("accessible", () => {
  it.each([
    ["an untouched draft", async () => undefined],
    ["a refused draft", () => pane.user.click(choice("None"))],
    ["bad input", () => retype(field("Max-Age (s)"), "x")],
  ])("axe finds nothing in %s", async (_, reach) => {
    pane = await openPane({ cookies: [{ ...theme, secure: false }], open: "theme", now: NOW });
    await reach();
    const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa"] });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
