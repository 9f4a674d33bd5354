import { expect, test } from "vitest";
import { importsOf, readSource, sourceFiles, styleFiles } from "./module-graph";

const files = sourceFiles();
const known = new Set(files);
const graph = new Map(files.map((file) => [file, importsOf(file, known)]));

/** What each layer may import of the others. Roots compose everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  app: ["app", "core"],
  ui: ["ui", "app", "core"],
  browser: ["browser", "app", "core"],
  start: ["start", "ui", "browser", "app", "core"],
  background: ["background", "browser", "app", "core"],
};

/** Packages that only one layer may import, and the files that may. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "webextension-polyfill": /^browser\//,
  tldts: /^core\/site\/registrable-domain\.ts$/,
  preact: /^ui\//,
  "preact/hooks": /^ui\//,
};

const layerOf = (file: string) => file.split("/")[0] ?? "";

test("the graph is read: every layer has files", () => {
  expect(new Set(files.map(layerOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

test.each(files)("%s imports only what its layer may", (file) => {
  const wrong = (graph.get(file) ?? []).filter(({ file: imported, specifier }) => {
    if (imported !== undefined) return !MAY_IMPORT[layerOf(file)]?.includes(layerOf(imported));
    if (specifier.startsWith(".")) return !/\.(css|json)$/.test(specifier);
    return !PACKAGES[specifier]?.test(file);
  });
  expect(wrong).toEqual([]);
});

test("no module imports itself through others", () => {
  const cycles: string[] = [];
  const settled = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(" > "));
      return;
    }
    if (settled.has(file)) return;
    for (const { file: imported } of graph.get(file) ?? []) {
      if (imported !== undefined) visit(imported, [...trail, file]);
    }
    settled.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("no file is longer than 200 lines, styles included: it would be two", () => {
  const all = [...files, ...styleFiles()];
  expect(all.some((file) => file.endsWith(".css"))).toBe(true);
  const lines = (file: string) => readSource(file).trimEnd().split("\n").length;
  expect(all.filter((file) => lines(file) > 200)).toEqual([]);
});

test("no folder or file is named for being a collection of anything", () => {
  expect(
    files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.)/.test(file)),
  ).toEqual([]);
});
