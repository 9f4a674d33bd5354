import { Button } from "../components/button";
import { useText } from "../lens-context";
import type { MessageKey } from "../text";
import type { ValuesMode } from "../view-state";
import { FlagsCell } from "./flags-cell";
import { LifetimeCell } from "./lifetime-cell";
import type { ListedCookie } from "./listed-cookie";
import { hasRemark, NameCell } from "./name-cell";
import styles from "./row.module.css";
import { ScopeCell } from "./scope-cell";
import { ValueCell } from "./value-cell";

/** What a user can do with a row; the list decides what comes of it. */
export interface RowDeeds {
  onToggle(row: ListedCookie, index: number, isRange: boolean): void;
  onReveal(row: ListedCookie): void;
  onRestore(row: ListedCookie): void;
}

interface Props extends RowDeeds {
  readonly row: ListedCookie;
  /** Among all lines, group lines included. */
  readonly index: number;
  /** Seconds since the epoch. */
  readonly now: number;
  /** The page's host. */
  readonly host: string;
  readonly values: ValuesMode;
  readonly isRevealed: boolean;
  readonly isSelected: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly isOpen: boolean;
  /** The first drawing leaves out what nobody can see yet. */
  readonly isFirst: boolean;
}

/** One cookie, in lines of one height whatever it contains. */
export function CookieRow({ row, index, isSelected, isActive, isOpen, ...rest }: Props) {
  const text = useText();
  const { cookie, ended } = row;
  const name = row.name === "" ? text("nameEmpty") : row.name;
  const tabIndex = isActive ? 0 : -1;
  const sentWords = text(sentKey(row));
  return (
    <div
      role="row"
      class={styles["row"]}
      style={{ "--line-at": index }}
      data-index={index}
      data-ended={ended !== null}
      data-second={hasRemark(row)}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen || undefined}
      tabIndex={tabIndex}
    >
      <div role="gridcell" class={styles["pick"]}>
        {ended === null ? (
          <label class={styles["check"]}>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isSelected}
              aria-label={text("rowSelect", name)}
              onClick={(event) => rest.onToggle(row, index, event.shiftKey)}
            />
          </label>
        ) : (
          <span class={styles["check"]} />
        )}
        <span
          class={styles["dot"]}
          data-sent={row.verdict.included}
          role="img"
          title={sentWords}
          aria-label={sentWords}
        />
      </div>
      <NameCell row={row} />
      {ended === null ? (
        <ValueCell
          row={row}
          mode={rest.values}
          isRevealed={rest.isRevealed}
          isActive={isActive}
          onReveal={() => rest.onReveal(row)}
        />
      ) : (
        <div role="gridcell" class={styles["restore"]}>
          <Button
            tabIndex={tabIndex}
            title={text("rowRestoreLong", name)}
            onClick={() => rest.onRestore(row)}
          >
            {text("rowRestore")}
          </Button>
        </div>
      )}
      <ScopeCell cookie={cookie} host={rest.host} />
      <LifetimeCell row={row} now={rest.now} isFirst={rest.isFirst} />
      <FlagsCell cookie={cookie} />
      <div role="gridcell" class={styles["octets"]}>
        {text.number(row.octets)}
      </div>
    </div>
  );
}

function sentKey({ ended, verdict }: ListedCookie): MessageKey {
  if (ended !== null) return "lifetimeExpired";
  return verdict.included ? "rowSent" : "rowStored";
}
