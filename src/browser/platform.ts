import type { Browser, Exclusion, Permissions, SessionMemory, Tabs, TargetTab } from "../app/ports";
import { CHROMIUM, FIREFOX } from "../core/user-agent";
import { cookieStore } from "./cookie-store";
import { privateSession } from "./private-session";
import { cookiesApi, isFirefox, webext } from "./webext";

/** Each value is one string of JSON: browsers take an object apart property by property, ten times as slowly. */
const memory: SessionMemory = {
  async read(key) {
    const json = (await webext.storage.session.get(key))[key];
    return typeof json === "string" ? (JSON.parse(json) as unknown) : undefined;
  },
  async write(key, value) {
    if (value === undefined) await webext.storage.session.remove(key);
    else await webext.storage.session.set({ [key]: JSON.stringify(value) });
  },
};

const exclusion: Exclusion = {
  run: (name, work) => navigator.locks.request(name, work),
};

const permissions: Permissions = {
  has: (pattern) => webext.permissions.contains({ origins: [pattern] }),
  async granted() {
    return (await webext.permissions.getAll()).origins ?? [];
  },
  request: (pattern) => webext.permissions.request({ origins: [pattern] }),
  onChanged(listener) {
    const heard = () => listener();
    webext.permissions.onAdded.addListener(heard);
    webext.permissions.onRemoved.addListener(heard);
    return () => {
      webext.permissions.onAdded.removeListener(heard);
      webext.permissions.onRemoved.removeListener(heard);
    };
  },
};

const tabs: Tabs = {
  async target(id) {
    const tab =
      id === undefined
        ? (await webext.tabs.query({ active: true, currentWindow: true }))[0]
        : await webext.tabs.get(id).catch(() => undefined);
    if (tab?.id === undefined) return undefined;
    return {
      id: tab.id,
      url: tab.url,
      incognito: tab.incognito,
      storeId: tab.cookieStoreId ?? (tab.incognito ? CHROMIUM.privateStoreId : "0"),
    } satisfies TargetTab;
  },
  async topLevelSite(tabId) {
    try {
      const answer = await cookiesApi.getPartitionKey?.({ tabId, frameId: 0 });
      return answer?.partitionKey.topLevelSite;
    } catch {
      // Chromium rejects without host permission; the caller finds the site another way.
      return undefined;
    }
  },
  onNavigated(listener) {
    const heard = (tabId: number, change: { url?: string; status?: string }) => {
      if (change.url !== undefined || change.status === "complete") listener(tabId);
    };
    webext.tabs.onUpdated.addListener(heard);
    return () => webext.tabs.onUpdated.removeListener(heard);
  },
  async openPage(tabId) {
    await webext.tabs.create({ url: webext.runtime.getURL(`src/page/index.html?tab=${tabId}`) });
  },
  async openPopup(tabId) {
    try {
      const tab = await webext.tabs.get(tabId);
      if (tab.active && tab.windowId !== undefined) {
        await webext.action.openPopup({ windowId: tab.windowId });
      }
    } catch {
      // The tab is gone or its window has lost focus: the user opens the popup again by hand.
    }
  },
};

/** The one object through which the application reaches the browser. */
export const platform: Browser = {
  userAgent: isFirefox ? FIREFOX : CHROMIUM,
  cookies: cookieStore,
  memory,
  exclusion,
  permissions,
  tabs,
  privateSession,
  messages: { message: (key, substitutions) => webext.i18n.getMessage(key, [...substitutions]) },
  clock: { now: () => Date.now() / 1000 },
  painted,
  cookiesSwitchedOff,
};

/** The longest wait for a frame: a document that goes out of sight draws none. Milliseconds. */
const FRAMELESS = 250;

/** A task after a frame's callbacks runs once that frame is painted. */
async function painted(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, FRAMELESS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Chromium: where all cookies are blocked, an extension page's own write to document.cookie stays empty (M16).
 * Firefox and one-site blocks cannot be seen from here: undefined.
 */
function cookiesSwitchedOff(): boolean | undefined {
  if (isFirefox) return undefined;
  document.cookie = "probe=1";
  const isOff = document.cookie === "";
  document.cookie = "probe=; max-age=0";
  return isOff;
}
