import { expect } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import { CHROMIUM, FIREFOX } from "../../src/core/user-agent";
import type { DrivenTab } from "../support/driver";
import { launchBrowser } from "../support/launch-browser";
import { type Scheme, startLoopbackSite } from "../support/loopback-site";
import { PLATFORM_PAGE, platformBuild } from "../support/platform-build";
import type { Application } from "../support/platform-entry";
import type { TemporaryFolder } from "../support/temporary-folder";
import type { Subject } from "./subject";

declare const application: Application;

/** The longest that a test lets a cookie live, and then some. Milliseconds. */
const PATIENCE = { timeout: 20_000 };

export interface RealSubject extends Subject {
  /** The extension's page, for what the port does not offer. */
  readonly page: DrivenTab;
  /** Lets a server set a cookie by this line, one Latin-1 character an octet. */
  plantLine(host: string, line: string, scheme?: Scheme): Promise<void>;
}

/** The real browser's store, by way of the extension's own edge on a page for tests only. */
export async function openRealSubject(kind: BrowserKind): Promise<RealSubject> {
  const builds: TemporaryFolder[] = [];
  const site = await startLoopbackSite();
  const driven = await launchBrowser(kind);
  const storeId = kind === "firefox" ? "firefox-default" : "0";

  async function openPage(pattern?: string): Promise<DrivenTab> {
    const build = await platformBuild(kind, pattern);
    builds.push(build);
    const { origin } = await driven.install(build.folder);
    const page = await driven.open("about:blank");
    await page.goto(origin + PLATFORM_PAGE);
    await page.waitFor(() => "application" in globalThis);
    return page;
  }
  const list = (page: DrivenTab, query: { site: string; storeId: string; pattern: string }) =>
    page.evaluate((asked) => application.platform.cookies.list(asked), query);

  async function plantLines(
    host: string,
    lines: readonly string[],
    scheme: Scheme = "http",
  ): Promise<void> {
    const tab = await driven.open(site.setting(scheme, host, lines));
    await tab.close();
  }

  const now = () => Date.now() / 1000;
  const page = await openPage();
  return {
    page,
    userAgent: kind === "firefox" ? FIREFOX : CHROMIUM,
    storeId,
    cookies: {
      set: (cookie) => page.evaluate((c) => application.platform.cookies.set(c), cookie),
      expire: (cookie) => page.evaluate((c) => application.platform.cookies.expire(c), cookie),
    },
    list: (wanted, pattern = "*://*/*") => list(page, { site: wanted, storeId, pattern }),
    listEnded: (wanted) =>
      page.evaluate((asked) => application.platform.cookies.listEnded(asked), {
        site: wanted,
        storeId,
        pattern: "*://*/*",
      }),
    async listWith(pattern, wanted) {
      const narrow = await openPage(pattern);
      const listed = await list(narrow, { site: wanted, storeId, pattern });
      await narrow.close();
      return listed;
    },
    async topLevelSite(scheme, host) {
      const tab = await driven.open(site.url(scheme, host));
      try {
        return await page.evaluate(async () => {
          const tabs = await application.webext.tabs.query({ active: true, currentWindow: true });
          return application.platform.tabs.topLevelSite(tabs[0]?.id ?? -1);
        });
      } finally {
        await tab.close();
      }
    },
    isPathKept: (path) => page.evaluate((asked) => application.isPathKeptByUrl(asked), path),
    changed: () => page.evaluate(() => application.changed),
    jar: () => driven.jar(),
    plantLine: (host, line, scheme) => plantLines(host, [line], scheme),
    async plant(...cookies) {
      const [first] = cookies as [Cookie];
      await plantLines(first.domain, cookies.map(lineOf), first.secure ? "https" : "http");
    },
    async empty() {
      await driven.emptyJar();
      await page.evaluate(() => void application.changed.splice(0));
    },
    now,
    passTo: (time) => expect.poll(now, PATIENCE).toBeGreaterThan(time),
    async close() {
      await driven.close();
      await site.stop();
      for (const build of builds) await build.discard();
    },
  };
}

/** A Set-Cookie line in octets, one Latin-1 character each. Firefox shows a name's octets as they are. */
function lineOf({ name, value, path, storeId }: Cookie): string {
  const utf8 = (text: string) => Buffer.from(text, "utf8").toString("latin1");
  const written = storeId === "0" ? utf8(name) : name;
  return `${written}=${utf8(value)}; Path=${utf8(path)}; SameSite=Lax`;
}
