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
  /** The share from which on it takes the warning's colour; 0.8 unless said otherwise. */
  readonly near?: number;
  /** Stands behind the limit where there is room. */
  readonly more?: string;
  /** Names the button, with the whole sentence. */
  readonly label: string;
  readonly children: ComponentChildren;
}

const NEAR = 0.8;
/** From this share on, a meter takes the danger's colour. */
const FULL = 1;

/** How much of a limit is used, at a glance; it opens into what that means. */
export function Meter({ name, amount, limit, share, near, more, label, children }: Props) {
  const level = levelOf(share, near);
  return (
    <Disclosure
      label={label}
      face={
        <>
          <span class={styles["name"]}>{name}</span>
          <Bar share={share} level={level} />
          <b class={styles["amount"]} data-level={level}>
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

type Level = "calm" | "near" | "full";

function Bar({ share, level }: { share: number; level: Level }) {
  return (
    <span class={styles["bar"]} data-level={level} aria-hidden="true">
      <span style={{ "--share": Math.min(1, share) }} />
    </span>
  );
}

function levelOf(share: number, near = NEAR): Level {
  if (share >= FULL) return "full";
  return share >= near ? "near" : "calm";
}
