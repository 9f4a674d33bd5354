import { screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import { namesInOrder, type OpenApp, openList, rowOf, seeNames } from "../support/open-app";

const NOW = 1_800_000_000;

let app: OpenApp;
afterEach(() => app.unmount());

const header = (name: string) => screen.getByRole("button", { name });

describe("sorting", () => {
  const cookies = [
    cookieWith({
      name: "a",
      value: "2",
      domain: "example.com",
      hostOnly: false,
      path: "/x",
      expires: NOW + 100,
      secure: true,
      sameSite: "lax",
    }),
    cookieWith({ name: "b", value: "33", path: "/", httpOnly: true, sameSite: "strict" }),
    cookieWith({
      name: "C",
      value: "1",
      domain: "www.example.com",
      path: "/y",
      expires: NOW + 50,
      sameSite: "no_restriction",
      secure: true,
    }),
  ];

  it.each([
    ["Name", ["a", "b", "C"]],
    ["Value", ["C", "a", "b"]],
    ["Scope", ["b", "a", "C"]],
    ["Path", ["b", "a", "C"]],
    ["Lifetime", ["C", "a", "b"]],
    ["Secure", ["a", "C", "b"]],
    ["HttpOnly", ["b", "a", "C"]],
    ["SameSite", ["b", "a", "C"]],
    ["Octets", ["a", "C", "b"]],
    ["Sent with this page", ["b", "a", "C"]],
  ])("by %s", async (column, order) => {
    app = await openList({ now: NOW, cookies });
    // The list begins sorted by name: another column first, so that a press on Name sorts upwards again.
    if (column === "Name") await app.user.click(header("Octets"));
    await app.user.click(header(column));
    expect(namesInOrder()).toEqual(order);
    const cell = header(column).closest('[role="columnheader"]');
    expect(cell?.getAttribute("aria-sort")).toBe("ascending");
    await app.user.click(header(column));
    expect(cell?.getAttribute("aria-sort")).toBe("descending");
    expect(namesInOrder()[0]).not.toBe(order[0]);
  });
});

describe("grouping by domain", () => {
  it("puts a line above each domain's cookies, and passes over it with the keys", async () => {
    app = await openList({
      cookies: [
        cookieWith({ name: "z", domain: "app.example.com" }),
        cookieWith({ name: "y", domain: "example.com", hostOnly: false }),
        cookieWith({ name: "x", domain: "app.example.com" }),
      ],
    });
    await app.user.selectOptions(screen.getByRole("combobox", { name: "Group" }), "By domain");
    await seeNames("y", "x", "z");
    expect(screen.getByRole("row", { name: /^example\.com 1 cookie$/ })).not.toBeNull();
    expect(screen.getByRole("row", { name: /^app\.example\.com 2 cookies$/ })).not.toBeNull();
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("6");
    rowOf("y").focus();
    await app.user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(rowOf("x"));
  });
});

describe("searching", () => {
  it("narrows by name and value, says how many are left, and is cleared", async () => {
    app = await openList({
      cookies: [
        cookieWith({ name: "theme", value: "dark" }),
        cookieWith({ name: "darkness", value: "1" }),
        cookieWith({ name: "lang", value: "en" }),
      ],
    });
    await app.user.type(screen.getByRole("textbox", { name: /Search/ }), "DARK");
    await seeNames("darkness", "theme");
    expect(screen.getByText("2 of 3 cookies match")).not.toBeNull();
    await app.user.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(namesInOrder()).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Search/ }));
  });
});
