import { launch, type Browser } from "puppeteer-core";

import { findBrowser } from "../../playground/find-browser";
import type { DrivenBrowser, DrivenTab, LaunchOptions } from "./driver";
import { type FirefoxChrome, firefoxChrome } from "./firefox-chrome";
import { installFirefoxExtension } from "./firefox-extension";
import { firefoxJar } from "./firefox-jar";
import { newFirefoxTab } from "./firefox-tab";
import { answerFirefoxPrompt } from "./firefox-prompt";
import { PROCESS_MARK, processesGone } from "./processes";
import { freshProfile } from "./profile";
import type { TemporaryFolder } from "./temporary-folder";

interface Firefox {
  readonly browser: Browser;
  readonly chrome: FirefoxChrome;
}

const firefoxes = new WeakMap<DrivenBrowser, Firefox>();

/** The window of a driven Firefox, for what Firefox alone offers. */
export function firefoxWindow(driven: DrivenBrowser): FirefoxChrome {
  return firefoxOf(driven).chrome;
}

/** Opens a tab in a fresh container, which has a cookie store of its own. */
export async function openInContainer(driven: DrivenBrowser, url: string): Promise<DrivenTab> {
  const { browser, chrome } = firefoxOf(driven);
  // Firefox: a user context of BiDi is a container.
  const tab = await newFirefoxTab(await browser.createBrowserContext(), chrome);
  await tab.goto(url);
  return tab;
}

function firefoxOf(driven: DrivenBrowser): Firefox {
  const firefox = firefoxes.get(driven);
  if (!firefox) throw new Error("this browser is not a Firefox");
  return firefox;
}

/** Starts Firefox with a fresh profile. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<DrivenBrowser> {
  const executable = options.executable ?? findBrowser("firefox");
  if (executable === undefined) throw new Error("no Firefox was found");
  const profile = await freshProfile();
  try {
    const browser = await launch({
      browser: "firefox",
      executablePath: executable,
      userDataDir: profile.folder,
      headless: !options.headed,
      acceptInsecureCerts: true,
      defaultViewport: null,
      env: {
        ...process.env,
        [PROCESS_MARK]: profile.folder,
        // A popup may be 800x600 only on a screen that holds it.
        MOZ_HEADLESS_WIDTH: "1600",
        MOZ_HEADLESS_HEIGHT: "1200",
      },
      args: ["--remote-allow-system-access", "--width", "1400", "--height", "1000"],
      extraPrefsFirefox: { ...PREFERENCES, ...options.preferences },
    });
    return await drivenFirefox(browser, profile);
  } catch (thrown) {
    await profile.discard();
    throw thrown;
  }
}

const PREFERENCES = {
  // Every name leads to loopback, so that no test can leave the machine.
  "network.dns.native-is-localhost": true,
};

async function drivenFirefox(browser: Browser, profile: TemporaryFolder): Promise<DrivenBrowser> {
  const chrome = await firefoxChrome(browser);
  const processGroup = browser.process()!.pid!;
  const driven: DrivenBrowser = {
    kind: "firefox",
    version: await browser.version(),
    processGroup,
    profile: profile.folder,
    ...firefoxJar(chrome),
    install: (folder, options) => installFirefoxExtension(browser, chrome, folder, options),
    async open(url) {
      const tab = await newFirefoxTab(browser, chrome);
      await tab.goto(url);
      return tab;
    },
    answerPrompt: (answer, ask) => answerFirefoxPrompt(chrome, answer, ask),
    async close() {
      await browser.close();
      await processesGone(processGroup, profile.folder);
      await profile.discard();
    },
  };
  firefoxes.set(driven, { browser, chrome });
  return driven;
}
