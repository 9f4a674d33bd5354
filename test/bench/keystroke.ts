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

export interface Key {
  readonly key: string;
  readonly code: string;
  /** Windows' number for it, by which Chromium tells keys without a letter apart. */
  readonly keyCode: number;
  /** What it types; none for keys that type nothing. */
  readonly text?: string;
}

/** What is drawn otherwise after the key: an attribute of an element. */
export interface Sign {
  readonly selector: string;
  readonly attribute: string;
}

const ROW_COUNT: Sign = { selector: "[role=grid]", attribute: "aria-rowcount" };
const KEYS: readonly Key[] = [
  { key: "7", code: "Digit7", keyCode: 55, text: "7" },
  { key: "Backspace", code: "Backspace", keyCode: 8 },
];

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
  const times = await strikeAll(popup, KEYS, ROW_COUNT, rounds);
  await popup.close();
  return times;
}

/** Strikes the keys in turn, in each round; the first one fills caches and is not counted. */
export async function strikeAll(
  popup: BenchPage,
  keys: readonly Key[],
  sign: Sign,
  rounds: number,
): Promise<KeystrokeTimes> {
  const strokes: Keystroke[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const key of keys) {
      const stroke = await strike(popup, key, sign, (round / rounds) * FRAME_MILLISECONDS);
      if (round > 0) strokes.push(stroke);
    }
  }
  return {
    painted: strokes.map(({ painted }) => painted),
    worked: strokes.map(({ worked }) => worked),
  };
}

/**
 * `wait` spreads the keys over a frame: each follows the frame that the last one painted, and would
 * else always have nearly a whole frame to wait for.
 */
async function strike(
  popup: BenchPage,
  { key, code, keyCode, text }: Key,
  { selector, attribute }: Sign,
  wait: number,
): Promise<Keystroke> {
  await popup.run(watchKeystroke, selector, attribute);
  await pause(wait);
  const pressed = { key, code, windowsVirtualKeyCode: keyCode };
  const typed = text === undefined ? {} : { text };
  await popup.send("Input.dispatchKeyEvent", { type: "keyDown", ...pressed, ...typed });
  await popup.send("Input.dispatchKeyEvent", { type: "keyUp", ...pressed });
  return popup.run(() => globalThis.benchKeystroke);
}

/** Runs in the popup, before the key. */
function watchKeystroke(selector: string, attribute: string): void {
  const sign = () => document.querySelector(selector)?.getAttribute(attribute);
  const before = sign();
  globalThis.benchKeystroke = new Promise((resolve) => {
    const heard = (event: KeyboardEvent) => {
      const begin = performance.now();
      let drawn = begin;
      const watch = new MutationObserver(() => (drawn = performance.now()));
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      const look = () => {
        if (sign() === before) {
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
