import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { randomFrom } from "../support/random";
import type { OraclePart, PartAccount } from "./part";
import { type Disagreement, disagreementsOf } from "./stored-compare";
import { keyOf } from "./stored-exchange";
import { shrunk } from "./stored-shrink";
import { emptyTally, type Tally } from "./tally";
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

/** What `cookies.set` leaves in the jar: the editor's word, "the browser would refuse this", against the browser's jar. */
export const WRITTEN: OraclePart = {
  name: "Written",
  run: async (seed) => [await runWritten(seed, "chromium"), await runWritten(seed, "firefox")],
};

export interface WrittenAccount extends PartAccount {
  /** The findings that some draft was refused with and with no other. */
  readonly refusedAlone: ReadonlySet<string>;
}

/** Every case of the facts, and drafts drawn by the seed, written as the extension itself does. */
export async function runWritten(seed: number, kind: BrowserKind): Promise<WrittenAccount> {
  const began = performance.now();
  const bench = await openWrittenBench(kind);
  try {
    const random = randomFrom(seed);
    const now = Date.now() / 1000;
    const drawn = Array.from({ length: DRAWN }, (_, number) => someChanges(random, number, now));
    const tally = emptyTally();
    for (const changes of inGroups([...WRITTEN_FACTS, ...drawn])) {
      await runGroup(bench, changes, tally);
    }
    const seconds = (performance.now() - began) / 1000;
    return { ...tally, version: bench.driven.version, setting: "", seconds };
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
  changes: readonly DraftChanges[],
  tally: Tally,
): Promise<void> {
  const { predictions, disagreements } = await tryDrafts(bench, changes);
  tally.decisions += changes.length;
  tally.disagreements += disagreements.length;
  for (const { refusals } of predictions) {
    if (refusals.length === 1) tally.refusedAlone.add(refusals[0]!);
  }
  if (disagreements.length === 0) return;
  for (const change of changes) {
    if (tally.cases.length >= TOLD) return;
    const fails = async (fields: readonly (readonly [string, unknown])[]) =>
      (await tryDrafts(bench, [Object.fromEntries(fields)])).disagreements.length > 0;
    if (!(await fails(Object.entries(change)))) continue;
    const least = Object.fromEntries(await shrunk(Object.entries(change), fails));
    tally.cases.push(inWords(bench, least, (await tryDrafts(bench, [least])).disagreements));
  }
}

async function tryDrafts(
  bench: WrittenBench,
  changes: readonly DraftChanges[],
): Promise<{
  readonly predictions: readonly WrittenPrediction[];
  readonly disagreements: readonly Disagreement[];
}> {
  const { driven } = bench;
  await driven.emptyJar();
  const drafts = await Promise.all(
    changes.map((change, index) => draftOf(change, index, driven.kind)),
  );
  const predictions = await writeDrafts(bench, drafts);
  const now = Date.now() / 1000;
  const disagreements = disagreementsOf(
    jarOf(predictions, ({ early }) => early, now),
    jarOf(predictions, ({ late }) => late, now),
    await driven.jar(),
  );
  return { predictions, disagreements };
}

function jarOf(
  predictions: readonly WrittenPrediction[],
  formOf: (prediction: WrittenPrediction) => Cookie,
  now: number,
): readonly Cookie[] {
  return predictions.reduce<readonly Cookie[]>((jar, prediction) => {
    const form = formOf(prediction);
    if (prediction.refusals.length > 0) return jar;
    const others = jar.filter((cookie) => keyOf(cookie) !== keyOf(form));
    return form.expires !== null && form.expires <= now ? others : [...others, form];
  }, []);
}

function inWords(
  { driven }: WrittenBench,
  changes: DraftChanges,
  disagreements: readonly Disagreement[],
): string {
  return [
    `${driven.kind}: a plain cookie with ${JSON.stringify(changes)}`,
    ...disagreements.flatMap(({ predicted, found }) => [
      `predicted ${JSON.stringify(predicted ?? null)}`,
      `found ${JSON.stringify(found ?? null)}`,
    ]),
  ].join("\n    ");
}
