import { VisibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import { reasonInWords } from "../words/reason";
import type { LabRow } from "./lab-rows";
import styles from "./what-if-pane.module.css";

/** Every reason against the cookie in a sentence, the one that decides first, and where each is written. */
export function WhatIfReasons({ row: { walk, isReplaced } }: { row: LabRow }) {
  const text = useText();
  const { decisive, further } = walk;
  if (isReplaced) return <p class={styles["reasons"]}>{text("lab_replaced_long")}</p>;
  if (decisive === null) return null;
  return (
    <ul class={styles["reasons"]} aria-label={text("lab_reasons")}>
      {[decisive, ...further].map((reason) => (
        <li key={reason.code}>
          <VisibleText>{reasonInWords(reason, "long", text)}</VisibleText>{" "}
          <cite>{reason.section}</cite>
        </li>
      ))}
    </ul>
  );
}
