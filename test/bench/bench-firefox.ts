import type { DrivenBrowser, DrivenExtension, DrivenTab } from "../support/driver";
import { firefoxWindow } from "../support/firefox";
import { benchCookies } from "./bench-cookies";
import { inTurn, IS_READY, type Measured, type OpenTimes } from "./open";
import { probeSource } from "./probe";

interface Opening {
  readonly firefox: DrivenBrowser;
  readonly tab: DrivenTab;
  readonly installed: Readonly<Record<Measured, DrivenExtension>>;
}

/** As in Chromium. Firefox tells time to pages in whole milliseconds only. */
export async function measureFirefoxOpening(
  { firefox, tab, installed }: Opening,
  count: number,
  rounds: number,
): Promise<OpenTimes> {
  const window = firefoxWindow(firefox);
  await firefox.emptyJar();
  for (const cookie of benchCookies(count, "firefox-default")) await firefox.plant(cookie);
  const times: Record<Measured, number[]> = { lens: [], floor: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const measured of inTurn(round)) {
      const script = frameScriptUrl(probeSource(IS_READY[measured], count));
      await window.run(awaitPainted, script, PAINTED);
      const popup = await installed[measured].popup(tab);
      const painted = await window.run(whenPainted);
      await popup.close();
      if (round > 0) times[measured].push(painted);
    }
  }
  return times;
}

const PAINTED = "cookie-lens-bench:painted";

/** A frame script that installs the probe in the next extension's page, before its own scripts. */
function frameScriptUrl(probe: string): string {
  const script = `{
    const __name = (named) => named;
    (${frameScript.toString()})(${JSON.stringify(probe)}, ${JSON.stringify(PAINTED)});
  }`;
  return `data:,${encodeURIComponent(script)}`;
}

declare const content: Window;
declare function sendAsyncMessage(name: string, painted: number): void;
declare const Cu: {
  Sandbox(principal: unknown, options: object): object;
  evalInSandbox(source: string, sandbox: object): Promise<number>;
};

/** Runs beside each popup's document, with chrome privileges. */
function frameScript(probe: string, message: string): void {
  addEventListener(
    "DOMWindowCreated",
    () => {
      if (content.location.protocol !== "moz-extension:") return;
      // The page's CSP forbids eval in its own global.
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const painted = Cu.evalInSandbox(`${probe}; globalThis.benchPainted`, sandbox);
      void painted.then((time) => sendAsyncMessage(message, time));
    },
    { capture: true },
  );
}

// The functions below run in Firefox's window.

declare global {
  interface Window {
    getGroupMessageManager(group: string): GroupMessageManager;
    benchPainted: Promise<number>;
  }
}

interface GroupMessageManager {
  loadFrameScript(url: string, allowDelayedLoad: boolean): void;
  removeDelayedFrameScript(url: string): void;
  addMessageListener(name: string, listener: (message: { data: number }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: number }) => void): void;
}

function awaitPainted(script: string, message: string): void {
  const popups = window.getGroupMessageManager("webext-browsers");
  popups.loadFrameScript(script, true);
  window.benchPainted = new Promise((resolve) => {
    const heard = ({ data }: { data: number }) => {
      popups.removeMessageListener(message, heard);
      popups.removeDelayedFrameScript(script);
      resolve(data);
    };
    popups.addMessageListener(message, heard);
  });
}

function whenPainted(): Promise<number> {
  return window.benchPainted;
}
