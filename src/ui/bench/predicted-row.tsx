import type { Cookie } from "../../core/cookie";
import type { CookieField } from "../../core/edit/compare";
import { DRAFT_FIELDS } from "../../core/edit/draft";
import { MAX_NAME_VALUE_OCTETS } from "../../core/limits";
import { nameValueOctets } from "../../core/size";
import type { StorageChange } from "../../core/storage/stored-form";
import hue from "../components/field-hue.module.css";
import { VisibleText } from "../components/visible-text";
import { fieldName, fieldWords } from "../detail/field-words";
import { useLens, useText } from "../lens-context";
import { lifetimeLeft } from "../words/lifetime";
import { storedMessageKey } from "../words/message-key";
import styles from "./predicted-row.module.css";

interface Props {
  readonly cookie: Cookie;
  /** What the browser adds to the line or makes of it. */
  readonly changes: readonly StorageChange[];
  readonly hidesValues: boolean;
  /** Seconds since the epoch. */
  readonly now: number;
}

/** The cookie that would be in the jar: every field, its octets, and what the browser made of the line. */
export function PredictedRow({ cookie, changes, hidesValues, now }: Props) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const values = hidesValues ? "hidden" : "shown";
  const words = (field: CookieField) =>
    fieldWords(cookie, field, { userAgent, sight: { values, isRevealed: false }, text });
  const left = cookie.expires === null ? null : lifetimeLeft(cookie.expires - now, text);
  return (
    <>
      <dl class={styles["row"]} aria-label={text("bench_row")}>
        {DRAFT_FIELDS.map((field) => (
          <div key={field} class={hue["hue"]} data-attribute={field}>
            <dt>{fieldName(field, text)}</dt>
            <dd>
              {field === "expires" && left !== null && <b>{left}</b>}{" "}
              <VisibleText>{words(field) || text("edit_nameless")}</VisibleText>
            </dd>
          </div>
        ))}
        <div class={hue["hue"]}>
          <dt>{text("bench_size")}</dt>
          <dd>
            {text("edit_octets_of", nameValueOctets(cookie, userAgent), MAX_NAME_VALUE_OCTETS)}
          </dd>
        </div>
      </dl>
      {changes.length > 0 && (
        <ul class={styles["changes"]} aria-label={text("bench_changes")}>
          {changes.map((change) => (
            <li key={change}>{text(storedMessageKey(change))}</li>
          ))}
        </ul>
      )}
    </>
  );
}
