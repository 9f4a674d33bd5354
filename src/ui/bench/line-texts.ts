import type { OctetString } from "../../core/octet-string";
import { maskValue } from "../../core/findings/sensitive/mask";
import { textAt } from "../../core/set-cookie/line-parts";
import type { LinePiece } from "../../core/set-cookie/parse";
import { shownText } from "../../core/storage/shown-text";

/** A piece as it is shown: in the clear, or without what could be a value. */
export function pieceText(line: OctetString, piece: LinePiece, hidesValues: boolean): string {
  const whole = shownText(textAt(line, piece));
  if (!hidesValues) return whole;
  if (piece.kind === "value" || piece.kind === "rest") return hidden(whole);
  if (piece.kind !== "unknown") return whole;
  // A second `session=…` in the line is no attribute, and may be the value all the same.
  if (piece.value === null) return hidden(whole);
  const value = shownText(textAt(line, piece.value));
  return whole.slice(0, whole.length - value.length) + hidden(value);
}

function hidden(text: string): string {
  return text === "" ? "" : maskValue(text, "password");
}
