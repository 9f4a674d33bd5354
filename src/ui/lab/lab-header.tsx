import { RETRIEVAL_RULES, type RetrievalRules } from "../../core/retrieval/policy";
import { Button } from "../components/button";
import { CloseIcon, LabIcon, UndoIcon } from "../components/icons/action-icons";
import { useText } from "../lens-context";
import styles from "./lab-header.module.css";
import type { LabRows } from "./lab-rows";
import { OneOf } from "./one-of";
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
        <OneOf<RetrievalRules["id"]>
          class={styles["rules"]}
          label={text("lab_rules")}
          chosen={rules}
          options={RETRIEVAL_RULES.map(({ id }) => ({ value: id, label: text(RULES_NAMES[id]) }))}
          choose={props.onRules}
        />
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
