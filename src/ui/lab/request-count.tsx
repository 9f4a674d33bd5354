import { useText } from "../lens-context";
import { useRequestCount } from "../meters/use-request-count";
import { octetsInWords } from "../words/octets";
import styles from "./cookie-line.module.css";

interface Props {
  /** Of one such request's header. */
  readonly octets: number;
  /** The last that was a number of requests. */
  readonly requestCount: number;
}

/** How many such requests there are, by the number that the user sets here and beside the list, and what they come to. */
export function RequestCount({ octets, requestCount }: Props) {
  const text = useText();
  const { field, problem } = useRequestCount(requestCount);
  return (
    <>
      <label class={styles["times"]}>
        ×
        <input
          {...field}
          aria-label={text("lab_requests")}
          title={text("lab_requests")}
          aria-describedby="lab-request-count"
        />
      </label>
      <span id="lab-request-count" aria-live="polite" data-problem={problem !== null}>
        {problem ?? text("lab_product", octetsInWords(octets * requestCount, text))}
      </span>
    </>
  );
}
