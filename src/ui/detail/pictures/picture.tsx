import type { ComponentChildren } from "preact";
import styles from "./picture.module.css";

/** One hand for all pictures: 72 by 48 units, in the hue of the attribute around. The words beside say the same. */
export function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class={styles["picture"]} viewBox="0 0 72 48" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
