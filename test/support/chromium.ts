import { launch, type Browser } from "puppeteer-core";

import { findBrowser } from "../../playground/find-browser";
import { installChromiumExtension } from "./chromium-extension";
import { chromiumJar } from "./chromium-jar";
import { chromiumTab } from "./chromium-view";
import type { DrivenBrowser, LaunchOptions } from "./driver";
import { answerChromiumPrompt } from "./chromium-prompt";
import { PROCESS_MARK, processesGone } from "./processes";
import { chromiumProfile } from "./profile";
import { startXvfb, type Xvfb } from "./xvfb";

/** Starts Chromium, Chrome, Edge or Brave with a fresh profile. */
export async function launchChromium(options: LaunchOptions = {}): Promise<DrivenBrowser> {
  const executable = options.executable ?? findBrowser("chromium");
  if (executable === undefined) throw new Error("no Chromium, Chrome, Edge or Brave was found");
  const screen = options.prompts ? await startXvfb() : undefined;
  const profile = await chromiumProfile(options.preferences ?? {});
  const discard = async () => {
    await screen?.stop();
    await profile.discard();
  };
  try {
    const browser = await launch({
      executablePath: executable,
      userDataDir: profile.folder,
      headless: !options.prompts && !options.headed,
      env: {
        ...process.env,
        [PROCESS_MARK]: profile.folder,
        ...(screen && { DISPLAY: screen.display }),
      },
      // Extensions.* of the protocol answers on a pipe only.
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      args: ARGUMENTS,
    });
    return await drivenChromium(browser, profile.folder, screen, discard);
  } catch (thrown) {
    await discard();
    throw thrown;
  }
}

const ARGUMENTS: string[] = [
  "--no-first-run",
  "--lang=en-US",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-search-engine-choice-screen",
  "--ignore-certificate-errors",
  // Every name leads here, so that no test can leave the machine.
  "--host-resolver-rules=MAP * 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]",
  // A popup may be 800x600 only on a screen that holds it.
  "--screen-info={1600x1200}",
  "--window-size=1400,1000",
  "--window-position=0,0",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

async function drivenChromium(
  browser: Browser,
  profile: string,
  screen: Xvfb | undefined,
  discard: () => Promise<void>,
): Promise<DrivenBrowser> {
  const session = await browser.target().createCDPSession();
  const processGroup = browser.process()!.pid!;
  return {
    kind: "chromium",
    version: await browser.version(),
    processGroup,
    profile,
    ...chromiumJar(session),
    install: (folder, options) => installChromiumExtension(browser, folder, options),
    async open(url) {
      const tab = chromiumTab(await browser.newPage());
      await tab.goto(url);
      return tab;
    },
    async answerPrompt(answer, ask) {
      if (!screen) throw new Error("Chromium shows a prompt only when launched with `prompts`");
      await answerChromiumPrompt(screen, answer, ask);
    },
    async close() {
      await browser.close();
      await processesGone(processGroup, profile);
      await discard();
    },
  };
}
