import type { Cookie } from "../cookie";
import type { RetrievalPolicy } from "./policy";
import type { RetrievalReason, RetrievalVerdict } from "./reason";
import type { RetrievalRequest } from "./request";
import type { RetrievalTime } from "./retrieval-time";

/** One gate: the reason that it refuses the cookie with, or null where it lets it pass. */
export type RetrievalGate = (
  cookie: Cookie,
  request: RetrievalRequest,
  policy: RetrievalPolicy,
  time: RetrievalTime,
) => RetrievalReason | null;

/** What comes of a walk through these gates: no gate hides a later one. */
export function verdictOf(
  gates: readonly RetrievalGate[],
  ...walk: Parameters<RetrievalGate>
): RetrievalVerdict {
  const reasons = gates.map((gate) => gate(...walk)).filter((reason) => reason !== null);
  return { answer: answerOf(reasons), included: reasons.length === 0, reasons };
}

function answerOf(reasons: readonly RetrievalReason[]): RetrievalVerdict["answer"] {
  if (reasons.length === 0) return "included";
  return reasons.every(({ dependsOn }) => dependsOn !== undefined) ? "depends" : "excluded";
}
