import { Button } from "../components/button";
import { EyeClosedIcon, EyeIcon } from "../components/icons/action-icons";
import { visibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import type { ValuesMode } from "../view-state";
import styles from "./cells.module.css";
import type { ListedCookie } from "./listed-cookie";
import { isMaskable, maskedValue } from "./value-mask";

interface Props {
  readonly row: ListedCookie;
  readonly mode: ValuesMode;
  readonly isRevealed: boolean;
  /** Where the row has the focus, its buttons are reached by Tab. */
  readonly isActive: boolean;
  readonly onReveal: () => void;
}

/** The value, or its mask where it looks sensitive or the class looks on. */
export function ValueCell({ row, mode, isRevealed, isActive, onReveal }: Props) {
  const text = useText();
  const { cookie } = row;
  const { value } = cookie;
  const canMask = isMaskable(cookie, mode);
  const isMasked = canMask && !isRevealed;
  return (
    <div role="gridcell" class={styles["value"]}>
      {value === "" ? (
        <i class={styles["quiet"]}>{text("valueEmpty")}</i>
      ) : (
        <span class={styles["mono"]}>
          {isMasked && <span class="said">{text("valueMasked")} </span>}
          {visibleText(isMasked ? maskedValue(cookie, mode) : value)}
        </span>
      )}
      {canMask && (
        <Button
          look="quiet"
          tabIndex={isActive ? 0 : -1}
          icon={isMasked ? <EyeIcon /> : <EyeClosedIcon />}
          aria-label={text(isMasked ? "valueReveal" : "valueHide", row.name || text("nameEmpty"))}
          title={text(isMasked ? "valueRevealShort" : "valueHideShort")}
          onClick={onReveal}
        />
      )}
    </div>
  );
}
