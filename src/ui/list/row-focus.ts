import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Moves the focus to the active row after the drawing that follows `want`. */
export function useRowFocus(grid: RefObject<HTMLElement | null>) {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    const row = activeRow(grid.current);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
  return {
    want() {
      isWanted.current = true;
    },
  };
}

/** The one row that Tab reaches. */
export function activeRow(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-index][tabindex="0"]') ?? null;
}
