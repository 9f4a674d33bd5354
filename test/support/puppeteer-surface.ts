import type { KeyInput, Page } from "puppeteer-core";

import type { Modifier } from "./driver";
import type { Surface } from "./surface";

/** What puppeteer offers alike for both browsers' tabs and for Chromium's popup. */
export function puppeteerSurface(page: Page): Omit<Surface, "emulate" | "resize"> {
  return {
    evaluate: (expression) => page.evaluate(expression) as Promise<string>,
    clickAt: (x, y, modifiers) => holding(page, modifiers, () => page.mouse.click(x, y)),
    pressKey: (key, modifiers) => holding(page, modifiers, () => pressOrInsert(page, key)),
    async screenshot() {
      return Buffer.from(await page.screenshot());
    },
    isOpen: () => !page.isClosed(),
    async close() {
      // The script's answer goes down with its page.
      await page.evaluate("window.close()").catch(() => undefined);
    },
    kill: () => page.close(),
  };
}

/** Acts with modifiers held. What is clicked or pressed may close the very page. */
async function holding(
  page: Page,
  modifiers: readonly Modifier[],
  act: () => Promise<void>,
): Promise<void> {
  if (page.isClosed()) throw new Error("the view is closed");
  try {
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await act();
    for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.name === "TargetCloseError")) throw thrown;
  }
}

/** A character that is on no key of the layout arrives as an input method would send it. */
async function pressOrInsert(page: Page, key: string): Promise<void> {
  try {
    await page.keyboard.press(key as KeyInput);
  } catch (thrown) {
    if (!String(thrown).includes("Unknown key")) throw thrown;
    await page.keyboard.sendCharacter(key);
  }
}
