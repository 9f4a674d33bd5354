import type { FindingId } from "../../core/findings/inspect";
import type { RetrievalReason } from "../../core/retrieval/reason";

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

export type FindingTextPart = "title" | "consequence" | "fix";
export type ReasonTextPart = "short" | "long";

export type FindingMessageKey = `finding_${Underscored<FindingId>}_${FindingTextPart}`;
export type ReasonMessageKey = `reason_${Underscored<RetrievalReason["code"]>}_${ReasonTextPart}`;

/** The key of a finding's text: what it is, what can happen, or what to do. */
export function findingMessageKey(id: FindingId, part: FindingTextPart): FindingMessageKey {
  return `finding_${underscored(id)}_${part}`;
}

/** The key of a reason's text: a few words for a row, or a sentence. */
export function reasonMessageKey(
  code: RetrievalReason["code"],
  part: ReasonTextPart,
): ReasonMessageKey {
  return `reason_${underscored(code)}_${part}`;
}

function underscored<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll("-", "_") as Underscored<Text>;
}
