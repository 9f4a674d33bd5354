import type { BenchChromium, BenchPage } from "./bench-chromium";
import { probeSource } from "./probe";
import { isFloorReady, isLensReady } from "./ready";

export type Measured = "lens" | "floor";
export type Installed = Readonly<Record<Measured, string>>;

export const IS_READY = { lens: isLensReady, floor: isFloorReady };

/** Once more where the probe came too late; a popup in which it never comes in time is an error. */
const ATTEMPTS = 3;

export interface Opened {
  readonly popup: BenchPage;
  /** From the document's time origin to the frame that shows all that is asked for. Milliseconds. */
  readonly painted: number;
}

/** Opens a popup and waits until it is painted. */
export async function openPainted(
  chromium: BenchChromium,
  installed: Installed,
  measured: Measured,
  count: number,
): Promise<Opened> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const popup = await chromium.popup(installed[measured], probeSource(IS_READY[measured], count));
    const painted = await popup.run(whenPainted, PATIENCE);
    if (painted !== null && painted > 0) return { popup, painted };
    const seen = await popup.run(() => document.body.innerText.slice(0, 400));
    await popup.close();
    if (painted !== null) throw new Error(`${measured} never showed ${count} cookies:\n${seen}`);
  }
  throw new Error(`the probe came after ${measured}'s own scripts, ${ATTEMPTS} times`);
}

/** Gives up after this long, in milliseconds, so that a popup that shows something else says what. */
const PATIENCE = 15_000;

/** Runs in the popup. Null where the probe is not there, 0 where it saw nothing in time. */
function whenPainted(patience: number): Promise<number | null> | null {
  if (globalThis.benchPainted === undefined) return null;
  const never = new Promise<number>((late) => setTimeout(late, patience, 0));
  return Promise.race([globalThis.benchPainted, never]);
}

/** Milliseconds of each round, both in the same order. */
export type OpenTimes = Readonly<Record<Measured, readonly number[]>>;

/** Lens, floor, floor, lens, ...: neither always follows the other. */
export function inTurn(round: number): readonly Measured[] {
  return round % 2 === 0 ? ["lens", "floor"] : ["floor", "lens"];
}

/** Opens both popups in turn, a fresh one each time. */
export async function measureOpening(
  chromium: BenchChromium,
  installed: Installed,
  count: number,
  rounds: number,
): Promise<OpenTimes> {
  await chromium.fill(count);
  const times: Record<Measured, number[]> = { lens: [], floor: [] };
  // The first round fills caches and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const measured of inTurn(round)) {
      const { popup, painted } = await openPainted(chromium, installed, measured, count);
      await popup.close();
      if (round > 0) times[measured].push(painted);
    }
  }
  return times;
}
