import type { ComponentChildren } from "preact";
import styles from "./request-fields.module.css";

interface Props {
  /** The id of the control. */
  readonly id: string;
  readonly label: string;
  /** What stands at the end of the label's line. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the request with its label above. */
export function LabField({ id, label, aside, children }: Props) {
  return (
    <div class={styles["field"]}>
      <div class={styles["label"]}>
        <label for={id}>{label}</label>
        {aside}
      </div>
      {children}
    </div>
  );
}
