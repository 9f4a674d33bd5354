import { visibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import { isMaskable, maskedValue } from "../list/value-mask";
import type { ViewState } from "../view-state";
import styles from "./cookie-line.module.css";
import type { LabRow } from "./lab-rows";

interface Props {
  readonly included: readonly LabRow[];
  readonly isScript: boolean;
  readonly label: string;
  readonly view: Pick<ViewState, "values" | "revealed">;
}

/** Characters that are drawn of a name or a value; few are longer, and a line of all those would be slow. */
const SHOWN = 300;

/** The line pair by pair; values that look sensitive are masked as in the list. */
export function CookiePairs({ included, isScript, label, view }: Props) {
  const text = useText();
  if (included.length === 0) {
    return <p class={styles["none"]}>{text(isScript ? "lab_script_none" : "lab_header_none")}</p>;
  }
  return (
    // It scrolls where it is long, and a keyboard must reach it for that.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class={styles["pairs"]} role="region" aria-label={label} tabIndex={0}>
      {!isScript && <span class={styles["field"]}>Cookie: </span>}
      {included.map((row, index) => (
        <span key={row.listed.id}>
          {index > 0 && "; "}
          {row.listed.name !== "" && (
            <b>
              <Shown whole={row.listed.name} />
            </b>
          )}
          {row.listed.name !== "" && "="}
          <Shown whole={shownValue(row, view)} />
        </span>
      ))}
    </div>
  );
}

function shownValue({ listed }: LabRow, { values, revealed }: Props["view"]): string {
  const { cookie } = listed;
  if (isMaskable(cookie, values) && !revealed.has(listed.id)) return maskedValue(cookie, values);
  return cookie.value;
}

/** All of it, or its beginning and how much is left out. */
function Shown({ whole }: { whole: string }) {
  const text = useText();
  const left = whole.length - SHOWN;
  if (left <= 0) return <>{visibleText(whole)}</>;
  return (
    <>
      {visibleText(whole.slice(0, SHOWN))}
      <small class={styles["left"]}>{text.plural("lab_characters_left_out", left)}</small>
    </>
  );
}
