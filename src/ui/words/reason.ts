import { reasonParameters, type RetrievalReason } from "../../core/retrieval/reason";
import type { Text } from "../text";
import { type ReasonTextPart, reasonMessageKey } from "./message-key";
import { parameterInWords } from "./parameter";

/** Why a request does not get a cookie: a few words for a row, or a sentence. */
export function reasonInWords(reason: RetrievalReason, part: ReasonTextPart, text: Text): string {
  const facts = reasonParameters(reason).map((parameter) => parameterInWords(parameter, text));
  return text(reasonMessageKey(reason.code, part), ...facts);
}
