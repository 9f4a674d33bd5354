import { isPathKeptByUrl } from "../../src/core/edit/addressable";
import type { UserAgent } from "../../src/core/user-agent";
import { createFakeBrowser } from "../support/fake-browser";
import type { Subject } from "./subject";

/** The store in memory, behaving as this user agent. */
export async function openFakeSubject(userAgent: UserAgent): Promise<Subject> {
  const granted = ["*://*/*"];
  let browser = createFakeBrowser({ userAgent, granted });
  const storeId = (await browser.tabs.target(undefined))?.storeId ?? "";
  let changed: string[] = [];
  return {
    userAgent,
    storeId,
    cookies: {
      set: (cookie) => browser.cookies.set(cookie),
      expire: (cookie) => browser.cookies.expire(cookie),
    },
    list: (site, pattern = "*://*/*") => browser.cookies.list({ site, storeId, pattern }),
    listEnded: (site) => browser.cookies.listEnded({ site, storeId, pattern: "*://*/*" }),
    listWith(pattern, site) {
      const narrow = createFakeBrowser({
        userAgent,
        granted: [pattern],
        cookies: browser.jar.all(),
      });
      return narrow.cookies.list({ site, storeId, pattern });
    },
    topLevelSite(scheme, host) {
      browser.tabs.navigate(`${scheme}://${host}:8080/`);
      return browser.tabs.topLevelSite(1);
    },
    isPathKept: async (path) => isPathKeptByUrl(path),
    changed: async () => changed,
    jar: async () => browser.jar.all(),
    plant: async (...cookies) => browser.jar.plant(...cookies),
    async empty() {
      browser = createFakeBrowser({ userAgent, granted });
      changed = [];
      browser.cookies.onChanged(({ name }) => changed.push(name));
    },
    now: () => browser.clock.now(),
    passTo: async (time) => browser.advance(time - browser.clock.now()),
    close: async () => browser.close(),
  };
}
