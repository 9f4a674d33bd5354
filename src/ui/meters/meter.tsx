import type { ComponentChildren } from "preact";
import { Disclosure } from "../components/disclosure";
import styles from "./meter.module.css";

interface Props {
  readonly name: string;
  /** What stands on it: the number, and its limit. */
  readonly amount: string;
  readonly limit: string;
  /** 0 to 1 and beyond. */
  readonly share: number;
  /** Stands behind the limit where there is room. */
  readonly more?: string;
  /** Names the button, with the whole sentence. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** From these shares on, a meter takes the warning's and the danger's colour. */
const NEAR = 0.8;
const FULL = 1;

/** How much of a limit is used, at a glance; it opens into what that means. */
export function Meter({ name, amount, limit, share, more, label, children }: Props) {
  return (
    <Disclosure
      label={label}
      face={
        <>
          <span class={styles["name"]}>{name}</span>
          <Bar share={share} />
          <b class={styles["amount"]} data-level={levelOf(share)}>
            {amount}
          </b>
          <span class={styles["name"]}>{limit}</span>
          {more !== undefined && <span class={styles["more"]}>{more}</span>}
        </>
      }
    >
      {children}
    </Disclosure>
  );
}

export function Bar({ share }: { share: number }) {
  return (
    <span class={styles["bar"]} data-level={levelOf(share)} aria-hidden="true">
      <span style={{ "--share": Math.min(1, share) }} />
    </span>
  );
}

function levelOf(share: number): "calm" | "near" | "full" {
  if (share >= FULL) return "full";
  return share >= NEAR ? "near" : "calm";
}
