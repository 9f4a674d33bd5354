import type { FindingId } from "../../core/findings/inspect";
import type { RetrievalReason } from "../../core/retrieval/reason";
import type { IgnoredCode } from "../../core/set-cookie/attribute";
import type { StorageReason } from "../../core/storage/reason";
import type { StorageChange } from "../../core/storage/stored-form";

export type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

export type FindingTextPart = "title" | "consequence" | "fix";
export type ReasonTextPart = "short" | "long";

export type FindingMessageKey = `finding_${Underscored<FindingId>}_${FindingTextPart}`;
export type ReasonMessageKey = `reason_${Underscored<RetrievalReason["code"]>}_${ReasonTextPart}`;
export type StorageMessageKey = `storage_${Underscored<StorageReason["code"]>}_${ReasonTextPart}`;
export type IgnoredMessageKey = `ignored_${Underscored<IgnoredCode>}`;
export type StoredMessageKey = `stored_${Underscored<StorageChange>}`;

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

/** The key of the text why a cookie is not stored: a few words for a row, or a sentence. */
export function storageMessageKey(
  code: StorageReason["code"],
  part: ReasonTextPart,
): StorageMessageKey {
  return `storage_${underscored(code)}_${part}`;
}

/** The key of the sentence why a piece of a Set-Cookie line says nothing. */
export function ignoredMessageKey(code: IgnoredCode): IgnoredMessageKey {
  return `ignored_${underscored(code)}`;
}

/** The key of the sentence what the user agent made of a Set-Cookie line. */
export function storedMessageKey(change: StorageChange): StoredMessageKey {
  return `stored_${underscored(change)}`;
}

export function underscored<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll("-", "_") as Underscored<Text>;
}
