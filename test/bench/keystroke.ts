import { setTimeout as pause } from "node:timers/promises";

import type { BenchChromium, BenchPage } from "./bench-chromium";
import { FRAME_MILLISECONDS } from "./bars";
import { type Installed, openPainted } from "./open";

/** Milliseconds of each keystroke. */
export interface KeystrokeTimes {
  /** From the key event to the painted list. */
  readonly painted: readonly number[];
  /** Of these, what the page itself worked: the event's handlers, then the frame's layout and paint. */
  readonly worked: readonly number[];
}

interface Keystroke {
  readonly painted: number;
  readonly worked: number;
}

declare global {
  var benchKeystroke: Promise<Keystroke>;
}

/** Types a character that leaves few rows, then takes it back, and again. */
export async function measureKeystrokes(
  chromium: BenchChromium,
  installed: Installed,
  count: number,
  rounds: number,
): Promise<KeystrokeTimes> {
  await chromium.fill(count);
  const { popup } = await openPainted(chromium, installed, "lens", count);
  await popup.run(() => document.querySelector<HTMLElement>("search input")!.focus());
  const strokes: Keystroke[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const key of ["7", "Backspace"]) {
      const stroke = await strike(popup, key, (round / rounds) * FRAME_MILLISECONDS);
      if (round > 0) strokes.push(stroke);
    }
  }
  await popup.close();
  return {
    painted: strokes.map(({ painted }) => painted),
    worked: strokes.map(({ worked }) => worked),
  };
}

/**
 * `wait` spreads the keys over a frame: each follows the frame that the last one painted, and would
 * else always have nearly a whole frame to wait for.
 */
async function strike(popup: BenchPage, key: string, wait: number): Promise<Keystroke> {
  await popup.run(watchKeystroke);
  await pause(wait);
  const code = key === "Backspace" ? { windowsVirtualKeyCode: 8, code: "Backspace" } : {};
  const text = key.length === 1 ? { text: key } : {};
  await popup.send("Input.dispatchKeyEvent", { type: "keyDown", key, ...code, ...text });
  await popup.send("Input.dispatchKeyEvent", { type: "keyUp", key, ...code });
  return popup.run(() => globalThis.benchKeystroke);
}

/** Runs in the popup, before the key. */
function watchKeystroke(): void {
  const rowCount = () => document.querySelector("[role=grid]")?.getAttribute("aria-rowcount");
  const before = rowCount();
  globalThis.benchKeystroke = new Promise((resolve) => {
    const heard = (event: KeyboardEvent) => {
      const begin = performance.now();
      let drawn = begin;
      const watch = new MutationObserver(() => (drawn = performance.now()));
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      const look = () => {
        if (rowCount() === before) {
          requestAnimationFrame(look);
          return;
        }
        watch.disconnect();
        const frame = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          const end = performance.now();
          resolve({ painted: end - event.timeStamp, worked: drawn - begin + (end - frame) });
        });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener("keydown", heard, { capture: true, once: true });
  });
}
