import { MAX_LIFETIME_SECONDS } from "../../core/limits";
import { useText } from "../lens-context";
import { lifetimeLeft } from "../words/lifetime";
import styles from "./lifetime-cell.module.css";
import type { ListedCookie } from "./listed-cookie";

const MINUTE = 60;

interface Props {
  readonly row: ListedCookie;
  /** Seconds since the epoch. */
  readonly now: number;
  readonly isFirst: boolean;
}

/** A bar on a log scale up to 400 days, with the time left; a session in words alone. */
export function LifetimeCell({ row, now, isFirst }: Props) {
  const text = useText();
  const { expires } = row.cookie;
  if (row.ended !== null) {
    return (
      <div role="gridcell" class={styles["lifetime"]}>
        <span class={styles["words"]}>{text("lifetimeExpired")}</span>
      </div>
    );
  }
  if (expires === null) {
    return (
      <div role="gridcell" class={styles["lifetime"]} title={text("lifetimeSessionLong")}>
        <i class={styles["words"]}>{text("lifetimeSession")}</i>
      </div>
    );
  }
  const left = Math.max(0, expires - now);
  return (
    <div
      role="gridcell"
      class={styles["lifetime"]}
      data-counting={left < MINUTE}
      // Dates are slow to spell, and a title waits for the pointer.
      title={isFirst ? undefined : text("lifetimeUntil", text.date(expires))}
    >
      <span class={styles["bar"]}>
        <span style={{ "--share": logShare(left) }} />
      </span>
      <span class={styles["words"]}>{lifetimeLeft(left, text)}</span>
    </div>
  );
}

/** 0 to 1: a minute is a quarter, an hour a half, 400 days all of it. */
function logShare(seconds: number): number {
  const share = Math.log1p(seconds) / Math.log1p(MAX_LIFETIME_SECONDS);
  return Math.min(1, Math.round(share * 1000) / 1000);
}
