import type { BenchChromium } from "./bench-chromium";
import { type Installed, inTurn, type Measured, openPainted } from "./open";

/** Octets after a forced collection. */
export interface HeapOctets {
  /** What scripts hold: V8's heap. */
  readonly script: number;
  /** What the document takes beside it: elements, styles, layout. */
  readonly document: number;
}

/** Octets of each round, both in the same order. */
export type HeapSizes = Readonly<Record<Measured, readonly HeapOctets[]>>;

/** Nothing else of either extension may be open: pages of one extension share a heap. */
export async function measureHeap(
  chromium: BenchChromium,
  installed: Installed,
  count: number,
  rounds: number,
): Promise<HeapSizes> {
  await chromium.fill(count);
  const sizes: Record<Measured, HeapOctets[]> = { lens: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const measured of inTurn(round)) {
      const { popup } = await openPainted(chromium, installed, measured, count);
      // What comes after the first screen belongs to the popup too.
      await popup.run(untilIdle);
      await popup.send("HeapProfiler.enable");
      // Twice: what finalizers and weak references let go of is free only after the second.
      await popup.send("HeapProfiler.collectGarbage");
      await popup.send("HeapProfiler.collectGarbage");
      const { usedSize, embedderHeapUsedSize } = await popup.send("Runtime.getHeapUsage");
      await popup.close();
      sizes[measured].push({ script: usedSize, document: embedderHeapUsedSize });
    }
  }
  return sizes;
}

/** Runs in the popup: until ten frames in a row had time to spare, none of them after a change. */
function untilIdle(): Promise<void> {
  const FRAMES = 10;
  return new Promise((resolve) => {
    let calm = 0;
    const watch = new MutationObserver(() => (calm = 0));
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    const look = () => {
      calm += 1;
      if (calm < FRAMES) requestAnimationFrame(() => requestIdleCallback(look));
      else resolve();
    };
    look();
  });
}
