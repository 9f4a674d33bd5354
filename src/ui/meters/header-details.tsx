import { SERVER_LIMITS } from "../../core/findings/server-limits/server-limits";
import { useText } from "../lens-context";
import { kilobytesInWords, octetsInWords } from "../words/octets";
import styles from "./details.module.css";
import { RequestCount } from "./request-count";
import { ServerLimits } from "./server-limits";

export interface HeaderDetailsProps {
  /** Of this page's Cookie header. */
  readonly octets: number;
  readonly limit: number;
  readonly requestCount: number;
}

/** What the header's length means for a server, and for a page of many requests. */
export function HeaderDetails({ octets, limit, requestCount }: HeaderDetailsProps) {
  const text = useText();
  const [strictest] = SERVER_LIMITS;
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
      <RequestCount octets={octets} requestCount={requestCount} />
      <p>{text("headerNotWatched")}</p>
      <ServerLimits octets={octets} />
    </div>
  );
}
