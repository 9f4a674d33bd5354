import type { Severity } from "../../core/findings/finding";
import { SeverityIcon } from "../components/icons/severity-icons";
import { useText } from "../lens-context";
import type { PluralKey } from "../text";
import styles from "./finding-chips.module.css";
import type { Inspection } from "./inspection";

interface Props {
  readonly inspection: Inspection;
  /** The severity whose findings are open; undefined where none are. */
  readonly open: Severity | null | undefined;
  readonly onOpen: (severity: Severity) => void;
}

const CHIPS: readonly { readonly severity: Severity; readonly words: PluralKey }[] = [
  { severity: "danger", words: "chipDanger" },
  { severity: "warning", words: "chipWarning" },
  { severity: "notice", words: "chipNotice" },
];

/** How many findings there are of each severity; each opens its list. */
export function FindingChips({ inspection, open, onOpen }: Props) {
  const text = useText();
  return (
    <div class={styles["chips"]} role="group" aria-label={text("findingsTitle")}>
      {CHIPS.map(({ severity, words }) => {
        const count = inspection.counts[severity];
        if (count === 0) return null;
        const label = text.plural(words, count);
        return (
          <button
            key={severity}
            type="button"
            class={styles["chip"]}
            data-severity={severity}
            aria-pressed={open === severity}
            aria-label={label}
            title={label}
            onClick={() => onOpen(severity)}
          >
            <SeverityIcon severity={severity} />
            {text.number(count)}
          </button>
        );
      })}
    </div>
  );
}
