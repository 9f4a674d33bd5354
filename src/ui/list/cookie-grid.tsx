import type { TargetedMouseEvent } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { useText } from "../lens-context";
import type { ViewAction, ViewState } from "../view-state";
import type { ListLine } from "./arrange";
import { ColumnHeaders } from "./column-headers";
import styles from "./cookie-grid.module.css";
import { CookieRow, type RowDeeds } from "./cookie-row";
import { GroupLine } from "./group-line";
import { type GridDeeds, gridKeys, nearestCookie } from "./grid-keys";
import type { ListedCookie } from "./listed-cookie";
import { linesToDraw } from "./lines-to-draw";
import { useRowFocus } from "./row-focus";
import { useNow } from "./use-now";
import { useWindow } from "./use-window";

interface Props {
  readonly lines: readonly ListLine[];
  readonly view: ViewState;
  readonly dispatch: (action: ViewAction) => void;
  /** The page's host. */
  readonly host: string;
  /** The id of the row whose cookie the detail pane shows. */
  readonly openId: string | null;
  readonly onOpen: (row: ListedCookie, by: "pointer" | "keyboard") => void;
  readonly onDelete: (rows: readonly ListedCookie[]) => void;
  readonly onRestore: (row: ListedCookie) => void;
}

/** The list of cookies: a grid of which only the part in sight, and a good bit around it, is drawn. */
export function CookieGrid({ lines, view, dispatch, host, openId, ...props }: Props) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { start, end, isFirst, onScroll } = useWindow(scroller, body, lines.length, view.search);
  const rows = useMemo(
    () => lines.flatMap((line) => (line.kind === "cookie" ? [line.row] : [])),
    [lines],
  );
  const now = useNow(useMemo(() => rows.map(({ cookie }) => cookie), [rows]));
  const active = activeLine(lines, view.cursor);
  const selected = rows.filter(({ id, ended }) => view.selected.has(id) && ended === null);
  const focus = useRowFocus(scroller);

  const order = rows.map(({ id }) => id);
  const deeds: GridDeeds & RowDeeds = {
    onMove(index, isExtending) {
      const line = lines[index];
      if (line?.kind !== "cookie") return;
      focus.want();
      // The cursor stays where the range began to be told from: the anchor is taken from it.
      if (isExtending) dispatch({ type: "rangeExtended", to: line.row.id, order });
      dispatch({ type: "cursorMoved", id: line.row.id, index });
    },
    onOpen: (row) => props.onOpen(row, "keyboard"),
    onDelete: (row) => props.onDelete(selected.includes(row) ? selected : [row]),
    onSelectAll: () => dispatch({ type: "allSelected", ids: order }),
    onToggle(row, index, isRange) {
      if (row.ended !== null) return;
      if (isRange) dispatch({ type: "rangeExtended", to: row.id, order });
      else dispatch({ type: "rowToggled", id: row.id });
      dispatch({ type: "cursorMoved", id: row.id, index });
    },
    onReveal: ({ id }) => dispatch({ type: "valueRevealed", id }),
    onRestore: props.onRestore,
  };

  /** A press on a row, but not on a control within, opens it; with a modifier it selects. */
  function onPress(event: TargetedMouseEvent<HTMLElement>) {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("button, label") !== null) return;
    const index = Number(target.closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1);
    const line = lines[index];
    if (line?.kind !== "cookie") return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      deeds.onToggle(line.row, index, event.shiftKey);
      return;
    }
    dispatch({ type: "cursorMoved", id: line.row.id, index });
    if (line.row.ended === null) props.onOpen(line.row, "pointer");
  }

  const drawn = linesToDraw(lines.length, start, end, active);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      class={styles["grid"]}
      aria-label={text("listLabel")}
      aria-rowcount={lines.length + 1}
      aria-colcount={7}
      aria-multiselectable
      data-selecting={selected.length > 0}
      onScroll={onScroll}
      onClick={onPress}
      onKeyDown={(event) => gridKeys(event, { lines, active, scroller: scroller.current, deeds })}
      onMouseDown={(event) => {
        // A range is meant, not a selection of text.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      <ColumnHeaders
        sort={view.sort}
        onSort={(key) => dispatch({ type: "sortPicked", key })}
        isAllSelected={rows.length > 0 && selected.length === rows.length}
        onSelectAll={() =>
          dispatch(
            selected.length === rows.length
              ? { type: "selectionCleared" }
              : { type: "allSelected", ids: order },
          )
        }
      />
      <div ref={body} role="rowgroup" class={styles["body"]} style={{ "--lines": lines.length }}>
        {drawn.map((index) => {
          const line = lines[index];
          if (line === undefined) return null;
          if (line.kind === "group") {
            return <GroupLine key={`group ${line.domain}`} {...line} index={index} />;
          }
          const { row } = line;
          return (
            <CookieRow
              key={row.id}
              {...deeds}
              row={row}
              index={index}
              now={now}
              host={host}
              values={view.values}
              isRevealed={view.revealed.has(row.id)}
              isSelected={row.ended === null && view.selected.has(row.id)}
              isActive={index === active}
              isOpen={row.id === openId}
              isFirst={isFirst}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The line that Tab reaches: the cursor's, or where its row is gone the one that took its place. */
function activeLine(lines: readonly ListLine[], cursor: ViewState["cursor"]): number {
  if (cursor === null) return nearestCookie(lines, 0, 1);
  const at = lines.findIndex((line) => line.kind === "cookie" && line.row.id === cursor.id);
  if (at !== -1) return at;
  const place = Math.min(cursor.index, lines.length - 1);
  const after = nearestCookie(lines, place, 1);
  return after === -1 ? nearestCookie(lines, place, -1) : after;
}
