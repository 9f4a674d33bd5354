import { readFileSync, writeFileSync } from "node:fs";
import type { PartAccount } from "./part";

/** One run of one part in one browser. */
export interface Entry extends PartAccount {
  readonly part: string;
  readonly seed: number;
}

const BEGIN = "<!-- the table: written by npm run oracle -->";
const END = "<!-- the end of the table -->";
const HEAD = ["Part", "Browser", "Setting", "Seeds", "Decisions", "“Depends”", "Disagreements"];

/** The entries of all seeds as a table in Markdown, a row for each part, browser and setting. */
export function tableOf(entries: readonly Entry[]): string {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.part, entry.version, entry.setting]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const rows = [HEAD, ...[...groups.values()].map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lineOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const [head, ...body] = rows.map((row) =>
    lineOf(row.map((cell, column) => cell.padEnd(widths[column]!))),
  );
  return [head, lineOf(widths.map((width) => "-".repeat(width))), ...body].join("\n");
}

function rowOf(group: readonly Entry[]): readonly string[] {
  const { part, version, setting } = group[0]!;
  const sum = (key: "decisions" | "depends" | "disagreements") =>
    group.reduce((total, entry) => total + entry[key], 0);
  const share = (100 * sum("depends")) / sum("decisions");
  return [
    part,
    version,
    setting,
    String(group.length),
    sum("decisions").toLocaleString("en-US"),
    `${sum("depends")} (${share.toFixed(2)} %)`,
    String(sum("disagreements")),
  ];
}

/** Puts the table between its marks in the document. */
export function writeTable(file: string, table: string): void {
  const text = readFileSync(file, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${text.slice(0, begin)}${BEGIN}\n\n${table}\n\n${text.slice(end)}`);
}

/** The entry in a line, and each of its cases. */
export function inWords(entry: Entry): string {
  const { part, seed, version, setting, decisions, depends, disagreements, cases, seconds } = entry;
  const counts = `${decisions} decisions, ${depends} depend, ${disagreements} disagreements`;
  const where = [part, `seed ${seed}`, version, setting].filter((word) => word !== "").join(", ");
  return [`${where}: ${counts}, ${seconds.toFixed(0)} s`, ...cases].join("\n  ");
}
