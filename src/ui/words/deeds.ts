import type { LevelLabel } from "../../app/session-record";
import type { MessageKey, Text } from "../text";

/** `theme`, or `3 cookies`. */
export function subjectInWords({ name, count }: LevelLabel, text: Text): string {
  if (name === null) return text.plural("cookieCount", count);
  return name === "" ? text("nameEmpty") : name;
}

const UNDO: Record<LevelLabel["deed"], MessageKey> = {
  add: "undoAdd",
  edit: "undoEdit",
  delete: "undoDelete",
  fix: "undoFix",
};

/** `Undo delete of theme`: what a press of the button would take back. */
export function undoInWords(label: LevelLabel, text: Text): string {
  return text(UNDO[label.deed], subjectInWords(label, text));
}
