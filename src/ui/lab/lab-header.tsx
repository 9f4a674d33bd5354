import { RETRIEVAL_RULES, type RetrievalRules } from "../../core/retrieval/policy";
import { Button } from "../components/button";
import { CloseIcon, LabIcon, UndoIcon } from "../components/icons/action-icons";
import { useText } from "../lens-context";
import styles from "./lab-header.module.css";
import type { LabRows } from "./lab-rows";
import { RULES_NAMES } from "./request-words";

interface Props {
  readonly judged: LabRows;
  readonly isScript: boolean;
  readonly rules: RetrievalRules["id"];
  readonly canStartOver: boolean;
  readonly onRules: (rules: RetrievalRules["id"]) => void;
  readonly onStartOver: () => void;
  readonly onClose: () => void;
}

/** What comes of the request, by whose rules, and the ways back. */
export function LabHeader({ judged, isScript, rules, canStartOver, ...props }: Props) {
  const text = useText();
  const { rows, included, depending, replaced } = judged;
  const [sent, all] = [included.length, rows.length];
  const perhaps = depending > 0 ? text.plural("lab_count_depends", depending) : null;
  const gone = replaced > 0 ? text("lab_count_replaced", replaced) : null;
  return (
    <header class={styles["header"]}>
      <span class={styles["mark"]}>
        <LabIcon />
      </span>
      <h2 tabIndex={-1}>{text("lab_title")}</h2>
      <p class={styles["count"]} role="status">
        {isScript ? text("lab_count_script", sent, all) : text.plural("lab_count", sent, all)}
        {perhaps !== null && ` · ${perhaps}`}
        {gone !== null && ` · ${gone}`}
      </p>
      <div class={styles["buttons"]}>
        <select
          class={styles["rules"]}
          aria-label={text("lab_rules")}
          title={text("lab_rules")}
          value={rules}
          onChange={({ currentTarget: { value } }) => {
            const chosen = RETRIEVAL_RULES.find(({ id }) => id === value);
            if (chosen !== undefined) props.onRules(chosen.id);
          }}
        >
          {RETRIEVAL_RULES.map(({ id }) => (
            <option key={id} value={id}>
              {text(RULES_NAMES[id])}
            </option>
          ))}
        </select>
        <Button
          icon={<UndoIcon />}
          aria-disabled={!canStartOver}
          title={text("lab_start_over_long")}
          onClick={props.onStartOver}
        >
          <span class={styles["word"]}>{text("lab_start_over")}</span>
        </Button>
        <Button
          look="quiet"
          icon={<CloseIcon />}
          aria-label={text("lab_close")}
          title={text("lab_close")}
          onClick={props.onClose}
        />
      </div>
    </header>
  );
}
