import type { ComponentChildren } from "preact";
import type { CookieField } from "../../core/edit/compare";
import hue from "./field-hue.module.css";
import own from "./field-switch.module.css";
import styles from "./field.module.css";

interface Props {
  readonly attribute: CookieField;
  readonly icon: ComponentChildren;
  readonly label: string;
  /** What the attribute does, in a few words. */
  readonly hint: string;
  readonly isOn: boolean;
  readonly describedBy?: string;
  set(isOn: boolean): void;
}

export function FieldSwitch({ attribute, icon, label, hint, isOn, describedBy, set }: Props) {
  const hintId = `hint-${attribute}`;
  return (
    <label class={`${hue["hue"]} ${own["switch"]}`} data-attribute={attribute}>
      <span class={styles["label"]}>
        {icon}
        {label}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        aria-describedby={`${hintId} ${describedBy ?? ""}`.trim()}
        checked={isOn}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      <span id={hintId} class={styles["hint"]}>
        {hint}
      </span>
    </label>
  );
}
