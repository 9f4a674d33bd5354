import type { Tabs, TargetTab } from "../../src/app/ports";
import type { UserAgent } from "../../src/core/user-agent";
import type { FakePermissions } from "./fake-permissions";
import { siteOf } from "./fake-site";

export interface FakeTabs extends Tabs {
  /** Sends a tab to another URL and brings it to the front. Without an id: the tab in front. */
  navigate(url: string | undefined, id?: number): void;
  /** Adds a tab, or changes one, and brings it to the front. */
  show(tab: TargetTab): void;
  remove(id: number): void;
  /** Ids of the tabs for which the extension opened a page or a popup. */
  readonly opened: { readonly page: number[]; readonly popup: number[] };
}

export function createFakeTabs(
  first: TargetTab,
  userAgent: UserAgent,
  permissions: FakePermissions,
): FakeTabs {
  const tabs = new Map([[first.id, first]]);
  const listeners = new Set<(tabId: number) => void>();
  const opened = { page: [] as number[], popup: [] as number[] };
  let active: number | undefined = first.id;
  return {
    async target(id = active) {
      return id === undefined ? undefined : tabs.get(id);
    },
    async topLevelSite(tabId) {
      const url = tabs.get(tabId)?.url;
      if (userAgent.id !== "chromium" || url === undefined) return undefined;
      if (!/^https?:/.test(url) || !permissions.isReachable(url)) return undefined;
      const { protocol, hostname } = new URL(url);
      return `${protocol}//${siteOf(hostname)}`;
    },
    onNavigated(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async openPage(tabId) {
      opened.page.push(tabId);
    },
    async openPopup(tabId) {
      if (tabId === active) opened.popup.push(tabId);
    },
    navigate(url, id = active) {
      const tab = id === undefined ? undefined : tabs.get(id);
      if (tab === undefined) throw new Error("there is no such tab");
      tabs.set(tab.id, { ...tab, url });
      active = tab.id;
      for (const listener of listeners) queueMicrotask(() => listener(tab.id));
    },
    show(tab) {
      tabs.set(tab.id, tab);
      active = tab.id;
    },
    remove(id) {
      tabs.delete(id);
      if (active === id) active = [...tabs.keys()].at(-1);
    },
    opened,
  };
}
