import type { ComponentChildren } from "preact";
import { CheckIcon } from "../components/icons/menu-icons";
import { SeverityIcon } from "../components/icons/severity-icons";
import styles from "./banner.module.css";

interface Props {
  readonly mood: "good" | "notice" | "warning" | "danger";
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** What happened to the cookie of an open pane, and what there is to decide. */
export function Banner({ mood, title, children, actions }: Props) {
  return (
    <section class={styles["banner"]} data-mood={mood} aria-label={title}>
      {mood === "good" ? <CheckIcon /> : <SeverityIcon severity={mood} />}
      <div class={styles["body"]}>
        <p class={styles["title"]}>{title}</p>
        {children}
        {actions !== undefined && <div class={styles["actions"]}>{actions}</div>}
      </div>
    </section>
  );
}
