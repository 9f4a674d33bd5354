import type { ComponentChildren } from "preact";
import styles from "./message-screen.module.css";

interface Props {
  readonly title: string;
  readonly picture: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A calm page in place of the list: what is the case, why, and the one next step. */
export function MessageScreen({ title, picture, children }: Props) {
  return (
    <main class={styles["screen"]}>
      <div class={styles["column"]}>
        <div class={styles["picture"]}>{picture}</div>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
