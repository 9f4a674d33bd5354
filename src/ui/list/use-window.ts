import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Lines drawn beyond either edge: more than a fast scroll passes within one frame. */
const OVERSCAN = 6;
/** The window moves in steps, so that most scroll events change nothing. */
const STEP = 4;
/** Lines drawn before anything can be measured: those that a popup shows. */
const FIRST = 10;

interface Window {
  readonly start: number;
  readonly end: number;
  /** The lines in sight: the first ones to be drawn. */
  readonly top: number;
  readonly bottom: number;
}

const FIRST_WINDOW: Window = { start: 0, end: FIRST, top: 0, bottom: FIRST };

interface Drawn {
  readonly start: number;
  readonly end: number;
  /** Before the first drawing was painted. */
  readonly isFirst: boolean;
  readonly onScroll: () => void;
}

/**
 * The lines to draw of a long list with lines of one height. The first drawing takes what fits a popup, without
 * measuring; the rest comes after it was painted. So it is again after each change of `search`: what is in
 * sight first, and what a scroll would show once that is painted.
 * @param count how many lines there are
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  count: number,
  search: string,
): Drawn {
  const [drawn, setDrawn] = useState(FIRST_WINDOW);
  const [painted, setPainted] = useState(search);

  function measure() {
    const view = scroller.current;
    const height = body.current?.offsetHeight ?? 0;
    if (view === null || height === 0 || count === 0) return;
    const line = height / count;
    const top = Math.floor(view.scrollTop / line);
    const bottom = top + Math.ceil(view.clientHeight / line);
    const start = Math.max(0, Math.floor((top - OVERSCAN) / STEP) * STEP);
    const end = Math.ceil((bottom + OVERSCAN) / STEP) * STEP;
    setDrawn((now) => (start === now.start && end === now.end ? now : { start, end, top, bottom }));
  }

  useEffect(() => {
    const view = scroller.current;
    if (view === null || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(measure);
    watch.observe(view);
    return () => watch.disconnect();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of what `measure` reads, only the count is not read anew
  }, [count]);
  useEffect(() => setPainted(search), [search]);

  const isFirst = drawn === FIRST_WINDOW;
  if (search === painted) return { start: drawn.start, end: drawn.end, isFirst, onScroll: measure };
  return { start: drawn.top, end: drawn.bottom + 1, isFirst, onScroll: measure };
}
