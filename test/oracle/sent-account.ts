import type { OracleAccount } from "./part";
import type { Decision, Judgement } from "./sent-judge";
import type { Observation } from "./sent-stage";

/** How often what happened, such as a refusal by one rule alone: shows that a run was no easy one. */
export type Tally = Readonly<Record<string, number>>;

/** Counts what the judgements came to. */
export function countsOf(
  judgements: readonly Judgement[],
): Omit<OracleAccount, "version" | "cases"> & { readonly tally: Tally } {
  const decisions = judgements.flatMap((judgement) => judgement.decisions);
  const wrong = decisions.filter(({ agrees }) => agrees === false).length;
  const misordered = judgements.filter((judgement) => judgement.misordered !== null).length;
  return {
    decisions: decisions.length,
    depends: decisions.filter(isUnknown).length,
    disagreements: wrong + misordered,
    tally: tallyOf([
      ...judgements.map(({ observation }) => `request: ${kindOf(observation)}`),
      ...decisions.map(outcomeOf),
      ...decisions.flatMap(twoMinutesOf),
    ]),
  };
}

/** Either the extension could not know, or this run cannot either. */
function isUnknown({ outside, agrees }: Decision): boolean {
  return outside === "depends" || agrees === null;
}

function outcomeOf({ verdict }: Decision): string {
  return verdict.included ? "sent" : `withheld, ${onlyReason(verdict.reasons)}`;
}

/** What became of a cookie whose age decides, which the extension does not know. */
function twoMinutesOf({ verdict, outside }: Decision): readonly string[] {
  return outside === "depends" ? [`two minutes, ${verdict.answer}`] : [];
}

function onlyReason([first, ...more]: Decision["verdict"]["reasons"]): string {
  return more.length === 0 ? `only ${first?.code}` : "for several reasons";
}

function kindOf({ sent, request, scene }: Observation): string {
  if (sent === null) return request.documents.length === 0 ? "page" : "framed page";
  const isFramed = sent.deed !== "address-bar" && scene[sent.at]?.parent !== null;
  return `${sent.deed}${isFramed ? " in a frame" : ""}`;
}

function tallyOf(words: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b)));
}
