// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { formatGrid, readGrid } from "../../../playground/popup-table";

test("reads a grid by its roles: what is seen, and what is said where nothing is", () => {
  const said = 'style="position: absolute; width: 1px"';
  document.body.innerHTML = `
    <div role="grid">
      <div role="row"><div role="columnheader">Name</div><div role="columnheader"></div></div>
      <div role="row">
        <div role="gridcell"><div>a<span style="display: inline">b</span></div> <div>not
          here</div></div>
        <div role="gridcell"><input aria-label="Select" /><span ${said}>Sent</span></div>
        <div role="gridcell"><span ${said}>masked </span><i>•••</i></div>
      </div>
      <div role="row"></div>
    </div>
    <div role="row"><div role="gridcell">elsewhere</div></div>`;
  expect(readGrid()).toEqual([
    ["Name", ""],
    ["ab · not here", "Sent", "•••"],
  ]);
});

test("tells by a sign what the screen tells by a colour", () => {
  document.body.innerHTML = `
    <div role="grid">
      <div role="row">
        <div role="gridcell"><input /><span data-sent="true"></span></div>
        <div role="gridcell"><b data-on="true">S</b><b data-on="false">H</b></div>
      </div>
      <div role="row"><div role="gridcell"><span data-sent="false"></span></div></div>
    </div>`;
  expect(readGrid()).toEqual([["●", expect.stringMatching(/^S.*–$/)], ["○"]]);
});

test("aligns columns, leaves empty ones out and shortens long texts", () => {
  const table = formatGrid([
    ["", "Name", "Value"],
    ["", "a", "x".repeat(100)],
    ["", "theme", "dark"],
  ]);
  expect(table.split("\n")).toEqual(["Name   Value", `a      ${"x".repeat(43)}…`, "theme  dark"]);
});

test("an empty grid is an empty text", () => {
  expect(formatGrid([])).toBe("");
});
