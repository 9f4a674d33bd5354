import { useLens, useText } from "../lens-context";
import styles from "./cookie-line.module.css";

const MOST_REQUESTS = 9999;

/** How many such requests there are: the number that the user sets, here and beside the list. */
export function RequestCount({ count }: { count: number }) {
  const lens = useLens();
  const text = useText();
  return (
    <label class={styles["times"]}>
      ×
      <input
        type="number"
        aria-label={text("lab_requests")}
        title={text("lab_requests")}
        min={1}
        max={MOST_REQUESTS}
        value={count}
        onInput={({ currentTarget: { valueAsNumber } }) => {
          if (valueAsNumber >= 1) {
            lens.setRequestCount(Math.min(MOST_REQUESTS, Math.floor(valueAsNumber)));
          }
        }}
      />
    </label>
  );
}
