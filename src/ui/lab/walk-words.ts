import type { Text } from "../text";
import { reasonInWords } from "../words/reason";
import { GATE_NAMES } from "./gate-words";
import type { LabRow } from "./lab-rows";

/** What comes of a cookie, in a few words: sent, or what stops it or might. */
export function outcomeInWords(
  { walk, isReplaced }: LabRow,
  isScript: boolean,
  text: Text,
): string {
  if (isReplaced) return text("lab_replaced");
  if (walk.decisive === null) return text(isScript ? "lab_seen" : "lab_sent");
  return reasonInWords(walk.decisive, "short", text);
}

/** The whole way for those who do not see it: where it stops, and what would refuse it after that. */
export function walkInWords({ walk, isReplaced }: LabRow, text: Text): string {
  if (isReplaced) return text("lab_replaced_long");
  const { decisive, further } = walk;
  if (decisive === null) return text("lab_walk_passes");
  const key = decisive.dependsOn === undefined ? "lab_walk_stops" : "lab_walk_depends";
  const first = text(key, text(GATE_NAMES[decisive.gate]));
  if (further.length === 0) return first;
  const others = further.map((reason) =>
    text("lab_walk_further", text(GATE_NAMES[reason.gate]), reasonInWords(reason, "short", text)),
  );
  return [first, ...others].join(" ");
}
