import { execFile } from "node:child_process";
import { promisify } from "node:util";

import type { PromptAnswer } from "./driver";
import { until } from "./patience";
import type { Area, Xvfb } from "./xvfb";

const run = promisify(execFile);

/**
 * Answers Chromium's permission dialog. No protocol speaks of it and it is no X window of its own, so
 * it is told by what the screen shows: the page is shaded, then the dialog has faded in. The page must
 * be light at its lower left, where no popup reaches.
 */
export async function answerChromiumPrompt(
  screen: Xvfb,
  answer: PromptAnswer,
  ask: () => Promise<void>,
): Promise<void> {
  const unshaded = await brightness(screen, PAGE);
  await ask();
  await until("Chromium's permission prompt", async () => {
    const shaded = (await brightness(screen, PAGE)) < unshaded * 0.6;
    return shaded && (await brightness(screen, DIALOG_MARGIN)) === WHITE;
  });
  if (answer === "deny") await press(screen, "Escape");
  else await grant(screen);
  await until("Chromium's permission prompt to go", async () => {
    return (await brightness(screen, PAGE)) === unshaded;
  });
}

/** "Deny" has the focus at first, and "Allow" is grey for half a second. */
async function grant(screen: Xvfb): Promise<void> {
  await until('Chromium to enable "Allow"', async () => {
    return blueness(await screen.area(ALLOW)) > ENABLED_BUTTON;
  });
  await press(screen, "Tab");
  await until('the focus on "Allow" in Chromium\'s permission prompt', async () => {
    return blueness(await screen.area(ALLOW)) > FOCUS_RING;
  });
  await press(screen, "Return");
}

// Places in the window that `launchChromium` asks for (1400x1000 at 0,0). The dialog is centred at its
// top, 448 pixels wide, white in the light theme; how far down its buttons are depends on its text.
const PAGE: Area = { x: 40, y: 940, width: 1, height: 1 };
const DIALOG_MARGIN: Area = { x: 486, y: 150, width: 1, height: 1 };
const ALLOW: Area = { x: 850, y: 90, width: 40, height: 400 };
const WHITE = 3 * 255;
// A button is grey, then pale blue (#d3e3fd); the ring around it is a strong blue (#0b57d0).
const ENABLED_BUTTON = 20;
const FOCUS_RING = 100;

async function brightness(screen: Xvfb, pixel: Area): Promise<number> {
  const [blue = 0, green = 0, red = 0] = await screen.area(pixel);
  return blue + green + red;
}

/** How far blue goes beyond red where it does so most. */
function blueness(area: Buffer): number {
  let most = 0;
  for (let pixel = 0; pixel < area.length; pixel += 4) {
    most = Math.max(most, area[pixel]! - area[pixel + 2]!);
  }
  return most;
}

async function press(screen: Xvfb, key: string): Promise<void> {
  await run("xdotool", ["key", key], { env: { ...process.env, DISPLAY: screen.display } });
}
