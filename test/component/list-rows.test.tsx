import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import {
  accessibilityFaults,
  namesInOrder,
  type OpenApp,
  openList,
  rowOf,
  seeNames,
} from "../support/open-app";

const NOW = 1_800_000_000;
const DAY = 86_400;

let app: OpenApp;
afterEach(() => app.unmount());

const openWith = async (...cookies: Parameters<typeof cookieWith>[0][]) => {
  app = await openList({ now: NOW, cookies: cookies.map((stated) => cookieWith(stated)) });
};

/** What the row's pictures say to those who do not see them. */
const signsOf = (name: string) =>
  within(rowOf(name))
    .getAllByRole("img")
    .map((sign) => sign.getAttribute("aria-label"));

describe("what a row says", () => {
  it("says whether this page's request gets the cookie, and which rule decides", async () => {
    await openWith(
      { name: "here" },
      { name: "elsewhere", path: "/cart" },
      { name: "other", domain: "api.example.com" },
      {
        name: "inside",
        partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true },
      },
    );
    expect(signsOf("here")).toContain("Sent with this page's request");
    expect(rowOf("elsewhere").textContent).toContain("not sent: path /cart");
    expect(rowOf("other").textContent).toContain("not sent: only api.example.com");
    expect(rowOf("inside").textContent).toContain("not sent: only inside example.org");
    expect(signsOf("elsewhere")).toContain("Stored, but not sent with this page's request");
  });

  it("tells host-only and domain cookies apart", async () => {
    await openWith(
      { name: "host" },
      { name: "wide", domain: "example.com", hostOnly: false },
      { name: "other", domain: "api.example.com" },
    );
    expect(rowOf("host").textContent).toContain("this host");
    expect(rowOf("wide").textContent).toContain("*.example.com");
    expect(within(rowOf("other")).getByTitle("Only api.example.com").textContent).toBe(
      "api.example.com",
    );
  });

  it("says the lifetime left, and counts down its last minute", async () => {
    await openWith(
      { name: "long", expires: NOW + 23.5 * DAY },
      { name: "short", expires: NOW + 9.2 },
      { name: "session" },
    );
    expect(rowOf("long").textContent).toContain("23 d");
    expect(rowOf("short").textContent).toContain("0:10");
    expect(rowOf("session").textContent).toContain("session");
    app.browser.advance(2);
    await waitFor(() => expect(rowOf("short").textContent).toContain("0:08"), { timeout: 3000 });
  });

  it("says Secure, HttpOnly and SameSite in words", async () => {
    await openWith(
      { name: "strict", secure: true, httpOnly: true, sameSite: "strict" },
      { name: "none", sameSite: "unspecified" },
    );
    expect(signsOf("strict")).toEqual([
      "Sent with this page's request",
      "Secure: travels over https only",
      "HttpOnly: scripts cannot read it",
      "SameSite=Strict: only from this site",
    ]);
    expect(signsOf("none")).toEqual([
      "Sent with this page's request",
      "Not Secure: travels over http too",
      "Not HttpOnly: scripts can read it",
      "SameSite is not set: Chromium treats it as Lax",
    ]);
  });

  it("counts the octets that the header carries", async () => {
    await openWith({ name: "é", value: "ü" });
    expect(within(rowOf("é")).getAllByRole("gridcell").at(-1)?.textContent).toMatch(/^5$/);
  });

  it("shows Firefox's names as the text that they are", async () => {
    const cookie = cookieWith({ name: "Ã©", storeId: "firefox-default" });
    app = await openList({ userAgent: FIREFOX, cookies: [cookie] });
    expect(namesInOrder()).toEqual(["é"]);
  });

  it("marks what the API cannot address, and still lists it", async () => {
    await openWith({ name: "odd", path: "/a b" }, { name: "even" });
    expect(rowOf("odd").textContent).toContain("cannot be changed from here");
    expect(rowOf("even").textContent).not.toContain("cannot be changed from here");
  });
});

describe("values", () => {
  const email = { name: "mail", value: "ada@example.org" };

  it("are masked where they look sensitive, until asked for", async () => {
    await openWith(email, { name: "theme", value: "dark" });
    expect(rowOf("mail").textContent).not.toContain("ada@example.org");
    expect(rowOf("mail").textContent).toContain("e-mail");
    expect(rowOf("theme").textContent).toContain("dark");
    await app.user.click(screen.getByRole("button", { name: "Show the value of mail" }));
    expect(rowOf("mail").textContent).toContain("ada@example.org");
    await app.user.click(screen.getByRole("button", { name: "Mask the value of mail" }));
    expect(rowOf("mail").textContent).not.toContain("ada@example.org");
  });

  it("are all hidden for a class, and all shown by another switch", async () => {
    await openWith(email, { name: "theme", value: "dark" });
    const pick = async (name: string) => {
      await app.user.click(screen.getByRole("button", { name: "More" }));
      await app.user.click(await screen.findByRole("menuitemcheckbox", { name }));
    };
    await pick("Hide all values");
    expect(rowOf("theme").textContent).not.toContain("dark");
    await pick("Show all values");
    expect(rowOf("mail").textContent).toContain("ada@example.org");
  });

  it("and names are text, with what cannot be seen made visible", async () => {
    await openWith({ name: "<b>x</b>", value: "a\u202Eb\u0080<img src=x onerror=alert(1)>" });
    const [, row] = screen.getAllByRole("row");
    expect(row?.textContent).toContain("<b>x</b>");
    expect(row?.textContent).toContain("a202Eb0080<img src=x onerror=alert(1)>");
    expect(row?.querySelector("img, b")).toBeNull();
  });

  it.each(["__proto__", "constructor", "toString"])(
    "are listed under the name %s",
    async (name) => {
      await openWith({ name, value: "kept" });
      expect(rowOf(name).textContent).toContain("kept");
    },
  );
});

describe("a long list", () => {
  const many = Array.from({ length: 180 }, (_, index) =>
    cookieWith({ name: `c${String(index).padStart(3, "0")}` }),
  );

  it("says exactly how many rows it has, and draws few of them first", async () => {
    app = await openList({ cookies: many });
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("181");
    expect(namesInOrder().length).toBeLessThan(40);
    expect(namesInOrder()[0]).toBe("c000");
  });

  it("draws the row that a key leads to, wherever it is", async () => {
    app = await openList({ cookies: many });
    await app.user.keyboard("{ArrowDown}{End}");
    await waitFor(() => expect(document.activeElement).toBe(rowOf("c179")));
    expect(rowOf("c179").getAttribute("aria-rowindex")).toBe("181");
  });
});

describe("live changes", () => {
  it("appear without a refresh", async () => {
    await openWith({ name: "first" });
    app.browser.jar.plant(cookieWith({ name: "second" }));
    await seeNames("first", "second");
    app.browser.jar.take(cookieWith({ name: "first" }));
    await seeNames("second");
  });

  it("fade a cookie whose lifetime ended, and offer to restore it", async () => {
    await openWith({ name: "brief", value: "v", expires: NOW + 5 }, { name: "stays" });
    app.browser.advance(6);
    const restore = await screen.findByRole("button", { name: "Restore" });
    expect(restore.closest('[role="row"]')?.textContent).toContain("expired");
    await app.user.click(restore);
    await seeNames("brief", "stays");
    const stored = app.browser.jar.all().find(({ name }) => name === "brief");
    expect(stored?.expires).toBe(NOW + 6 + 5);
  });
});

it("has nothing that axe finds fault with", async () => {
  await openWith(
    { name: "mail", value: "ada@example.org", expires: NOW + 30 },
    { name: "odd", path: "/a b" },
    { name: "", value: "nameless" },
  );
  expect(await accessibilityFaults()).toEqual([]);
});
