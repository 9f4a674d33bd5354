import hue from "../components/field-hue.module.css";
import { visibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import { reasonInWords } from "../words/reason";
import styles from "./gate-row.module.css";
import { GateTrack } from "./gate-track";
import { GATE_ATTRIBUTES } from "./gate-words";
import type { LabRow } from "./lab-rows";
import { outcomeInWords, walkInWords } from "./walk-words";

interface Props {
  readonly row: LabRow;
  readonly index: number;
  /** A script reads: what passes is seen, not sent. */
  readonly isScript: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  /** Where the keys, or the last press, were. */
  readonly isAtCursor: boolean;
  /** Its attributes stand beside the gates. */
  readonly isOpen: boolean;
}

/** One cookie on its way through the gates, in a line of one height. */
export function GateRow({ row, index, isScript, isActive, isAtCursor, isOpen }: Props) {
  const text = useText();
  const { listed, walk, answer, isSupposed, isReplaced } = row;
  const decisive = isReplaced ? null : walk.decisive;
  const outcome = outcomeInWords(row, isScript, text);
  return (
    <div
      role="row"
      class={styles["row"]}
      style={{ "--line-at": index }}
      data-index={index}
      data-cursor={isAtCursor}
      aria-rowindex={index + 2}
      aria-current={isOpen || undefined}
      tabIndex={isActive ? 0 : -1}
    >
      <div role="rowheader" class={styles["name"]}>
        <span>{listed.name === "" ? <i>{text("nameEmpty")}</i> : visibleText(listed.name)}</span>
        {isSupposed && <small>{text("lab_supposed")}</small>}
      </div>
      <div role="gridcell" class={styles["walk"]}>
        <span class="said">{walkInWords(row, text)}</span>
        {!isReplaced && <GateTrack walk={walk} />}
      </div>
      <div
        role="gridcell"
        class={`${hue["hue"]} ${styles["outcome"]}`}
        data-attribute={decisive === null ? undefined : GATE_ATTRIBUTES[decisive.gate]}
        data-answer={answer}
        title={decisive === null ? undefined : reasonInWords(decisive, "long", text)}
      >
        {visibleText(outcome)}
      </div>
    </div>
  );
}
