import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import { accessibilityFaults, type OpenApp, openList } from "../support/open-app";

const NOW = 1_800_000_000;
const theme = cookieWith({ name: "theme", value: "dark", secure: true });

let app: OpenApp;
afterEach(() => app.unmount());

type Options = Parameters<typeof openList>[0];

async function openBench(options: Options = {}) {
  app = await openList({ cookies: [theme], now: NOW, ...options });
  await app.user.click(screen.getByRole("button", { name: "More" }));
  await app.user.click(await screen.findByRole("menuitem", { name: "Try a Set-Cookie line" }));
  return screen.findByRole("region", { name: "Set-Cookie bench" });
}

const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Set-Cookie lines/ });
const paste = (text: string) => fireEvent.input(area(), { target: { value: text } });
const line = (number = 1) => within(screen.getByRole("region", { name: `Line ${number}` }));
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const items = (list: HTMLElement) =>
  within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const stored = (name: string) => app.browser.jar.all().find((cookie) => cookie.name === name);

/** What the predicted cookie says under this word. */
function fact(term: string): string | null | undefined {
  const terms = line().getAllByRole("term");
  return terms.find(({ textContent }) => textContent === term)?.nextElementSibling?.textContent;
}

describe("the way in and out", () => {
  it("is a key too, takes the focus, and Escape closes it", async () => {
    app = await openList({ cookies: [theme] });
    await app.user.keyboard("b");
    await screen.findByRole("region", { name: "Set-Cookie bench" });
    expect(document.activeElement).toBe(area());
    await app.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("region", { name: /bench/ })).toBeNull());
  });

  it("keeps what was typed while the window is open", async () => {
    await openBench();
    paste("a=1");
    await app.user.click(button("Back to the list"));
    await app.user.keyboard("b");
    await screen.findByRole("region", { name: "Set-Cookie bench" });
    expect(area().value).toBe("a=1");
  });

  it("has no faults that axe finds, empty and with lines of every kind", async () => {
    await openBench();
    expect(await accessibilityFaults()).toEqual([]);
    paste("a=1; Foo; Secure\ns=1; SameSite=None\ntheme=; Max-Age=0; Path=/");
    line(3);
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("a good line", () => {
  it("lights each piece as its attribute, and shows the cookie that comes of it", async () => {
    await openBench();
    paste("visits=1; Max-Age=3600; Path=/; Domain=example.com; Secure; HttpOnly; SameSite=Lax");
    expect(line().getByText("Chromium would store it.")).toBeTruthy();
    const lit = (text: string) =>
      line().getByText(text, { selector: "code *" }).closest("[data-attribute]");
    expect(lit("Max-Age=3600")?.getAttribute("data-attribute")).toBe("expires");
    expect(lit("HttpOnly")?.getAttribute("data-attribute")).toBe("httpOnly");
    expect(fact("Name")).toContain("visits");
    expect(fact("Value")).toContain("1");
    expect(fact("Who gets it")).toContain("example.com and all below");
    expect(fact("Path")).toContain("/");
    expect(fact("Lifetime")).toContain("1 h");
    expect(fact("Secure")).toContain("on");
    expect(fact("SameSite")).toContain("Lax");
    expect(fact("Size")).toBe("7 of 4,096 octets");
  });

  it("is stored by the write protocol; Max-Age counts from the press, and undo takes it back", async () => {
    await openBench();
    paste("visits=1; Max-Age=3600; Path=/; Secure; SameSite=Lax");
    app.browser.advance(100);
    await app.user.click(button("Store it"));
    await screen.findByRole("button", { name: "Stored" });
    expect(stored("visits")).toEqual(
      cookieWith({ name: "visits", value: "1", secure: true, expires: NOW + 100 + 3600 }),
    );
    await app.user.click(button("Undo add of visits"));
    await waitFor(() => expect(stored("visits")).toBeUndefined());
  });

  it("says that it takes the place of what is there", async () => {
    await openBench();
    paste("theme=light; Path=/; Secure; SameSite=Lax");
    expect(line().getByText(/takes the place of the cookie that is there/)).toBeTruthy();
    await app.user.click(button("Store it"));
    await waitFor(() => expect(stored("theme")?.value).toBe("light"));
  });

  it("says what the browser makes of what is left out", async () => {
    await openBench({ url: "https://app.example.com/shop/cart" });
    paste("a=1");
    expect(items(line().getByRole("list", { name: "What the browser made of it" }))).toEqual([
      "Without a path in the line, the folder of the URL is its path.",
      "Without SameSite this browser treats it as Lax.",
    ]);
    expect(fact("Path")).toContain("/shop");
  });

  it("deletes where its lifetime has ended", async () => {
    await openBench();
    paste("theme=; Max-Age=0; Path=/");
    expect(line().getByText(/would delete the cookie of this name/)).toBeTruthy();
    await app.user.click(button("Delete that cookie"));
    await waitFor(() => expect(stored("theme")).toBeUndefined());
  });
});

it("each piece of a line says its kind in words too, not by its colour alone", async () => {
  await openBench();
  paste("visits=1; Max-Age=60; Foo");
  const code = line().getByText("visits", { selector: "code *" }).closest("code");
  expect(code?.textContent).toBe("Name: visits=Value: 1; Max-Age=60; Ignored: Foo");
  const titles = [...(code?.querySelectorAll("[title]") ?? [])].map((piece) => [
    piece.textContent,
    piece.getAttribute("title"),
  ]);
  expect(titles).toEqual([
    ["visits", "Name"],
    ["1", "Value"],
    ["Max-Age=60", "Lifetime"],
    ["Foo", "Ignored"],
  ]);
});

describe("a refused line", () => {
  it("gives every reason with its section, and offers nothing to store", async () => {
    await openBench();
    paste("__Host-id=1; Domain=other.test; SameSite=None");
    expect(line().getByText("Chromium would refuse it.")).toBeTruthy();
    const reasons = items(line().getByRole("list", { name: "Why" }));
    expect(reasons).toHaveLength(5);
    expect(reasons[0]).toMatch(/neither other.test nor a host below it.*RFC 6265bis 5\.7$/);
    expect(reasons.join(" ")).toContain("SameSite=None is only kept together with Secure.");
    expect(reasons.at(-1)).toMatch(/RFC 6265bis 5\.4$/);
    expect(screen.queryByRole("button", { name: "Store it" })).toBeNull();
  });

  it("says where another browser answers otherwise, and why", async () => {
    await openBench({ userAgent: FIREFOX, cookies: [{ ...theme, storeId: "firefox-default" }] });
    paste("=word");
    expect(line().getByText("Firefox would refuse it.")).toBeTruthy();
    expect(line().getByText("Chromium would store it.")).toBeTruthy();
    paste("a=1; HttpOnly");
    await app.user.click(screen.getByRole("radio", { name: "document.cookie" }));
    expect(line().getByText(/a script may not set what it may not read/)).toBeTruthy();
  });

  it.each([
    ["n; Path=/", "Name, Value"],
    ["a=1; Path=/; Expires=Sun, 06-Nov-2044 08:49", "Lifetime"],
  ])("says where another browser stores another cookie: %s", async (written, fields) => {
    await openBench();
    paste(written);
    expect(line().getByText("Chromium would store it.")).toBeTruthy();
    expect(
      line().getByText(`Firefox would store another cookie. What differs: ${fields}.`),
    ).toBeTruthy();
  });

  it("is silent about another browser that stores the same, whatever its API calls the name", async () => {
    await openBench();
    paste("n\u00E4me=\u00E4; Path=/; Max-Age=60");
    expect(line().getByText("Chromium would store it.")).toBeTruthy();
    expect(line().queryByText(/Firefox/)).toBeNull();
  });

  it("that an extension cannot write says so", async () => {
    await openBench();
    paste("a=1; Path=/a b");
    expect(line().getByText("Chromium would store it.")).toBeTruthy();
    expect(line().getByText(/An extension cannot write this one/)).toBeTruthy();
    expect(button("Store it").getAttribute("aria-disabled")).toBe("true");
    await app.user.click(button("Store it"));
    expect(app.browser.calls.set).toBe(0);
  });
});

it("what is ignored is struck through, with why", async () => {
  await openBench();
  paste("a=1; Foo=bar; Path=shop; Path=/; SameSite=Sometimes; Expires=soon; Max-Age=9");
  const ignored = line().getByRole("list", { name: "Ignored" });
  expect(items(ignored)).toEqual([
    "Foo=bar This browser does not know this attribute, so it says nothing.",
    "Path=shop A path begins with “/”; this counts as left out.",
    "SameSite=Sometimes Only Strict, Lax and None mean something; this counts as left out.",
    "Expires=soon This browser cannot read the date, so it says nothing.",
  ]);
  expect(within(ignored).getByText("Foo=bar").closest("s")).not.toBeNull();
});

describe("several lines", () => {
  it("each finds the jar as the one before leaves it, and all are stored at once", async () => {
    await openBench();
    paste("a=1; Path=/\nb=2; Path=/; Secure\na=3; Path=/\nc=4; SameSite=None");
    expect(line(4).getByText("Chromium would refuse it.")).toBeTruthy();
    await app.user.click(button("Store all 2"));
    await waitFor(() => expect(stored("a")?.value).toBe("3"));
    expect(stored("b")?.value).toBe("2");
    expect(stored("c")).toBeUndefined();
  });

  it("are stored together with what they delete", async () => {
    await openBench();
    paste("a=1; Path=/\ntheme=; Max-Age=0; Path=/");
    await app.user.click(button("Store all 2"));
    expect(await screen.findAllByRole("button", { name: "Stored" })).toHaveLength(1);
    expect(stored("a")?.value).toBe("1");
    expect(stored("theme")).toBeUndefined();
  });

  it("that delete alone leave nothing to store", async () => {
    await openBench({ cookies: [theme, cookieWith({ name: "b" })] });
    paste("b=; Max-Age=0; Path=/\ntheme=; Max-Age=0; Path=/");
    await app.user.click(button("Store all 2"));
    await waitFor(() => expect(app.browser.jar.all()).toEqual([]));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Store/ })).toBeNull());
  });

  it("come out of a header block, whose Date corrects Expires", async () => {
    await openBench();
    const expires = new Date((NOW + 50) * 1000).toUTCString();
    const date = new Date((NOW - 100) * 1000).toUTCString();
    paste(`HTTP/1.1 200 OK\nDate: ${date}\nServer: x\nSet-Cookie: a=1; Expires=${expires}\n\n`);
    expect(screen.getByText("3 other lines of the header say nothing about cookies.")).toBeTruthy();
    expect(fact("Lifetime")).toContain("2 min");
    expect(line().getByText(/moved to yours/)).toBeTruthy();
    paste("HTTP/1.1 200 OK\nServer: x");
    expect(screen.getByText("There is no Set-Cookie line in this header.")).toBeTruthy();
  });
});

describe("hostile text", () => {
  it("of 500 lines is cut, and says so", async () => {
    await openBench();
    paste("a=1\n".repeat(500));
    expect(screen.getAllByRole("region", { name: /^Line / })).toHaveLength(50);
    expect(
      screen.getByText("Only the first 50 lines are looked at; 450 more are left out."),
    ).toBeTruthy();
  });

  it("of 100 kB is read to its end and drawn in part", async () => {
    await openBench();
    paste(`a=${"x".repeat(100_000)}`);
    expect(line().getByText(/Name and value take 100,001 octets together/)).toBeTruthy();
    expect(document.body.textContent.length).toBeLessThan(5000);
    paste(`a=1${"; Foo=bar".repeat(10_000)}; Secure`);
    expect(line().getAllByText("9,963 more pieces are read, but not drawn.")).toHaveLength(1);
    expect(fact("Secure")).toContain("on");
    expect(document.querySelectorAll("s").length).toBeLessThan(100);
    paste("a=1\n".repeat(50_000));
    expect(
      screen.getByText(/^Only the first 131,072 characters are looked at; 68,928 more/),
    ).toBeTruthy();
  });

  it("is text, and never more: markup, control characters, marks of direction", async () => {
    await openBench();
    paste(`<img src=x onerror=alert(1)>=<script>1</script>; Path=/\u202E; Domain=<b>`);
    expect(document.querySelector("aside img, aside script, aside b:not(dd > b)")).toBeNull();
    expect(line().getAllByText(/202E/).length).toBeGreaterThan(0);
    paste("a=\u0001\u0000; x\uD800");
    expect(line().getByText(/^Octet 4 of the line is a NUL octet/)).toBeTruthy();
    paste("\u00E4=1\u0001");
    expect(line().getByText(/^Octet 5 of the line is a control character/)).toBeTruthy();
    paste(";;;; = ;\t=;");
    expect(line().getByText(/neither a name nor a value/)).toBeTruthy();
  });
});

it("hidden for a class, no value is shown: not of the line, nor of what is ignored in it", async () => {
  await openBench();
  paste("id=secret-1; id=secret-2; secret-3; Path=/");
  expect(line().getAllByText("secret-1").length).toBeGreaterThan(0);
  await app.user.click(button("More"));
  await app.user.click(await screen.findByRole("menuitemcheckbox", { name: "Hide all values" }));
  await waitFor(() => expect(area().dataset["hidden"]).toBe("true"));
  expect(document.body.innerHTML).not.toContain("secret-");
  expect(fact("Value")).toContain("••••••");
});
