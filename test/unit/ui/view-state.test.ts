import { describe, expect, it } from "vitest";
import {
  INITIAL_VIEW,
  reduceView,
  type ViewAction,
  type ViewState,
} from "../../../src/ui/view-state";

const after = (...actions: readonly ViewAction[]): ViewState =>
  actions.reduce(reduceView, INITIAL_VIEW);
const order = ["a", "b", "c", "d", "e"];
const selected = (...actions: readonly ViewAction[]) => [...after(...actions).selected];
const toggle = (id: string): ViewAction => ({ type: "rowToggled", id });
const extend = (to: string): ViewAction => ({ type: "rangeExtended", to, order });
const move = (id: string): ViewAction => ({ type: "cursorMoved", id, index: order.indexOf(id) });

describe("selecting", () => {
  it("toggles one row", () => {
    expect(selected(toggle("a"), toggle("c"))).toEqual(["a", "c"]);
    expect(selected(toggle("a"), toggle("a"))).toEqual([]);
  });

  it("extends from the row picked last, in either direction", () => {
    expect(selected(toggle("b"), extend("d"))).toEqual(["b", "c", "d"]);
    expect(selected(toggle("d"), extend("b"))).toEqual(["b", "c", "d"]);
  });

  it("keeps the beginning of a range while its end moves", () => {
    expect(selected(toggle("b"), extend("e"), extend("a"))).toEqual(["a", "b"]);
  });

  it("begins a range at the cursor where nothing was picked", () => {
    expect(selected(move("c"), extend("d"), move("d"), extend("e"))).toEqual(["c", "d", "e"]);
  });

  it("takes the end alone where the beginning is no longer listed", () => {
    expect(selected(toggle("gone"), extend("c"))).toEqual(["c"]);
  });

  it("leaves the selection as it is where the end is not listed", () => {
    expect(selected(toggle("a"), extend("gone"))).toEqual(["a"]);
  });

  it("takes all, and none", () => {
    expect(selected({ type: "allSelected", ids: order })).toEqual(order);
    expect(selected({ type: "allSelected", ids: order }, { type: "selectionCleared" })).toEqual([]);
  });
});

describe("sorting", () => {
  it("turns round at the second press, and begins upwards under another key", () => {
    const name: ViewAction = { type: "sortPicked", key: "name" };
    const octets: ViewAction = { type: "sortPicked", key: "octets" };
    expect(after(name).sort).toEqual({ key: "name", isDescending: true });
    expect(after(name, name).sort).toEqual({ key: "name", isDescending: false });
    expect(after(name, octets).sort).toEqual({ key: "octets", isDescending: false });
  });
});

describe("values", () => {
  it("are revealed one by one, and masked again with another mode", () => {
    const reveal: ViewAction = { type: "valueRevealed", id: "a" };
    expect([...after(reveal).revealed]).toEqual(["a"]);
    expect([...after(reveal, reveal).revealed]).toEqual([]);
    expect([...after(reveal, { type: "valuesModePicked", mode: "hidden" }).revealed]).toEqual([]);
  });
});

describe("a question before a bulk deletion", () => {
  const asked: ViewAction = { type: "deletionAsked", of: "selected" };

  it.each<[string, ViewAction]>([
    ["is dropped", { type: "deletionDropped" }],
    ["falls with another selection", toggle("a")],
    ["falls with a range", extend("a")],
    ["falls with all", { type: "allSelected", ids: order }],
    ["falls with none", { type: "selectionCleared" }],
    ["falls with another search", { type: "searchTyped", search: "x" }],
  ])("%s", (_title, action) => {
    expect(after(asked).confirming).toBe("selected");
    expect(after(asked, action).confirming).toBeNull();
  });
});
