import type { TargetedKeyboardEvent, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useText } from "../lens-context";
import { linesToDraw } from "../list/lines-to-draw";
import { activeRow, useRowFocus } from "../list/row-focus";
import { useWindow } from "../list/use-window";
import styles from "./gate-grid.module.css";
import { GateHeaders } from "./gate-headers";
import { GateRow } from "./gate-row";
import type { GateFacts } from "./gate-words";
import type { LabRow, LabRows } from "./lab-rows";
import type { LabAction } from "./lab-state";

interface Props {
  readonly judged: LabRows;
  readonly facts: GateFacts;
  readonly cursor: string | null;
  /** Whether the lab was opened for the cookie at the cursor. */
  readonly isMarked: boolean;
  readonly open: string | null;
  /** The rows stand for an earlier request, because this one is not complete. */
  readonly isStale: boolean;
  readonly dispatch: (action: LabAction) => void;
}

/** All cookies before the gates: a grid of which only the part in sight, and a good bit around it, is drawn. */
export function GateGrid({ judged, facts, cursor, isMarked, open, isStale, dispatch }: Props) {
  const text = useText();
  const { rows } = judged;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // After each other request what is in sight is drawn first.
  const asked = JSON.stringify([facts.request, facts.policy]);
  const { start, end, onScroll } = useWindow(scroller, body, rows.length, asked);
  const focus = useRowFocus(scroller);
  const found = rows.findIndex(({ listed }) => listed.id === cursor);
  const active = Math.max(0, found);

  // The cookie that the lab was opened for, or was left at, stands in sight.
  useLayoutEffect(() => {
    if (found === -1) return;
    const row = activeRow(scroller.current);
    row?.scrollIntoView({ block: "nearest" });
    if (isMarked) row?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, as the lab opens: later the keys lead
  }, []);
  // The rows take another form while a pane stands beside them.
  useLayoutEffect(() => {
    if (open !== null) activeRow(scroller.current)?.scrollIntoView({ block: "nearest" });
  }, [open]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement && "index" in target.dataset)) return;
    // Assistive technology gives the focus to rows that Tab does not reach.
    const at = Number(target.dataset["index"]);
    const to = targetOf(event.key, at, rows.length - 1);
    const row = rows[to ?? at];
    if (row === undefined || (to === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    if (to === undefined) openRow(row);
    else {
      focus.want();
      dispatch({ type: "cursorMoved", id: row.listed.id });
    }
  }

  function onClick({ target }: TargetedMouseEvent<HTMLElement>): void {
    if (!(target instanceof Element)) return;
    const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
    const row = index === undefined ? undefined : rows[Number(index)];
    if (row !== undefined) openRow(row);
  }

  /** What has ended cannot be changed any more. */
  function openRow({ listed: { id, ended } }: LabRow): void {
    dispatch({ type: ended === null ? "whatIfOpened" : "cursorMoved", id });
  }

  return (
    <div class={styles["gates"]}>
      {rows.length === 0 && <p class={styles["none"]}>{text("emptyTitle")}</p>}
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        class={styles["grid"]}
        aria-label={text("lab_grid")}
        aria-rowcount={rows.length + 1}
        aria-colcount={3}
        aria-busy={isStale}
        onScroll={onScroll}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <GateHeaders facts={facts} stopped={judged.stopped} />
        <div ref={body} role="rowgroup" class={styles["body"]} style={{ "--lines": rows.length }}>
          {linesToDraw(rows.length, start, end, active).map((index) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <GateRow
                  key={row.listed.id}
                  row={row}
                  index={index}
                  isScript={facts.request.destination === "script"}
                  isActive={index === active}
                  isAtCursor={index === found}
                  isOpen={row.listed.id === open}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Rows that Page Up and Page Down pass over. */
const PAGE = 8;

/** The row that a key leads to; undefined for keys that do not move. */
function targetOf(key: string, from: number, last: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: last,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(wanted, last));
}
