import { useText } from "../lens-context";
import type { Grouping } from "../list/arrange";
import styles from "./group-choice.module.css";

interface Props {
  readonly grouping: Grouping;
  readonly onPick: (grouping: Grouping) => void;
}

/** Whether the list stands in groups. Where it is narrow, the menu offers the same. */
export function GroupChoice({ grouping, onPick }: Props) {
  const text = useText();
  return (
    <select
      class={styles["choice"]}
      aria-label={text("groupTitle")}
      title={text("groupTitle")}
      value={grouping}
      onChange={({ currentTarget }) => onPick(currentTarget.value === "domain" ? "domain" : "none")}
    >
      <option value="none">{text("groupNone")}</option>
      <option value="domain">{text("groupDomain")}</option>
    </select>
  );
}
