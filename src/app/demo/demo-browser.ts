import { SHOP_HOST } from "../../core/lessons/practice-site";
import { sitePattern } from "../../core/site/match-pattern";
import { schemefulSite, type Site } from "../../core/site/site";
import { CLASS_MODE } from "../open";
import type { Browser, Exclusion, SessionMemory, TargetTab } from "../ports";
import { createDemoJar } from "./demo-jar";

export const DEMO_SITE: Site = { domain: SHOP_HOST, kind: "registrable" };

/** The page that the demo's list stands beside. */
export const DEMO_PAGE = `http://${SHOP_HOST}/lessons/`;

const STORE_ID = "demo";

const TAB: TargetTab = { id: -1, url: DEMO_PAGE, storeId: STORE_ID, incognito: false };

/**
 * A browser whose cookies are the demo's own: no call reaches the real jar, tabs, permissions or memory.
 * What is left of `real` is its words, its clock, and the rules that it goes by.
 */
export function createDemoBrowser(real: Browser, isClassMode: boolean): Browser {
  const pattern = sitePattern(DEMO_SITE);
  const memory = createMemory();
  void memory.write(CLASS_MODE, isClassMode || undefined);
  return {
    userAgent: real.userAgent,
    messages: real.messages,
    clock: real.clock,
    painted: () => real.painted(),
    cookies: createDemoJar(real.userAgent, DEMO_SITE, () => real.clock.now()),
    memory,
    exclusion: createExclusion(),
    permissions: {
      has: async () => true,
      granted: async () => [pattern],
      request: async () => true,
      onChanged: () => noop,
    },
    tabs: {
      target: async () => TAB,
      topLevelSite: async () => schemefulSite("http", DEMO_SITE),
      onNavigated: () => noop,
      openPage: async () => undefined,
      openPopup: async () => undefined,
    },
    privateSession: { onEnded: () => noop },
    cookiesSwitchedOff: () => undefined,
  };
}

const noop = (): void => undefined;

function createMemory(): SessionMemory {
  const stored = new Map<string, unknown>();
  return {
    read: async (key) => stored.get(key),
    async write(key, value) {
      if (value === undefined) stored.delete(key);
      else stored.set(key, value);
    },
  };
}

/** One after the other, by name. Only one window sees the demo. */
function createExclusion(): Exclusion {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(name, work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, turn);
      return turn;
    },
  };
}
