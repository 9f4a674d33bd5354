import type { BenchChromium } from "./bench-chromium";
import { type Installed, openPainted } from "./open";

export interface Scrolled {
  /** How many there are. */
  readonly cookies: number;
  /** What the grid says of itself, its row of column headers included. */
  readonly rowCount: number;
  /** `aria-rowindex` of the row at the end. */
  readonly lastRow: number;
  readonly frames: number;
  /** Frames in which some place of the list showed no row. */
  readonly blankFrames: number;
}

interface Watched extends Pick<Scrolled, "frames" | "blankFrames"> {
  readonly isAtEnd: boolean;
}

declare global {
  /** Ends the watch. */
  var benchScroll: () => Promise<Watched>;
}

/** Scrolls to the last row with the wheel, back by a jump, and to the end again by a jump. */
export async function measureScrolling(
  chromium: BenchChromium,
  installed: Installed,
  count: number,
): Promise<Scrolled> {
  await chromium.fill(count);
  const { popup } = await openPainted(chromium, installed, "lens", count);
  const place = await popup.run(gridCentre);
  await popup.run(watchFrames);
  await popup.send("Input.synthesizeScrollGesture", {
    ...place,
    yDistance: -count * 100,
    speed: 12_000,
    gestureSourceType: "mouse",
  });
  const wheeled = await popup.run(endWatch);
  if (!wheeled.isAtEnd) throw new Error("the wheel did not reach the last row");
  await popup.run(watchFrames);
  await popup.run(jump, 0);
  await popup.run(jump, 1e6);
  const jumped = await popup.run(endWatch);
  const rows = await popup.run(readRows);
  await popup.close();
  return {
    cookies: count,
    ...rows,
    frames: wheeled.frames + jumped.frames,
    blankFrames: wheeled.blankFrames + jumped.blankFrames,
  };
}

// The functions below run in the popup.

function gridCentre(): { x: number; y: number } {
  const box = document.querySelector("[role=grid]")!.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Looks at each frame as it stands when it is about to be painted. */
function watchFrames(): void {
  const grid = document.querySelector("[role=grid]")!;
  let frames = 0;
  let blankFrames = 0;
  let isOver = false;
  const look = () => {
    frames += 1;
    const box = grid.getBoundingClientRect();
    const bottom = Math.min(box.bottom, innerHeight) - 2;
    for (let y = box.top + 2; y < bottom; y += 6) {
      const seen = document.elementFromPoint(box.left + box.width / 2, y);
      if (seen?.closest("[role=row]")) continue;
      blankFrames += 1;
      break;
    }
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.benchScroll = () =>
    new Promise((resolve) => {
      isOver = true;
      requestAnimationFrame(() => {
        const isAtEnd = grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 2;
        resolve({ frames, blankFrames, isAtEnd });
      });
    });
}

function endWatch(): Promise<Watched> {
  return globalThis.benchScroll();
}

/** Resolves two frames later, when the first has been painted. */
function jump(top: number): Promise<void> {
  document.querySelector("[role=grid]")!.scrollTop = top;
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

function readRows(): Pick<Scrolled, "rowCount" | "lastRow"> {
  const grid = document.querySelector("[role=grid]")!;
  const indexes = [...grid.querySelectorAll("[role=row]")].map((row) => {
    const isInSight = row.getBoundingClientRect().bottom <= innerHeight + 1;
    return isInSight ? Number(row.getAttribute("aria-rowindex")) : 0;
  });
  return { rowCount: Number(grid.getAttribute("aria-rowcount")), lastRow: Math.max(...indexes) };
}
