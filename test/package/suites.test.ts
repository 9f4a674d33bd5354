import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FAST, PROJECT, REAL } from "../steps";
import config from "../../vitest.config";

interface Suite {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}

const suites = (config.test?.projects ?? []).map(
  (project) => (project as { readonly test: Suite }).test,
);
const testFiles = readdirSync(path.join(PROJECT, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `test/${file.split(path.sep).join("/")}`);

test.each(testFiles)("%s belongs to one suite", (file) => {
  const isOf = ({ include, exclude = [] }: Suite) =>
    include.some((glob) => matches(file, glob)) && !exclude.some((glob) => matches(file, glob));
  expect(suites.filter(isOf).map(({ name }) => name)).toHaveLength(1);
});

test("npm test runs every suite, each once", () => {
  const run = [...FAST, ...REAL].flatMap(({ command }) =>
    command.filter((_, index) => command[index - 1] === "--project"),
  );
  expect(run.toSorted()).toEqual(suites.map(({ name }) => name).toSorted());
});

test("npm run check needs nothing of the machine", () => {
  expect(FAST.filter(({ needs = [] }) => needs.length > 0)).toEqual([]);
});

test("a machine that lacks Flask still runs all that does without it", () => {
  const left = REAL.filter(({ needs }) => needs?.includes("flask")).map(({ name }) => name);
  expect(left).toEqual(["flask", "browser-flask"]);
});

test("each suite that drives a browser names the build it uses", () => {
  const driving = REAL.filter(({ needs = [] }) => needs.includes("chromium"));
  expect(driving.length).toBeGreaterThan(0);
  expect(driving.filter(({ build }) => build === undefined)).toEqual([]);
});

function matches(file: string, glob: string): boolean {
  const pattern = glob
    .replaceAll(".", String.raw`\.`)
    .replaceAll(/\*\*\/|\*\*|\*/g, (stars) =>
      stars === "**/" ? "(?:.*/)?" : stars === "**" ? ".*" : "[^/]*",
    );
  return new RegExp(`^${pattern}$`).test(file);
}
