import { findBrowser } from "../../playground/find-browser";
import { chromiumJar } from "../support/chromium-jar";
import { pageExpression, pageResult } from "../support/page-script";
import { PROCESS_MARK, processesGone } from "../support/processes";
import { freshProfile } from "../support/profile";
import { benchCookies } from "./bench-cookies";
import { type ProtocolBrowser, type ProtocolSession, startProtocolBrowser } from "./protocol";

/** A Chromium in which extensions' popups are opened over one tab, and nothing else happens. */
export interface BenchChromium extends ProtocolSession {
  readonly version: string;
  /** Installs an unpacked extension and gives its id. */
  install(folder: string): Promise<string>;
  /** Makes these many cookies the site's only ones. */
  fill(count: number): Promise<void>;
  /**
   * Keeps the extension's process alive by a tab in the background, until told to stop. Otherwise
   * the start of a process stands in the time of whichever popup has no service worker awake.
   */
  keepAwake(id: string): Promise<() => Promise<void>>;
  /**
   * Clicks the extension's button. `prepare` is the source of a script that runs in the popup before
   * its own.
   */
  popup(id: string, prepare: string): Promise<BenchPage>;
  /** Opens a page of an extension in a tab in the background. */
  page(url: string): Promise<BenchPage>;
  close(): Promise<void>;
}

export interface BenchPage extends ProtocolSession {
  /** Runs `fn` in the page: it sees no import and no outer variable. Arguments and result are JSON. */
  run<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  close(): Promise<void>;
}

/** Starts it over a tab of this page. */
export async function launchBenchChromium(page: string): Promise<BenchChromium> {
  const executable = findBrowser("chromium");
  if (executable === undefined) throw new Error("no Chromium, Chrome, Edge or Brave was found");
  const profile = await freshProfile();
  const browser = startProtocolBrowser(
    executable,
    [...ARGUMENTS, `--user-data-dir=${profile.folder}`],
    { [PROCESS_MARK]: profile.folder },
  );
  const close = async () => {
    await browser.send("Browser.close");
    await processesGone(browser.process.pid!, profile.folder);
    await profile.discard();
  };
  try {
    return { ...(await overOneTab(browser, page)), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

const ARGUMENTS: readonly string[] = [
  "--headless=new",
  "--no-first-run",
  "--lang=en-US",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--host-resolver-rules=MAP * 127.0.0.1, EXCLUDE localhost",
  // A popup may be 800x600 only on a screen that holds it.
  "--screen-info={1600x1200}",
  "--window-size=1400,1000",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

async function overOneTab(
  browser: ProtocolBrowser,
  page: string,
): Promise<Omit<BenchChromium, "close">> {
  const { product } = await browser.send("Browser.getVersion");
  const { targetId: pageId } = await browser.send("Target.createTarget", { url: page });
  await browser.send("Target.activateTarget", { targetId: pageId });
  // The button is clicked over a target of type `tab`.
  const { targetInfos } = await browser.send("Target.getTargets", { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === "tab" && url === page);
  if (tab === undefined) throw new Error("the site's tab did not open");
  // A popup comes as a target of type `other`, before it has a document. It is not made to wait:
  // what is injected at once is there long before its document begins.
  await browser.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: "other" }, { exclude: true }],
  });

  const jar = chromiumJar(browser);

  return {
    ...browser,
    version: product,
    async install(folder) {
      return (await browser.send("Extensions.loadUnpacked", { path: folder })).id;
    },
    async fill(count) {
      await jar.emptyJar();
      for (const cookie of benchCookies(count, "0")) await jar.plant(cookie);
    },
    async keepAwake(id) {
      const url = `chrome-extension://${id}/manifest.json`;
      const { targetId } = await browser.send("Target.createTarget", { url, background: true });
      return async () => {
        await browser.send("Target.closeTarget", { targetId });
      };
    },
    async popup(id, prepare) {
      const attaching = browser.next("Target.attachedToTarget");
      const clicked = browser.send("Extensions.triggerAction", { id, targetId: tab.targetId });
      const { sessionId, targetInfo } = await attaching;
      const session = browser.session(sessionId);
      const loaded = session.next("Page.loadEventFired");
      await Promise.all([
        clicked,
        loaded,
        session.send("Page.enable"),
        session.send("Page.addScriptToEvaluateOnNewDocument", { source: prepare }),
      ]);
      return {
        ...session,
        run: (fn, ...args) => runIn(session, fn, args),
        async close() {
          const gone = browser.next(
            "Target.detachedFromTarget",
            (detached) => detached.sessionId === sessionId,
          );
          await browser.send("Target.closeTarget", { targetId: targetInfo.targetId });
          await gone;
        },
      };
    },
    async page(url) {
      const { targetId } = await browser.send("Target.createTarget", {
        url: "about:blank",
        background: true,
      });
      const { sessionId } = await browser.send("Target.attachToTarget", {
        targetId,
        flatten: true,
      });
      const session = browser.session(sessionId);
      await session.send("Page.enable");
      const loaded = session.next("Page.loadEventFired");
      await session.send("Page.navigate", { url });
      await loaded;
      return {
        ...session,
        run: (fn, ...args) => runIn(session, fn, args),
        async close() {
          await browser.send("Target.closeTarget", { targetId });
        },
      };
    },
  };
}

async function runIn<A extends readonly unknown[], R>(
  session: ProtocolSession,
  fn: (...args: A) => R,
  args: A,
): Promise<Awaited<R>> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: pageExpression(fn, args),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return pageResult(result.value as string) as Awaited<R>;
}
