import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import packageJson from "../../package.json" with { type: "json" };
import { EXECUTABLE_VARIABLE } from "../../playground/find-browser";
import { PROJECT } from "./module-graph";

const read = (file: string) => readFileSync(path.join(PROJECT, file), "utf8");
const PICTURES = ".github/pictures";
/** Two files of one name, and words for those who cannot see either. */
const PICTURE =
  /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="(?<dark>(?<name>[^"]+)-dark\.png)" \/>\s*<img src="(?<light>\k<name>-light\.png)" alt="[^"]+" width="\d+" \/>\s*<\/picture>/g;
const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/ORACLE.md",
  "playground/flask/README.md",
];

test("the README is short enough to be read: at most 150 lines", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(150);
});

test("the changelog has an entry for this version", () => {
  expect(read("CHANGELOG.md")).toContain(`\n## ${packageJson.version}\n`);
});

test("the README's permission table names every permission that the manifest asks for", () => {
  for (const permission of manifest.permissions) {
    expect(read("README.md")).toMatch(new RegExp(`^\\| \`${permission}\`\\s*\\|`, "m"));
  }
});

test("the README names the variables that choose a browser", () => {
  for (const variable of Object.values(EXECUTABLE_VARIABLE)) {
    expect(read("README.md")).toContain(`\`${variable}\``);
  }
});

test("the README shows every picture that is kept, each in the reader's own theme", () => {
  const shown = [...read("README.md").matchAll(PICTURE)].flatMap(({ groups = {} }) => [
    groups["dark"] ?? "",
    groups["light"] ?? "",
  ]);
  const kept = readdirSync(path.join(PROJECT, PICTURES)).map((file) => `${PICTURES}/${file}`);
  expect(shown.toSorted()).toEqual(kept.toSorted());
});

test("the licence is the one that package.json names", () => {
  expect(read("LICENSE")).toContain(`${packageJson.license} License`);
});

describe.each(DOCUMENTS)("%s", (file) => {
  const text = read(file);

  test("names only npm scripts that exist", () => {
    const named = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  test("links and shows only files that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, link, picture]) => link ?? picture ?? "")
      .filter((link) => !link.includes("://"));
    const folder = path.dirname(path.join(PROJECT, file));
    expect(links.filter((link) => !existsSync(path.resolve(folder, link)))).toEqual([]);
  });
});
