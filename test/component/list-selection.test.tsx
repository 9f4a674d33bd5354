import { screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cookieWith } from "../support/cookie";
import {
  accessibilityFaults,
  namesInOrder,
  type OpenApp,
  openList,
  rowOf,
  seeNames,
} from "../support/open-app";

let app: OpenApp;
afterEach(() => app.unmount());

const selected = () =>
  namesInOrder().filter((name) => rowOf(name).getAttribute("aria-selected") === "true");
const focused = () =>
  document.activeElement?.querySelector('[type="checkbox"]')?.getAttribute("aria-label");
const stored = () =>
  app.browser.jar
    .all()
    .map(({ name }) => name)
    .toSorted();
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const keys = (typed: string) => app.user.keyboard(typed);

const open = async (...names: readonly string[]) => {
  app = await openList({ cookies: names.map((name) => cookieWith({ name })) });
};

describe("moving", () => {
  beforeEach(() => open("a", "b", "c"));

  it("goes from nowhere into the list, down, up, to the end and home", async () => {
    await keys("{ArrowDown}");
    expect(focused()).toBe("Select a");
    await keys("{ArrowDown}{ArrowDown}");
    expect(focused()).toBe("Select c");
    await keys("{ArrowDown}");
    expect(focused()).toBe("Select c");
    await keys("{Home}");
    expect(focused()).toBe("Select a");
    await keys("{End}{ArrowUp}");
    expect(focused()).toBe("Select b");
    await keys("{PageUp}{PageDown}");
    expect(focused()).not.toBe(undefined);
  });

  it("lets Tab reach one row", async () => {
    await keys("{ArrowDown}{ArrowDown}");
    const reached = namesInOrder().filter((name) => rowOf(name).tabIndex === 0);
    expect(reached).toEqual(["b"]);
  });

  it("opens the cookie by Enter and comes back by Escape", async () => {
    await keys("{ArrowDown}{ArrowDown}{Enter}");
    expect(await screen.findByRole("region", { name: /b/ })).not.toBeNull();
    expect(rowOf("b").getAttribute("aria-current")).toBe("true");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("ASIDE"));
    await keys("{Escape}");
    expect(screen.queryByRole("region", { name: /b/ })).toBeNull();
    expect(focused()).toBe("Select b");
  });
});

describe("selecting", () => {
  beforeEach(() => open("a", "b", "c", "d"));

  it("one, by Space and by its box", async () => {
    await keys("{ArrowDown} ");
    expect(selected()).toEqual(["a"]);
    await app.user.click(screen.getByRole("checkbox", { name: "Select c" }));
    expect(selected()).toEqual(["a", "c"]);
    await keys(" ");
    expect(screen.getByText("1 selected")).not.toBeNull();
  });

  it("a range, by Shift with the arrows, there and back", async () => {
    await keys("{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(selected()).toEqual(["b", "c", "d"]);
    await keys("{Shift>}{ArrowUp}{/Shift}");
    expect(selected()).toEqual(["b", "c"]);
  });

  it("a range, by Shift with the pointer", async () => {
    await app.user.click(screen.getByRole("checkbox", { name: "Select a" }));
    await keys("{Shift>}");
    await app.user.click(rowOf("c"));
    await keys("{/Shift}");
    expect(selected()).toEqual(["a", "b", "c"]);
  });

  it("all, by Ctrl+A and by the box above", async () => {
    await keys("{ArrowDown}{Control>}a{/Control}");
    expect(selected()).toEqual(["a", "b", "c", "d"]);
    await app.user.click(screen.getByRole("checkbox", { name: "Select all" }));
    expect(selected()).toEqual([]);
  });

  it("ends by Escape, and by Clear", async () => {
    await keys("{ArrowDown} {Escape}");
    expect(selected()).toEqual([]);
    await keys(" ");
    await app.user.click(button("Clear"));
    expect(selected()).toEqual([]);
  });

  it("never reaches what a search hides", async () => {
    await keys("{ArrowDown}{Control>}a{/Control}/");
    await keys("b");
    expect(screen.getByText("1 selected")).not.toBeNull();
  });
});

describe("deleting", () => {
  it("one goes at once, and the focus stays in its place", async () => {
    await open("a", "b", "c");
    await keys("{ArrowDown}{ArrowDown}{Delete}");
    await seeNames("a", "c");
    expect(stored()).toEqual(["a", "c"]);
    expect(focused()).toBe("Select c");
    await waitFor(() => expect(screen.getAllByText("Deleted b.").length).toBeGreaterThanOrEqual(1));
  });

  it("several ask once, and Enter confirms", async () => {
    await open("a", "b", "c");
    await keys("{ArrowDown} {ArrowDown} {Delete}");
    expect(stored()).toEqual(["a", "b", "c"]);
    expect(document.activeElement).toBe(button("Delete 2"));
    await keys("{Enter}");
    await seeNames("c");
    expect(focused()).toBe("Select c");
  });

  it("several can be kept", async () => {
    await open("a", "b");
    await keys("{ArrowDown}{Control>}a{/Control}{Delete}{Escape}");
    expect(screen.queryByRole("button", { name: "Delete 2" })).toBeNull();
    expect(stored()).toEqual(["a", "b"]);
    expect(selected()).toEqual(["a", "b"]);
  });

  it("counts apart what the API cannot address", async () => {
    app = await openList({
      cookies: [
        cookieWith({ name: "a" }),
        cookieWith({ name: "b" }),
        cookieWith({ name: "odd", path: "/x y" }),
      ],
    });
    await keys("{ArrowDown}{Control>}a{/Control}");
    expect(screen.getByText("3 selected")).not.toBeNull();
    expect(screen.getByText("not counted: 1 that the API cannot address")).not.toBeNull();
    await app.user.click(button("Delete"));
    await app.user.click(button("Delete 2"));
    await seeNames("odd");
    // It was never tried, so there is nothing to say about it.
    expect((await screen.findAllByText("Deleted 2 cookies.")).length).toBe(2);
  });

  it("takes what a search shows, and nothing else", async () => {
    await open("apple", "pear", "plum");
    await keys("/");
    await keys("p");
    await app.user.clear(screen.getByRole("textbox"));
    await app.user.type(screen.getByRole("textbox"), "pl");
    await app.user.click(button("Delete 2 shown"));
    await app.user.click(button("Delete 2"));
    await waitFor(() => expect(stored()).toEqual(["pear"]));
  });

  it("takes all of the site from the menu, after a question", async () => {
    await open("a", "b");
    await app.user.click(button("More"));
    await app.user.click(await screen.findByRole("menuitem", { name: "Delete all of this site…" }));
    await app.user.click(button("Delete 2"));
    expect(await screen.findByText("This site keeps no cookies here")).not.toBeNull();
    expect(stored()).toEqual([]);
  });

  it("is never meant by a key in a field", async () => {
    await open("a", "b");
    await keys("{ArrowDown} /");
    await keys("a{Backspace}{Delete}");
    expect(stored()).toEqual(["a", "b"]);
  });
});

describe("undoing", () => {
  beforeEach(() => open("a", "b"));

  it("says what it takes back, and takes it back", async () => {
    await keys("{ArrowDown}{Delete}");
    await app.user.click(await screen.findByRole("button", { name: "Undo delete of a" }));
    await seeNames("a", "b");
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull());
    expect(document.activeElement).not.toBe(document.body);
  });

  it("works by Ctrl+Z, but not where text is typed", async () => {
    await keys("{ArrowDown}{Delete}");
    await screen.findByRole("button", { name: "Undo delete of a" });
    await keys("/{Control>}z{/Control}");
    expect(stored()).toEqual(["b"]);
    await keys("{Tab}{Control>}z{/Control}");
    await seeNames("a", "b");
  });
});

describe("the other keys", () => {
  beforeEach(() => open("a", "b"));

  it("/ searches, and Escape clears", async () => {
    await keys("/");
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    await keys("zz");
    expect(screen.getByText("No name or value contains “zz”")).not.toBeNull();
    await keys("{Escape}");
    expect(namesInOrder()).toEqual(["a", "b"]);
  });

  it("? lists the keys, and Escape closes them alone", async () => {
    await keys("?");
    expect(await screen.findByRole("heading", { name: "Keys" })).not.toBeNull();
    // Browsers move the focus into a dialog by themselves.
    button("Close").focus();
    await keys("{Escape}");
    expect(screen.queryByRole("heading", { name: "Keys" })).toBeNull();
  });

  it("n begins a new cookie with its name", async () => {
    await keys("n");
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
    await keys("n 2");
    expect(name.value).toBe("n 2");
  });

  it("n begins a new cookie beside one that is open", async () => {
    await keys("{ArrowDown}{Enter}");
    await screen.findByRole("region", { name: /a/ });
    await keys("n");
    await keys("x");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("x");
  });

  it("Escape is left to the browser where there is nothing to close", async () => {
    const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    await keys("{ArrowDown} ");
    const again = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(true);
  });
});

it("has nothing that axe finds fault with while several are to be deleted", async () => {
  await open("a", "b");
  await keys("{ArrowDown}{Control>}a{/Control}{Delete}");
  expect(await accessibilityFaults()).toEqual([]);
});
