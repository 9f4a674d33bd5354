import { useText } from "../lens-context";
import type { ReadUrls } from "./lab-request";
import type { LabChoice } from "./lab-state";
import styles from "./request-fields.module.css";
import { requestSentence } from "./request-words";

export const SENTENCE = "lab-sentence";

/** The request in words, on a line that is always there, so that a mistyped address moves nothing. */
export function RequestSentence({ choice, urls }: { choice: LabChoice; urls: ReadUrls }) {
  const { words, isProblem } = requestSentence(choice, urls, useText());
  return (
    <p id={SENTENCE} class={styles["sentence"]} data-problem={isProblem} aria-live="polite">
      {words}
    </p>
  );
}
