import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "./module-graph";

const FLOOR = path.join(PROJECT, "test/bench/floor");
const read = (file: string) => readFileSync(path.join(FLOOR, file), "utf8");
const floor = JSON.parse(read("manifest.json"));
const ours = JSON.parse(readFileSync(path.join(PROJECT, "manifest.json"), "utf8"));

/** The unit of the bench must stay as bare as it is, or every ratio to it would look better. */
describe("the floor", () => {
  test("is at most 15 lines of script", () => {
    const lines = read("popup.js").trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(15);
    // No line holds what should be several.
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("loads that one classic script and nothing else", () => {
    const loaded = read("popup.html").match(/<(?:script|link|style)\b[^>]*>/g);
    expect(loaded).toEqual(['<script src="popup.js">']);
    expect(read("popup.js")).not.toMatch(/\bimport\b/);
    expect(readdirSync(FLOOR).toSorted()).toEqual(["manifest.json", "popup.html", "popup.js"]);
    expect(floor.action).toEqual({ default_popup: "popup.html" });
    expect(floor).not.toHaveProperty("background");
    expect(floor).not.toHaveProperty("content_scripts");
  });

  test("asks for the tab, then for all of its site's cookies, and for nothing more", () => {
    const calls = [...read("popup.js").matchAll(/\bchrome\.([\w.]+)\((.*?)\)/g)];
    expect(calls.map(([, call, details]) => `${call} ${details}`).toSorted()).toEqual([
      "cookies.getAll { domain, partitionKey: {} }",
      "tabs.query { active: true, currentWindow: true }",
    ]);
  });

  test("has our permissions, and the hosts that we ask for", () => {
    expect(floor.permissions).toEqual(ours.permissions);
    expect(floor.host_permissions).toEqual(ours.optional_host_permissions);
  });
});
