import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { type Entry, tableOf, writeTable } from "../../oracle/table";

const entry: Entry = {
  part: "Sent",
  seed: 1,
  version: "Chrome/156",
  setting: "allowed",
  decisions: 3000,
  depends: 15,
  disagreements: 0,
  cases: [],
  seconds: 1,
};

test("one row for each part, browser and setting, with the sums of its seeds", () => {
  const table = tableOf([
    entry,
    { ...entry, version: "firefox/153", depends: 0 },
    { ...entry, seed: 2, disagreements: 2 },
  ]);
  expect(table.split("\n").map((line) => line.replaceAll(/ +/g, " "))).toEqual([
    "| Part | Browser | Setting | Seeds | Decisions | “Depends” | Disagreements |",
    expect.stringMatching(/^\|( -+ \|){7}$/),
    "| Sent | Chrome/156 | allowed | 2 | 6,000 | 30 (0.50 %) | 2 |",
    "| Sent | firefox/153 | allowed | 1 | 3,000 | 0 (0.00 %) | 0 |",
  ]);
});

test("the table goes between its marks, in the place of the last one", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "oracle-"));
  const file = path.join(folder, "ORACLE.md");
  const marked = (between: string) =>
    `before\n<!-- the table: written by npm run oracle -->${between}<!-- the end of the table -->\nafter\n`;
  try {
    writeFileSync(file, marked("\n"));
    for (const table of ["| old |", "| new |"]) {
      writeTable(file, table);
      expect(readFileSync(file, "utf8")).toBe(marked(`\n\n${table}\n\n`));
    }
    writeFileSync(file, "no place");
    expect(() => writeTable(file, "| new |")).toThrow("no place for the table");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
