import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import type { BrowserKind } from "./find-browser";
import { installAdvice, obtainBrowser } from "./obtain-browser";
import { showOnce } from "./once";
import { servePractice } from "./site/serve";
import { showInWindow } from "./window";

/**
 * `npm start`: builds the extension, serves the practice site and opens it in a browser.
 * `-- --browser firefox` takes Firefox. `-- --once`, or no display: prints the popup's table instead.
 */
const PROJECT = fileURLToPath(new URL("..", import.meta.url));

process.exitCode = await start();

async function start(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") return failed(options);
  const { kind, isOnce } = options;
  const executable = obtainBrowser(kind);
  if (executable === undefined) return failed(installAdvice(kind, process.platform));

  console.log("Building the extension …");
  const built = spawnSync("npm run build", { cwd: PROJECT, shell: true, encoding: "utf8" });
  if (built.status !== 0) return failed(`The build failed.\n${built.stdout}${built.stderr}`);

  const site = await servePractice();
  try {
    if (!isOnce && !hasDisplay())
      console.log("There is no display here, so this is without a window.");
    const show = isOnce || !hasDisplay() ? showOnce : showInWindow;
    await show(kind, executable, site, PROJECT);
    return 0;
  } catch (error) {
    return failed(`${executable} could not show it: ${String(error)}`);
  } finally {
    await site.close();
  }
}

/** A sentence where the options cannot be read. */
function readOptions(): { kind: BrowserKind; isOnce: boolean } | string {
  const usage = "Usage: npm start -- [--browser chromium|firefox] [--once]";
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: "string", default: "chromium" },
        once: { type: "boolean", default: false },
      },
    });
    const { browser, once } = values;
    if (browser === "chromium" || browser === "firefox") return { kind: browser, isOnce: once };
    return `There is no browser called ${browser} here.\n${usage}`;
  } catch (error) {
    return `${(error as Error).message}\n${usage}`;
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

function failed(says: string): number {
  console.error(says);
  return 1;
}
