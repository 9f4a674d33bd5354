import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import { type OpenPane, openPane } from "../support/detail-pane";

const NOW = 1_800_000_000;
const OTHER = { topLevelSite: "https://news.test", hasCrossSiteAncestor: true };
const theme = cookieWith({ name: "theme", value: "dark", secure: true });
const session = cookieWith({ name: "sessionid", value: "0123456789abcdef" });

let pane: OpenPane;
afterEach(() => pane.unmount());

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const line = () => field("Set-Cookie line");
const type = (text: string) => fireEvent.input(line(), { target: { value: text } });
const isOn = (name: string) => screen.getByRole("switch", { name }).getAttribute("aria-checked");

async function open(options: Partial<Parameters<typeof openPane>[0]> = {}) {
  pane = await openPane({ cookies: [theme, session], open: "theme", now: NOW, ...options });
}

describe("the form's Set-Cookie line", () => {
  it("is the draft, and follows each field", async () => {
    await open();
    expect(line().value).toBe("theme=dark; Secure; Path=/; SameSite=Lax");
    await pane.user.type(field("Value"), "er");
    await pane.user.click(screen.getByRole("switch", { name: "HttpOnly" }));
    await pane.user.click(screen.getByRole("radio", { name: "Strict" }));
    await pane.user.click(screen.getByRole("button", { name: "10 s" }));
    expect(line().value).toBe(
      "theme=darker; Max-Age=10; Secure; HttpOnly; Path=/; SameSite=Strict",
    );
  });

  it("changes the fields as it is typed, and is saved with them", async () => {
    await open();
    type("Set-Cookie: skin=light; Max-Age=60; HttpOnly; Path=/cart; SameSite=Strict");
    expect(field("Name").value).toBe("skin");
    expect(field("Value").value).toBe("light");
    expect(field("Path").value).toBe("/cart");
    expect(field("Max-Age (s)").value).toBe("60");
    expect(isOn("HttpOnly")).toBe("true");
    expect(isOn("Secure")).toBe("false");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Strict" }).checked).toBe(true);
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/^Saved/);
    expect(pane.stored("skin")).toMatchObject({ value: "light", path: "/cart", expires: NOW + 60 });
  });

  it("keeps the caret and the spelling while it is typed in", async () => {
    await open();
    line().focus();
    line().setSelectionRange(6, 6);
    await pane.user.keyboard("x;  ");
    expect(line().value).toBe("theme=x;  dark; Secure; Path=/; SameSite=Lax");
    expect(line().selectionStart).toBe(10);
    expect(document.activeElement).toBe(line());
    expect(field("Value").value).toBe("x");
  });

  it("says what is ignored in it, and why", async () => {
    await open();
    type("theme=dark; Secure; Path=/; SameSite=Lax; Colour=red");
    expect(screen.getByRole("list", { name: "Ignored" }).textContent).toBe(
      "Colour=red This browser does not know this attribute, so it says nothing.",
    );
  });

  it("leaves alone what no line can say", async () => {
    const odd = cookieWith({
      name: "odd",
      domain: "api.example.com",
      secure: true,
      partitionKey: OTHER,
      sameSite: "no_restriction",
      expires: NOW + 1000.5,
    });
    await open({ cookies: [odd], open: "odd" });
    type(line().value.replace("odd=v", "odd=w"));
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/^Saved/);
    expect(pane.stored("odd")).toEqual({ ...odd, value: "w" });
  });
});

describe("a masked value in the line", () => {
  it("stays masked and as it was while the rest is edited", async () => {
    await open({ open: "sessionid" });
    expect(line().value).not.toContain("0123456789");
    type(`${line().value}; Secure`);
    expect(document.body.innerHTML).not.toContain("0123456789");
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/^Saved/);
    expect(pane.stored("sessionid")).toEqual({ ...session, secure: true });
  });

  it("is replaced where it is typed over as a whole", async () => {
    await open({ open: "sessionid" });
    const typed = "sessionid=new; Path=/;SameSite=Lax";
    type(typed);
    expect(line().value).toBe(typed);
    expect(field("Value").value).toBe("new");
  });

  it("shows nothing of it to a class", async () => {
    await open({ values: "hidden" });
    expect(line().value).toBe("theme=••••••; Secure; Path=/; SameSite=Lax");
  });
});
