import {
  RETRIEVAL_GATES,
  type RetrievalGateName,
  type RetrievalReason,
  type RetrievalVerdict,
} from "./reason";

/** What becomes of a cookie at one gate, on its way through all of them. */
export type GateStep =
  | "passes"
  /** It passes or is refused, by what nobody but the browser can know. */
  | "depends"
  /** The first gate that certainly refuses it: here it stays. */
  | "stops"
  /** It never comes here; it would, or might, be refused here too. */
  | "refuses-too"
  /** It never comes here; it would pass. */
  | "unreached";

export interface GateWalk {
  /** In the order of the gates. */
  readonly steps: readonly { readonly gate: RetrievalGateName; readonly step: GateStep }[];
  /** What decides: the first certain refusal, else the first that depends; null where the cookie goes. */
  readonly decisive: RetrievalReason | null;
  /** The other reasons, in the order of the gates. */
  readonly further: readonly RetrievalReason[];
}

/** The cookie's way through the gates, from its verdict. */
export function walkGates({ reasons }: RetrievalVerdict): GateWalk {
  const decisive = reasons.find(isCertain) ?? reasons[0] ?? null;
  const stopsAt = RETRIEVAL_GATES.findIndex((gate) =>
    reasons.some((reason) => reason.gate === gate && isCertain(reason)),
  );
  const steps = RETRIEVAL_GATES.map((gate, index) => {
    const isRefused = reasons.some((reason) => reason.gate === gate);
    return { gate, step: stepAt(isRefused, index, stopsAt) };
  });
  return { steps, decisive, further: reasons.filter((reason) => reason !== decisive) };
}

/** @param stopsAt -1 where no gate certainly refuses it */
function stepAt(isRefused: boolean, index: number, stopsAt: number): GateStep {
  if (index === stopsAt) return "stops";
  if (stopsAt !== -1 && index > stopsAt) return isRefused ? "refuses-too" : "unreached";
  return isRefused ? "depends" : "passes";
}

function isCertain({ dependsOn }: RetrievalReason): boolean {
  return dependsOn === undefined;
}
