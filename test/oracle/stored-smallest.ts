import type { Disagreement } from "./stored-compare";
import type { Exchange } from "./stored-exchange";
import type { Episode } from "./stored-plan";
import { type StoredBench, tryExchange } from "./stored-run";
import { shrunk } from "./stored-shrink";

/** One line of an episode, and which of its exchanges it belongs to. */
interface Step {
  readonly exchange: Exchange;
  readonly line: string;
}

/** The least of an episode that still ends in disagreement, in words; `seen` is what there was of it. */
export async function smallestCase(
  bench: StoredBench,
  episode: Episode,
  seen: Disagreement,
): Promise<string> {
  const fails = async (steps: readonly Step[]) =>
    (await lastDisagreement(bench, episodeOf(steps))) !== undefined;
  if (!(await fails(stepsOf(episode)))) return `once: ${inWords(bench, episode, seen)}`;
  const lines = await shrunk(stepsOf(episode), fails);
  const steps: Step[] = [...lines];
  for (const [index, { exchange, line }] of lines.entries()) {
    const withLine = (parts: readonly string[]) =>
      steps.with(index, { exchange, line: parts.join(";") });
    const parts = await shrunk(line.split(";"), (left) => fails(withLine(left)));
    steps[index] = { exchange, line: parts.join(";") };
  }
  const least = episodeOf(steps);
  return inWords(bench, least, await lastDisagreement(bench, least));
}

function stepsOf(episode: Episode): readonly Step[] {
  return episode.flatMap((exchange) => exchange.lines.map((line) => ({ exchange, line })));
}

function episodeOf(steps: readonly Step[]): Episode {
  const exchanges = new Map<Exchange, string[]>();
  for (const { exchange, line } of steps) {
    const lines = exchanges.get(exchange);
    if (lines === undefined) exchanges.set(exchange, [line]);
    else lines.push(line);
  }
  return Array.from(exchanges, ([exchange, lines]) => ({ ...exchange, lines }));
}

async function lastDisagreement(
  bench: StoredBench,
  episode: Episode,
): Promise<Disagreement | undefined> {
  await bench.driven.emptyJar();
  let found: readonly Disagreement[] = [];
  let jar: Parameters<typeof tryExchange>[2] = [];
  for (const exchange of episode) {
    const result = await tryExchange(bench, exchange, jar);
    [found, jar] = [result.disagreements, result.jar];
  }
  return found[0];
}

function inWords(
  { setting }: StoredBench,
  episode: Episode,
  disagreement: Disagreement | undefined,
): string {
  const told = episode.map(({ way, to, from, serverTime, lines }) =>
    [
      `${way} ${to.scheme}://${to.host}${to.path}`,
      ...(way === "address-bar" || way === "script"
        ? []
        : [`inside ${from.scheme}://${from.host}`]),
      ...(serverTime === null ? [] : [`Date ${serverTime}`]),
      `sets ${lines.map((line) => abridged(line)).join(", ")}`,
    ].join(" "),
  );
  return [
    `${setting.policy.rules.id}, third parties ${setting.policy.thirdParty}: ${told.join("; then ")}`,
    `predicted ${abridged(disagreement?.predicted)}`,
    `found ${abridged(disagreement?.found)}`,
  ].join("\n    ");
}

/** Long runs of a character are counted. */
function abridged(facts: unknown): string {
  return JSON.stringify(facts ?? null).replaceAll(
    /(.{1,2}?)\1{30,}/g,
    (run: string, character: string) => `${character}{${run.length / character.length}}`,
  );
}
