import { SeverityIcon } from "../components/icons/severity-icons";
import { useText } from "../lens-context";
import { octetsInWords } from "../words/octets";
import styles from "./details.module.css";
import { useRequestCount } from "./use-request-count";

interface Props {
  /** Of this page's Cookie header. */
  readonly octets: number;
  /** The last that was a number of requests. */
  readonly requestCount: number;
}

/** By how many requests the header is multiplied. What is no number of them stays in the field. */
export function RequestCount({ octets, requestCount }: Props) {
  const text = useText();
  const { field, problem } = useRequestCount(requestCount);
  const product = octetsInWords(octets * requestCount, text);
  return (
    <div>
      <label class={styles["times"]}>
        {text("headerRequests")}
        <input {...field} aria-describedby="request-count-problem" />
        <output>{text("headerProduct", text.plural("octets", octets), product)}</output>
      </label>
      <div id="request-count-problem" aria-live="polite">
        {problem !== null && (
          <p class={styles["problem"]}>
            <SeverityIcon severity="refused" />
            <span>{problem}</span>
          </p>
        )}
      </div>
    </div>
  );
}
