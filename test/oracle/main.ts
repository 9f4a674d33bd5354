import { randomInt } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { FIXED_SEED } from "./part";
import { PARTS } from "./parts";
import { type Entry, inWords, tableOf, writeTable } from "./table";

/**
 * `npm run oracle`: every part with the fixed seed and five fresh ones, and the sums into docs/ORACLE.md.
 * `--seed N` takes that one alone and `--part sent` one part; the document is then left as it is.
 * `--fresh N` says how many fresh ones.
 */
const { values: options } = parseArgs({
  options: {
    seed: { type: "string" },
    part: { type: "string" },
    fresh: { type: "string", default: "5" },
  },
});

const DOCUMENT = path.resolve(import.meta.dirname, "../../docs/ORACLE.md");

const parts = PARTS.filter(
  ({ name }) => options.part === undefined || name.toLowerCase() === options.part,
);
if (parts.length === 0) throw new Error(`--part wants one of ${PARTS.map(({ name }) => name)}`);
const seeds =
  options.seed === undefined
    ? [FIXED_SEED, ...Array.from({ length: wholeNumber("fresh", options.fresh) }, freshSeed)]
    : [wholeNumber("seed", options.seed)];
console.log(`seeds ${seeds.join(", ")}`);

const entries: Entry[] = [];
for (const seed of seeds) {
  for (const { name, run } of parts) {
    for (const account of await run(seed)) {
      const entry = { ...account, part: name, seed };
      entries.push(entry);
      console.log(inWords(entry));
    }
  }
}
const table = tableOf(entries);
console.log(`\n${table}`);
if (options.seed === undefined && options.part === undefined) writeTable(DOCUMENT, table);
process.exitCode = entries.every(({ disagreements }) => disagreements === 0) ? 0 : 1;

function freshSeed(): number {
  return randomInt(2 ** 32);
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${option} wants a whole number`);
  return Number(text);
}
