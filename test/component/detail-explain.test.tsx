import { screen, waitFor, within } from "@testing-library/preact";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import { type OpenPane, openPane } from "../support/detail-pane";

const NOW = 1_800_000_000;

let pane: OpenPane;
afterEach(() => pane.unmount());

const tab = (name: string) => screen.getByRole("tab", { name });
const section = (name: string) => within(screen.getByRole("region", { name }));

async function explain(
  stated: Partial<Cookie>,
  options: Partial<Parameters<typeof openPane>[0]> = {},
): Promise<void> {
  const cookie = cookieWith({ name: "theme", ...stated });
  pane = await openPane({ cookies: [cookie], open: "theme", now: NOW, ...options });
  await pane.user.click(tab("Explain"));
}

describe("tabs", () => {
  it("are moved between by the arrow keys, one of them in the tab order", async () => {
    pane = await openPane({ cookies: [cookieWith({ name: "theme" })], open: "theme" });
    tab("Edit").focus();
    await pane.user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab("Explain"));
    expect(tab("Explain").getAttribute("aria-selected")).toBe("true");
    expect(tab("Edit").tabIndex).toBe(-1);
    expect(screen.getByRole("tabpanel", { name: "Explain" })).toBeTruthy();
    await pane.user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab("Edit"));
  });

  it("keep the draft", async () => {
    pane = await openPane({ cookies: [cookieWith({ name: "theme" })], open: "theme" });
    await pane.user.type(screen.getByRole("textbox", { name: "Path" }), "typed");
    await pane.user.click(tab("Explain"));
    await pane.user.click(tab("Edit"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Path" }).value).toBe("/typed");
  });
});

describe("whether this page's request gets it", () => {
  it("says that it does", async () => {
    await explain({});
    expect(screen.getByText("This page's request gets it")).toBeTruthy();
  });

  it("names every reason against it, each with its section", async () => {
    await explain(
      { path: "/cart", domain: "shop.example.com", secure: true },
      { url: "http://app.example.com/" },
    );
    expect(screen.getByText("This page's request does not get it")).toBeTruthy();
    const panel = within(screen.getByRole("tabpanel"));
    const sections = panel.getAllByText(/^RFC 6265bis 5/, { selector: "cite" });
    expect(sections.map((cite) => cite.textContent)).toEqual([
      "RFC 6265bis 5.8.3",
      "RFC 6265bis 5.1.4",
      "RFC 6265bis 5.8.3",
    ]);
  });
});

describe("what each attribute means here", () => {
  it.each<[string, Partial<Cookie>, RegExp]>([
    ["host-only", {}, /Only app\.example\.com gets it/],
    ["Domain", { domain: "example.com", hostOnly: false }, /example\.com and every host below/],
    ["HttpOnly", { httpOnly: true }, /Scripts cannot read it/],
    ["no HttpOnly", {}, /Every script in its pages can read it/],
    ["Path", { path: "/cart" }, /Only \/cart and what lies below it/],
    ["Secure", { secure: true }, /Only over https/],
    ["no Secure", {}, /Over http too/],
    ["Strict", { sameSite: "strict" }, /not even a link from elsewhere/],
    ["a session", {}, /ends with the browser's session/],
    ["a date", { expires: NOW + 86_400 }, /Sat, 16 Jan 2027 08:00:00 GMT/],
    [
      "a partition",
      { partitionKey: { topLevelSite: "https://news.test", hasCrossSiteAncestor: true } },
      /Only inside pages of https:\/\/news\.test/,
    ],
  ])("%s", async (_, stated, words) => {
    await explain(stated);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("an absent SameSite is Lax in Chromium", async () => {
    await explain({ sameSite: "unspecified" });
    expect(section("When it is sent").getByText(/Chromium treats it as Lax/)).toBeTruthy();
  });

  it("an absent SameSite is None in Firefox, which never reads of Lax there", async () => {
    const storeId = "firefox-default";
    await explain({ sameSite: "unspecified", storeId }, { userAgent: FIREFOX });
    const words = section("When it is sent").getByText(/Firefox sends it with requests/);
    expect(words.textContent).not.toContain("Lax");
  });
});

describe("findings and their fixes", () => {
  it("a safe fix is one click, written as a fix", async () => {
    const session = cookieWith({ name: "sid", value: "0123456789abcdef", httpOnly: true });
    pane = await openPane({ cookies: [session], open: "sid", now: NOW });
    await pane.user.click(tab("Explain"));
    await pane.user.click(screen.getByRole("button", { name: "Set Secure now" }));
    await waitFor(() => expect(pane.stored("sid")?.secure).toBe(true));
    expect(pane.lens.state().levels[0]?.label).toEqual({ deed: "fix", name: "sid", count: 1 });
  });

  it("SameSite=Lax is a draft where the browser's own Lax reaches farther", async () => {
    await explain({ sameSite: "unspecified" });
    await pane.user.click(screen.getByRole("button", { name: "Open a draft with SameSite=Lax" }));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Lax" }).checked).toBe(true);
    expect(
      section("Saving changes who gets it").getByText(/post here no longer carry it/),
    ).toBeTruthy();
    expect(pane.stored("theme")?.sameSite).toBe("unspecified");
  });

  it("any other fix opens a draft, with who would lose the cookie", async () => {
    const session = cookieWith({ name: "sessionid", value: "0123456789abcdef", secure: true });
    pane = await openPane({ cookies: [session], open: "sessionid", now: NOW });
    await pane.user.click(tab("Explain"));
    await pane.user.click(screen.getByRole("button", { name: "Open a draft with HttpOnly" }));
    expect(tab("Edit").getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole<HTMLInputElement>("switch", { name: "HttpOnly" }).checked).toBe(true);
    expect(
      section("Saving changes who gets it").getByText("Scripts can no longer read it."),
    ).toBeTruthy();
    expect(pane.stored("sessionid")).toEqual(session);
  });

  it("the gravest stands in the editor too, and leads to its explanation", async () => {
    const mail = cookieWith({ name: "mail", value: "ada@example.org" });
    pane = await openPane({ cookies: [mail], open: "mail", now: NOW });
    await pane.user.click(screen.getByRole("button", { name: /e-mail address/ }));
    expect(tab("Explain").getAttribute("aria-selected")).toBe("true");
  });
});

describe("accessible", () => {
  it("axe finds nothing", async () => {
    await explain({ sameSite: "unspecified", expires: NOW + 60 });
    const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa"] });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
