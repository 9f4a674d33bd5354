import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { randomFrom } from "../support/random";
import { type OracleAccount, sumOf } from "./stored-account";
import { type Disagreement, disagreementsOf } from "./stored-compare";
import { keyOf } from "./stored-exchange";
import { shrunk } from "./stored-shrink";
import {
  openWrittenBench,
  type WrittenBench,
  type WrittenPrediction,
  writeDrafts,
} from "./written-bench";
import { type DraftChanges, draftOf, someChanges } from "./written-drafts";
import { WRITTEN_FACTS } from "./written-facts";

const DRAWN = 220;
/** Drafts that are written before the jar is looked at and emptied. */
const AT_ONCE = 20;
const TOLD = 5;

/**
 * Holds the editor's word against a real browser: what "the browser would refuse" is not stored, and
 * anything else is, every field as predicted. By `cookies.set`, as the extension itself calls it.
 */
export async function runWritten(seed: number, kind: BrowserKind): Promise<OracleAccount> {
  const bench = await openWrittenBench(kind);
  try {
    const random = randomFrom(seed);
    const now = Date.now() / 1000;
    const drawn = Array.from({ length: DRAWN }, (_, number) => someChanges(random, number, now));
    const accounts: OracleAccount[] = [];
    for (const changes of inGroups([...WRITTEN_FACTS, ...drawn])) {
      const told = accounts.flatMap(({ cases }) => cases).length;
      accounts.push(await runGroup(bench, kind, changes, TOLD - told));
    }
    return sumOf(accounts);
  } finally {
    await bench.close();
  }
}

function inGroups<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

async function runGroup(
  bench: WrittenBench,
  kind: BrowserKind,
  changes: readonly DraftChanges[],
  toTell: number,
): Promise<OracleAccount> {
  const disagreements = await tryDrafts(bench, kind, changes);
  const cases: string[] = [];
  if (disagreements.length > 0) {
    for (const change of changes) {
      if (cases.length >= toTell) break;
      const fails = async (fields: readonly (readonly [string, unknown])[]) =>
        (await tryDrafts(bench, kind, [Object.fromEntries(fields)])).length > 0;
      if (!(await fails(Object.entries(change)))) continue;
      const least = Object.fromEntries(await shrunk(Object.entries(change), fails));
      cases.push(inWords(kind, least, await tryDrafts(bench, kind, [least])));
    }
  }
  const { version } = bench.driven;
  return {
    version,
    decisions: changes.length,
    disagreements: disagreements.length,
    depends: 0,
    cases,
  };
}

async function tryDrafts(
  bench: WrittenBench,
  kind: BrowserKind,
  changes: readonly DraftChanges[],
): Promise<readonly Disagreement[]> {
  await bench.driven.emptyJar();
  const drafts = await Promise.all(changes.map((change, index) => draftOf(change, index, kind)));
  const predictions = await writeDrafts(bench, drafts);
  const now = Date.now() / 1000;
  return disagreementsOf(
    jarOf(predictions, ({ early }) => early, now),
    jarOf(predictions, ({ late }) => late, now),
    await bench.driven.jar(),
  );
}

function jarOf(
  predictions: readonly WrittenPrediction[],
  formOf: (prediction: WrittenPrediction) => Cookie | null,
  now: number,
): readonly Cookie[] {
  return predictions.reduce<readonly Cookie[]>((jar, prediction) => {
    const form = formOf(prediction);
    if (prediction.refusals.length > 0 || form === null) return jar;
    const others = jar.filter((cookie) => keyOf(cookie) !== keyOf(form));
    return form.expires !== null && form.expires <= now ? others : [...others, form];
  }, []);
}

function inWords(
  kind: BrowserKind,
  changes: DraftChanges,
  [disagreement]: readonly Disagreement[],
): string {
  return [
    `${kind}: a plain cookie with ${JSON.stringify(changes)}`,
    `predicted ${JSON.stringify(disagreement?.predicted ?? null)}`,
    `found ${JSON.stringify(disagreement?.found ?? null)}`,
  ].join("\n    ");
}
