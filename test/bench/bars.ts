/** One frame of a screen that shows sixty a second, which is what headless Chromium paces itself by. */
export const FRAME_MILLISECONDS = 1000 / 60;

/** What each figure may be at most, in Chromium. */
export const BARS = {
  /** Ours to the floor's. */
  open: 1.3,
  /** Milliseconds, on an idle machine. */
  keystroke: 16,
  /** Ours to the bare calls. */
  bulk: 1.3,
  /** Ours to the floor's. */
  heap: 2,
  /** Octets, gzip. */
  firstLoad: 40_000,
} as const;

/** The numbers of cookies that the bar for opening holds at; at the others it is printed without. */
export const BARRED_COUNTS: readonly number[] = [150, 180];
