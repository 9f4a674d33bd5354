import { SENSITIVE_KINDS, sensitiveKind } from "./sensitive-kind";
import type { RetrievalReason } from "../../core/retrieval/reason";
import { visibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import type { Text } from "../text";
import { reasonInWords } from "../words/reason";
import styles from "./cells.module.css";
import type { ListedCookie } from "./listed-cookie";

/** The name with what its value looks like, and below it what is special about this cookie here. */
export function NameCell({ row }: { row: ListedCookie }) {
  const text = useText();
  const kind = sensitiveKind(row.cookie);
  const remark = remarkOn(row, text);
  return (
    <div role="gridcell" class={styles["name"]}>
      <div class={styles["line"]}>
        <span class={styles["mono"]}>
          {row.name === "" ? (
            <i class={styles["quiet"]}>{text("nameEmpty")}</i>
          ) : (
            visibleText(row.name)
          )}
        </span>
        {kind !== null && (
          <span class={styles["badge"]} data-kind={kind}>
            {text(SENSITIVE_KINDS[kind])}
          </span>
        )}
      </div>
      {remark !== null && (
        <div class={styles["remark"]} data-about={remark.about} title={remark.words}>
          {visibleText(remark.about === "partition" ? withoutScheme(remark.words) : remark.words)}
        </div>
      )}
    </div>
  );
}

interface Remark {
  /** An attribute's gate, which gives the colour; or `obstacle`. */
  readonly about: RetrievalReason["gate"] | "obstacle";
  readonly words: string;
}

/** Why this page's request does not get it; else the partition it lives in; null where there is nothing to say. */
function remarkOn(row: ListedCookie, text: Text): Remark | null {
  const { cookie, verdict, obstacle, ended } = row;
  if (ended !== null) return null;
  if (obstacle !== null) return { about: "obstacle", words: text("rowUnaddressable") };
  // The row's scope shows its host already; its partition is shown nowhere else.
  const reason = verdict.reasons.find(({ gate }) => gate === "partition") ?? verdict.reasons[0];
  if (reason !== undefined) {
    return { about: reason.gate, words: text("rowNotSent", reasonInWords(reason, "short", text)) };
  }
  if (cookie.partitionKey === null) return null;
  return { about: "partition", words: text("rowOnlyInside", cookie.partitionKey.topLevelSite) };
}

/** Whether `remarkOn` has something to say, without its words. */
export function hasRemark({ cookie, verdict, obstacle, ended }: ListedCookie): boolean {
  if (ended !== null) return false;
  return obstacle !== null || !verdict.included || cookie.partitionKey !== null;
}

/** A row is short of room; its tooltip keeps the scheme. */
function withoutScheme(words: string): string {
  return words.replace(/https?:\/\//, "");
}
