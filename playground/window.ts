import path from "node:path";

import { type Browser, launch } from "puppeteer-core";

import type { BrowserKind } from "./find-browser";

/** Opens the practice site in a window of a fresh profile with the shipped build; resolves when it is closed. */
export async function showInWindow(
  kind: BrowserKind,
  executable: string,
  origin: string,
  project: string,
): Promise<void> {
  const browser = await (kind === "chromium" ? openChromium : openFirefox)(
    executable,
    path.join(project, "dist", kind),
  );
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
  const end = () => void browser.close();
  process.once("SIGINT", end).once("SIGTERM", end);
  // macOS keeps a browser running without a window.
  browser.on(
    "targetdestroyed",
    () => void browser.pages().then((pages) => pages.length || end(), end),
  );

  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(origin);
  console.log(whatToClick(kind, origin));
  await closed;
  process.off("SIGINT", end).off("SIGTERM", end);
}

/** Chrome ignores --load-extension since 137; over the protocol's pipe it still takes an unpacked one. */
function openChromium(executablePath: string, extension: string): Promise<Browser> {
  return launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: [extension],
    ignoreDefaultArgs: ["--enable-automation"],
    args: [
      "--no-first-run",
      "--disable-sync",
      "--disable-search-engine-choice-screen",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    ...COMMON,
  });
}

async function openFirefox(executablePath: string, extension: string): Promise<Browser> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: false,
    extraPrefsFirefox: { "dom.security.https_first": false },
    ...COMMON,
  });
  await browser.installExtension(extension);
  return browser;
}

const COMMON = { defaultViewport: null, handleSIGINT: false, handleSIGTERM: false };

function whatToClick(kind: BrowserKind, origin: string): string {
  const pin =
    kind === "chromium"
      ? "Press the puzzle icon beside the address bar, then the pin beside Cookie Lens."
      : "Press the puzzle icon beside the address bar, then the gear beside Cookie Lens, then Pin to Toolbar.";
  return `
The practice site is open: ${origin}

  1. On the page, press "Set eight examples".
  2. ${pin}
  3. Press the Cookie Lens button in the toolbar.
  4. Allow it to see this site's cookies. If the popup closes meanwhile, press the button again.

Close the window or press Ctrl+C to stop.
`;
}
