import type { BenchChromium } from "./bench-chromium";
import { type Key, type KeystrokeTimes, type Sign, strikeAll } from "./keystroke";
import { type Installed, openPainted } from "./open";

/** The lock before the address that the request goes to: every Secure cookie stops at its gate, or passes it. */
const LOCK: Sign = { selector: "section [aria-pressed]", attribute: "aria-pressed" };
const ENTER: Key = { key: "Enter", code: "Enter", keyCode: 13, text: "\r" };

/** Turns the request lab's request from https to http and back: all cookies are judged, and what is in sight is drawn. */
export async function measureLab(
  chromium: BenchChromium,
  installed: Installed,
  count: number,
  rounds: number,
): Promise<KeystrokeTimes> {
  await chromium.fill(count);
  const { popup } = await openPainted(chromium, installed, "lens", count);
  await popup.run(() =>
    document.querySelector<HTMLElement>('button[aria-keyshortcuts="L"]')!.click(),
  );
  await popup.run(focusLock, LOCK.selector, count);
  const times = await strikeAll(popup, [ENTER, ENTER], LOCK, rounds);
  await popup.close();
  return times;
}

/** Runs in the popup. Waits for the lab, which is loaded when it is first opened, with all of its rows in place. */
function focusLock(selector: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const grid = document.querySelector(`section [role="grid"][aria-rowcount="${count + 1}"]`);
      const lock = document.querySelector<HTMLElement>(selector);
      if (grid === null || lock === null) {
        requestAnimationFrame(look);
        return;
      }
      lock.focus();
      resolve();
    };
    look();
  });
}
