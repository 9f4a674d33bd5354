import { SERVER_LIMITS } from "../../core/findings/server-limits/server-limits";
import { useLens, useText } from "../lens-context";
import { kilobytesInWords, octetsInWords } from "../words/octets";
import styles from "./details.module.css";
import { ServerLimits } from "./server-limits";

export interface HeaderDetailsProps {
  /** Of this page's Cookie header. */
  readonly octets: number;
  readonly limit: number;
  readonly requestCount: number;
}

const MOST_REQUESTS = 9999;

/** What the header's length means for a server, and for a page of many requests. */
export function HeaderDetails({ octets, limit, requestCount }: HeaderDetailsProps) {
  const lens = useLens();
  const text = useText();
  const [strictest] = SERVER_LIMITS;
  const product = octetsInWords(octets * requestCount, text);
  return (
    <div class={styles["details"]}>
      <h2>{text("headerTitle", octetsInWords(octets, text))}</h2>
      {strictest !== undefined && (
        <p>
          {text(
            "headerWhy",
            kilobytesInWords(limit, text),
            strictest.server,
            kilobytesInWords(strictest.octets, text),
          )}
        </p>
      )}
      <label class={styles["times"]}>
        {text("headerRequests")}
        <input
          type="number"
          min={1}
          max={MOST_REQUESTS}
          value={requestCount}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (valueAsNumber >= 1) {
              lens.setRequestCount(Math.min(MOST_REQUESTS, Math.floor(valueAsNumber)));
            }
          }}
        />
        <output>{text("headerProduct", text.plural("octets", octets), product)}</output>
      </label>
      <p>{text("headerNotWatched")}</p>
      <ServerLimits octets={octets} />
    </div>
  );
}
