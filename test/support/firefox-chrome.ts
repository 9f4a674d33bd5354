import type { Browser } from "puppeteer-core";

import { pageExpression, pageResult } from "./page-script";

/** Firefox's own window (browser.xhtml), where the toolbar, the panels and the jar can be reached. */
export interface FirefoxChrome {
  /** Runs `fn` there with chrome privileges. Arguments and result travel as JSON. */
  run<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
}

/** The first window. Needs a Firefox started with --remote-allow-system-access. */
export async function firefoxChrome(browser: Browser): Promise<FirefoxChrome> {
  const [first] = await firefoxWindows(browser);
  if (!first) throw new Error("Firefox shows no window of its own");
  return first;
}

/** Opens a private window and waits until it has started. */
export async function openPrivateWindow(
  browser: Browser,
  chrome: FirefoxChrome,
): Promise<FirefoxChrome> {
  await chrome.run(openPrivate);
  for (const window of await firefoxWindows(browser)) {
    if (await window.run(isPrivate)) return window;
  }
  throw new Error("Firefox shows no private window");
}

async function firefoxWindows(browser: Browser): Promise<readonly FirefoxChrome[]> {
  const { connection } = browser as unknown as BidiBrowser;
  const { result: tree } = await connection.send<Tree>("browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  return tree.contexts
    .filter(({ url }) => url === "chrome://browser/content/browser.xhtml")
    .map(({ context }) => firefoxWindow(connection, context));
}

function firefoxWindow(connection: BidiBrowser["connection"], context: string): FirefoxChrome {
  return {
    async run<A extends readonly unknown[], R>(
      fn: (...args: A) => R,
      ...args: A
    ): Promise<Awaited<R>> {
      const { result } = await connection.send<Evaluated>("script.evaluate", {
        expression: pageExpression(fn, args),
        target: { context },
        awaitPromise: true,
      });
      if (result.type === "exception") throw new Error(result.exceptionDetails.text);
      try {
        return pageResult(result.result.value) as Awaited<R>;
      } catch (thrown) {
        // No view's page threw this.
        throw new Error(`in Firefox's window: ${String(thrown)}`, { cause: thrown });
      }
    },
  };
}

declare function OpenBrowserWindow(options: { private: boolean }): Window & {
  readonly delayedStartupPromise: Promise<void>;
};
declare const PrivateBrowsingUtils: { isWindowPrivate(window: Window): boolean };

// The two functions below run in Firefox's window.

async function openPrivate(): Promise<void> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener("load", resolve, { once: true }));
  await opened.delayedStartupPromise;
}

function isPrivate(): boolean {
  return PrivateBrowsingUtils.isWindowPrivate(window);
}

/** Puppeteer's BiDi browser: the connection is there, but not in its public types. */
interface BidiBrowser {
  readonly connection: {
    send<T>(method: string, parameters: object): Promise<{ readonly result: T }>;
  };
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Evaluated =
  | { readonly type: "success"; readonly result: { readonly value: string } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };
