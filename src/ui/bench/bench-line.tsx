import type { ComponentChildren } from "preact";
import { useText } from "../lens-context";
import type { BenchLine } from "./bench-lines";
import styles from "./bench-line.module.css";
import { IgnoredPieces } from "./ignored-pieces";
import { LitLine } from "./lit-line";
import { PredictedRow } from "./predicted-row";
import { StorageAnswer } from "./storage-answer";

interface Props {
  readonly line: BenchLine;
  /** From 1. */
  readonly number: number;
  readonly hidesValues: boolean;
  /** Seconds since the epoch. */
  readonly now: number;
  /** What can be done with it. */
  readonly children: ComponentChildren;
}

/** One line: its pieces, what is ignored, the answer, and the cookie that comes of it. */
export function BenchLineCard({ line, number, hidesValues, now, children }: Props) {
  const text = useText();
  const { parsed, verdict } = line;
  const shown = { line: line.line, pieces: parsed.pieces, hidesValues };
  return (
    <section class={styles["line"]} aria-label={text("bench_line", number)}>
      <LitLine {...shown} />
      <IgnoredPieces {...shown} />
      <StorageAnswer verdict={verdict} other={line.other} />
      {verdict.cookie !== null && verdict.answer === "stored" && (
        <PredictedRow
          cookie={verdict.cookie}
          changes={verdict.changes}
          hidesValues={hidesValues}
          now={now}
        />
      )}
      {children}
    </section>
  );
}
