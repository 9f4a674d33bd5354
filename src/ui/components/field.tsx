import type { ComponentChildren } from "preact";
import type { CookieField } from "../../core/edit/compare";
import hue from "./field-hue.module.css";
import styles from "./field.module.css";

interface Props {
  readonly attribute: CookieField;
  readonly icon?: ComponentChildren;
  readonly label: string;
  /** What stands at the end of the label's line. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One attribute's control: its hue, icon and word. The label names the control with this id. */
export function Field({ id, attribute, icon, label, aside, children }: Props & { id: string }) {
  return (
    <div class={`${hue["hue"]} ${styles["field"]}`} data-attribute={attribute}>
      <div class={styles["label"]}>
        {icon}
        <label for={id}>{label}</label>
        {aside !== undefined && <span class={styles["aside"]}>{aside}</span>}
      </div>
      {children}
    </div>
  );
}

/** The same around several controls that say one thing together. */
export function FieldGroup({
  attribute,
  icon,
  label,
  children,
  describedBy,
}: Props & {
  readonly describedBy?: string;
}) {
  return (
    <fieldset
      class={`${hue["hue"]} ${styles["field"]}`}
      data-attribute={attribute}
      aria-describedby={describedBy}
    >
      <legend class={styles["label"]}>
        {icon}
        {label}
      </legend>
      {children}
    </fieldset>
  );
}
