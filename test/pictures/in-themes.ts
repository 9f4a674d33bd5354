import { writeFile } from "node:fs/promises";
import path from "node:path";

import { chromiumPage } from "../support/chromium-view";
import type { DrivenView } from "../support/driver";

export const PROJECT = path.resolve(import.meta.dirname, "../..");
const THEMES = ["light", "dark"] as const;

/** Saves a picture of each theme. `fine`: two pixels for each CSS pixel, Chromium only. */
export async function inThemes(
  view: DrivenView,
  folder: string,
  name: string,
  grain: "fine" | "plain" = "plain",
): Promise<void> {
  for (const colorScheme of THEMES) {
    await view.emulate({ colorScheme, reducedMotion: true });
    await view.waitFor(
      (theme: string) => matchMedia(`(prefers-color-scheme: ${theme})`).matches,
      colorScheme,
    );
    const file = path.join(folder, `${name}-${colorScheme}.png`);
    await writeFile(file, grain === "fine" ? await fine(view) : await view.screenshot());
    console.log(path.relative(PROJECT, file));
  }
}

/** So that the README stays sharp on a fine screen. */
async function fine(view: DrivenView): Promise<Uint8Array> {
  const { width, height } = await view.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return chromiumPage(view).screenshot({ clip: { x: 0, y: 0, width, height, scale: 2 } });
}
