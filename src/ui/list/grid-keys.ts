import type { TargetedKeyboardEvent } from "preact";
import type { ListLine } from "./arrange";
import type { ListedCookie } from "./listed-cookie";

export interface GridDeeds {
  onMove(index: number, isExtending: boolean): void;
  onOpen(row: ListedCookie): void;
  onToggle(row: ListedCookie, index: number, isRange: boolean): void;
  onDelete(row: ListedCookie): void;
  onSelectAll(): void;
}

interface Grid {
  readonly lines: readonly ListLine[];
  /** The line with the cursor, or -1. */
  readonly active: number;
  readonly scroller: HTMLElement | null;
  readonly deeds: GridDeeds;
}

/** The keys of the list while one of its rows, or something within, has the focus. */
export function gridKeys(event: TargetedKeyboardEvent<HTMLElement>, grid: Grid): void {
  const { lines, active, deeds } = grid;
  const isOnRow =
    event.target instanceof HTMLElement && event.target.dataset["index"] !== undefined;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === "a") {
    event.preventDefault();
    deeds.onSelectAll();
    return;
  }
  const to = isCommand || event.altKey ? undefined : targetOf(event.key, grid);
  if (to !== undefined && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault();
    if (to !== -1) deeds.onMove(to, event.shiftKey);
    return;
  }
  const line = lines[active];
  if (!isOnRow || isCommand || event.altKey || line?.kind !== "cookie") return;
  const { row } = line;
  switch (event.key) {
    case "Enter":
      if (row.ended === null) deeds.onOpen(row);
      break;
    case " ":
      deeds.onToggle(row, active, event.shiftKey);
      break;
    case "Delete":
    case "Backspace":
      if (row.ended === null) deeds.onDelete(row);
      break;
    default:
      return;
  }
  event.preventDefault();
}

/** The line that a key leads to, -1 where there is none; undefined for keys that do not move. */
function targetOf(key: string, { lines, active, scroller }: Grid): number | undefined {
  const last = lines.length - 1;
  const page = linesInSight(scroller, lines.length);
  switch (key) {
    case "ArrowDown":
      return nearestCookie(lines, active + 1, 1);
    case "ArrowUp":
      return nearestCookie(lines, active - 1, -1);
    case "PageDown":
      return nearestCookie(lines, Math.min(last, active + page), -1);
    case "PageUp":
      return nearestCookie(lines, Math.max(0, active - page), 1);
    case "Home":
      return nearestCookie(lines, 0, 1);
    case "End":
      return nearestCookie(lines, last, -1);
    default:
      return undefined;
  }
}

/** The first line with a cookie from here on, in this direction; -1 where there is none. */
export function nearestCookie(lines: readonly ListLine[], from: number, step: 1 | -1): number {
  for (let index = from; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.kind === "cookie") return index;
  }
  return -1;
}

function linesInSight(scroller: HTMLElement | null, lines: number): number {
  if (scroller === null || scroller.scrollHeight === 0) return 1;
  return Math.max(1, Math.floor((scroller.clientHeight / scroller.scrollHeight) * (lines + 1)) - 1);
}
