import type { BeyondLimit, ServerLimit } from "../../core/findings/server-limits/server-limit";
import { isOverServerLimit, SERVER_LIMITS } from "../../core/findings/server-limits/server-limits";
import { SOURCES } from "../../core/findings/sources";
import { WarningIcon } from "../components/icons/severity-icons";
import { useText } from "../lens-context";
import type { Text } from "../text";
import styles from "./server-limits.module.css";

/** What each server takes by default, and does with more; those that the header is over are marked. */
export function ServerLimits({ octets }: { octets: number }) {
  const text = useText();
  return (
    <table class={styles["limits"]}>
      <caption>
        {text("headerLimits")} <small>{text("headerLimitsWhy")}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text("headerLimitServer")}</th>
          <th scope="col" class={styles["octets"]}>
            {text("headerLimitOctets")}
          </th>
          <th scope="col">{text("headerLimitCounts")}</th>
          <th scope="col">{text("headerLimitBeyond")}</th>
        </tr>
      </thead>
      <tbody>
        {SERVER_LIMITS.map((limit) => (
          <Row key={limit.server} limit={limit} isOver={isOverServerLimit(octets, limit)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ limit, isOver }: { limit: ServerLimit; isOver: boolean }) {
  const text = useText();
  const { server, octets, counts, beyond } = limit;
  const { label, url } = SOURCES[limit.source];
  return (
    <tr data-over={isOver}>
      <th scope="row">
        <a href={url} title={label} target="_blank" rel="noreferrer">
          {server}
        </a>
      </th>
      <td class={styles["octets"]}>
        {isOver && (
          <>
            <WarningIcon />
            <span class="said">{text("headerLimitOver")}</span>{" "}
          </>
        )}
        {text.number(octets)}
      </td>
      <td>{text(counts === "line" ? "headerCountsLine" : "headerCountsHead")}</td>
      <td>{beyondInWords(beyond, text)}</td>
    </tr>
  );
}

function beyondInWords(beyond: BeyondLimit, text: Text): string {
  switch (beyond.kind) {
    case "error":
      return beyond.status === null
        ? text("headerBeyondError")
        : text("headerBeyondStatus", String(beyond.status));
    case "no-answer":
      return text("headerBeyondNoAnswer");
    case "drops-cookies":
      return text("headerBeyondDropsCookies");
  }
}
