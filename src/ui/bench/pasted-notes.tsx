import { MOST_PASTED_CHARACTERS, MOST_PASTED_LINES } from "../../core/limits";
import type { PastedLines } from "../../core/set-cookie/pasted-lines";
import { useText } from "../lens-context";
import styles from "./pasted-notes.module.css";

interface Props {
  readonly reading: PastedLines;
  /** Whether nothing was pasted. */
  readonly isEmpty: boolean;
}

/** What of the pasted text is not looked at. */
export function PastedNotes({ reading, isEmpty }: Props) {
  const text = useText();
  const { lines, otherLines, linesLeftOut, charactersLeftOut } = reading;
  const notes: string[] = [];
  if (lines.length === 0 && !isEmpty) notes.push(text("bench_no_lines"));
  if (otherLines > 0) notes.push(text.plural("bench_other_lines", otherLines));
  if (linesLeftOut > 0) {
    notes.push(text.plural("bench_lines_left_out", linesLeftOut, MOST_PASTED_LINES));
  }
  if (charactersLeftOut > 0) {
    notes.push(text.plural("bench_characters_left_out", charactersLeftOut, MOST_PASTED_CHARACTERS));
  }
  return (
    <div class={styles["notes"]} role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
