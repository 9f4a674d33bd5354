import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { launchBrowser } from "../support/launch-browser";
import { randomFrom } from "../support/random";
import { type OracleAccount, sumOf } from "./stored-account";
import { startDelivery } from "./stored-delivery";
import { type Episode, someEpisodes } from "./stored-plan";
import { type StoredBench, tryExchange } from "./stored-run";
import { type StoredSetting, storedSettings } from "./stored-setting";
import { smallestCase } from "./stored-smallest";

/** Disagreements that are looked into; the others are only counted. */
const TOLD = 5;

/**
 * Holds the storage model against a real browser: every case of the facts, and lines drawn by the seed,
 * ordinary and hostile, raw on the wire and by `document.cookie`.
 */
export async function runStored(seed: number, kind: BrowserKind): Promise<OracleAccount> {
  const accounts: OracleAccount[] = [];
  for (const setting of storedSettings(kind)) accounts.push(await runSetting(seed, kind, setting));
  return sumOf(accounts);
}

async function runSetting(
  seed: number,
  kind: BrowserKind,
  setting: StoredSetting,
): Promise<OracleAccount> {
  const delivery = await startDelivery();
  const driven = await launchBrowser(kind, { preferences: setting.preferences });
  try {
    const bench = { driven, delivery, setting, tab: await driven.open("about:blank") };
    const now = Date.now() / 1000;
    const drawn = someEpisodes(randomFrom(seed), setting.lines, setting.ways, now);
    const accounts: OracleAccount[] = [];
    for (const episode of [...setting.facts, ...drawn]) {
      const told = accounts.flatMap(({ cases }) => cases).length;
      accounts.push(await runEpisode(bench, episode, TOLD - told));
    }
    return { ...sumOf(accounts), version: driven.version };
  } finally {
    await driven.close();
    await delivery.stop();
  }
}

async function runEpisode(
  bench: StoredBench,
  episode: Episode,
  toTell: number,
): Promise<OracleAccount> {
  const sums = { decisions: 0, disagreements: 0, depends: 0 };
  const cases: string[] = [];
  let jar: readonly Cookie[] = [];
  await bench.driven.emptyJar();
  for (const [index, exchange] of episode.entries()) {
    const result = await tryExchange(bench, exchange, jar);
    sums.decisions += exchange.lines.length;
    sums.disagreements += result.disagreements.length;
    sums.depends += result.depends;
    jar = result.jar;
    if (result.disagreements.length === 0) continue;
    if (cases.length < toTell) cases.push(await smallestCase(bench, episode.slice(0, index + 1)));
    // What follows would disagree for the same cause.
    break;
  }
  return { version: bench.driven.version, ...sums, cases };
}
