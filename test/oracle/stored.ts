import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { launchBrowser } from "../support/launch-browser";
import { randomFrom } from "../support/random";
import type { OraclePart, PartAccount } from "./part";
import { startDelivery } from "./stored-delivery";
import { rulesOtherwise } from "./stored-otherwise";
import { type Episode, someEpisodes } from "./stored-plan";
import { type StoredBench, tryExchange } from "./stored-run";
import { type StoredSetting, storedSettings } from "./stored-setting";
import { smallestCase } from "./stored-smallest";
import { emptyTally, type Tally } from "./tally";

/** What lines leave in the jar, raw on the wire and by `document.cookie`: the storage model against the browser's jar. */
export const STORED: OraclePart = {
  name: "Stored",
  run: async (seed) => [
    ...(await runStored(seed, "chromium")),
    ...(await runStored(seed, "firefox")),
  ],
};

export interface StoredAccount extends PartAccount {
  /** The codes that some line was refused with and with no other. */
  readonly refusedAlone: ReadonlySet<string>;
  /** Rules that might as well have been otherwise: no line told them apart. */
  readonly unguarded: ReadonlySet<string>;
}

/** Disagreements that are looked into; the others are only counted. */
const TOLD = 5;

/** Every case of the facts, and lines drawn by the seed, ordinary and hostile, in each setting of the browser. */
export async function runStored(
  seed: number,
  kind: BrowserKind,
): Promise<readonly StoredAccount[]> {
  const accounts: StoredAccount[] = [];
  for (const setting of storedSettings(kind)) accounts.push(await runSetting(seed, kind, setting));
  return accounts;
}

async function runSetting(
  seed: number,
  kind: BrowserKind,
  setting: StoredSetting,
): Promise<StoredAccount> {
  const began = performance.now();
  const delivery = await startDelivery();
  const driven = await launchBrowser(kind, { preferences: setting.preferences });
  try {
    const bench = { driven, delivery, setting, tab: await driven.open("about:blank") };
    const now = Date.now() / 1000;
    const drawn = someEpisodes(randomFrom(seed), setting.lines, setting.ways, now);
    const tally = { ...emptyTally(), unguarded: new Map(rulesOtherwise(setting.policy.rules)) };
    for (const episode of [...setting.facts, ...drawn]) await runEpisode(bench, episode, tally);
    const seconds = (performance.now() - began) / 1000;
    const unguarded = new Set(tally.unguarded.keys());
    return { ...tally, unguarded, version: driven.version, setting: setting.name, seconds };
  } finally {
    await driven.close();
    await delivery.stop();
  }
}

interface StoredTally extends Tally {
  readonly unguarded: Map<string, StoredSetting["policy"]["rules"]>;
}

async function runEpisode(bench: StoredBench, episode: Episode, tally: StoredTally): Promise<void> {
  let jar: readonly Cookie[] = [];
  await bench.driven.emptyJar();
  for (const [index, exchange] of episode.entries()) {
    const result = await tryExchange(bench, exchange, jar);
    const { verdicts, disagreements } = result;
    tally.decisions += exchange.lines.length;
    tally.disagreements += disagreements.length;
    tally.depends += verdicts.filter(({ answer }) => answer === "depends").length;
    for (const { reasons } of verdicts) {
      if (reasons.length === 1) tally.refusedAlone.add(reasons[0]!.code);
    }
    for (const [name, rules] of tally.unguarded) {
      if (result.isRefuted(rules)) tally.unguarded.delete(name);
    }
    jar = result.jar;
    const [first] = disagreements;
    if (first === undefined) continue;
    if (tally.cases.length < TOLD) {
      tally.cases.push(await smallestCase(bench, episode.slice(0, index + 1), first));
    }
    // What follows would disagree for the same cause.
    break;
  }
}
