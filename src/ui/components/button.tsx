import type { ButtonHTMLAttributes, ComponentChildren, Ref } from "preact";
import styles from "./button.module.css";

interface Props extends Omit<ButtonHTMLAttributes, "icon" | "class"> {
  /** `primary`: the one next step. `quiet`: no frame until it is pointed at. */
  readonly look?: "plain" | "primary" | "danger" | "quiet";
  readonly icon?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words; without children it shows its icon alone and needs an `aria-label`. */
export function Button({ look = "plain", icon, children, type = "button", ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      class={styles["button"]}
      data-look={look}
      data-bare={children === undefined || undefined}
    >
      {icon}
      {children}
    </button>
  );
}
