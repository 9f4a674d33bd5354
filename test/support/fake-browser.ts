import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import type { Browser, TargetTab } from "../../src/app/ports";
import type { Cookie } from "../../src/core/cookie";
import { CHROMIUM, type UserAgent } from "../../src/core/user-agent";
import type { Cut } from "./fake-cut";
import { createFakeDocument } from "./fake-document";
import { createFakeExclusion } from "./fake-exclusion";
import { createFakeJar, type FakeJar } from "./fake-jar";
import { createFakeMemory, type FakeMemory } from "./fake-memory";
import { substitute } from "./fake-messages";
import { createFakePrivateSession, type FakePrivateSession } from "./fake-private-session";
import { createFakePermissions, type FakePermissions, patternsFor } from "./fake-permissions";
import { createFakeTabs, type FakeTabs } from "./fake-tabs";

export interface FakeBrowserOptions {
  readonly userAgent?: UserAgent;
  /** The active tab's URL; null where the browser hides it. */
  readonly url?: string | null;
  readonly tab?: Partial<TargetTab>;
  readonly cookies?: readonly Cookie[];
  /** Granted host patterns; without it, all of the tab's site. */
  readonly granted?: readonly string[];
  /** Seconds since the epoch. */
  readonly now?: number;
  readonly cookiesSwitchedOff?: boolean;
}

/**
 * A browser in memory that behaves as Chromium 156 or Firefox ESR 153 were measured to (COOKIE-FACTS.md);
 * the contract suite holds it against the real ones. What stands below `Browser` is the test's own hand.
 */
export interface FakeBrowser extends Browser {
  /** The whole jar past the extension: every site, store and partition, hidden or not, in listing order. */
  readonly jar: FakeJar;
  readonly memory: FakeMemory;
  readonly permissions: FakePermissions;
  readonly tabs: FakeTabs;
  readonly privateSession: FakePrivateSession;
  /** Moves the clock; what ends on the way leaves the jar and is told to listeners. Seconds. */
  advance(seconds: number): void;
  /** Calls of this document that reached the browser. */
  readonly calls: { list: number; set: number; "memory.write": number };
  /** Lets one coming call of this document be the last thing it lives to do; `reached` tells when. */
  cut(cut: Cut): Promise<void>;
  /** Takes this document away: its calls never answer, its listeners fall silent, its locks are freed. */
  close(): void;
  /** Another document of the extension in the same browser: a popup opened again, a page beside it. */
  another(): FakeBrowser;
}

/** A browser with one tab at https://app.example.com/ and its site granted, unless told otherwise. */
export function createFakeBrowser(options: FakeBrowserOptions = {}): FakeBrowser {
  const userAgent = options.userAgent ?? CHROMIUM;
  const url = options.url === undefined ? "https://app.example.com/" : (options.url ?? undefined);
  const tab: TargetTab = {
    id: 1,
    url,
    storeId: userAgent.id === "firefox" ? "firefox-default" : "0",
    incognito: false,
    ...options.tab,
  };
  let now = options.now ?? 1_800_000_000;
  const jar = createFakeJar(userAgent, () => now);
  jar.plant(...(options.cookies ?? []));
  const permissions = createFakePermissions(options.granted ?? patternsFor(url));
  const world = {
    userAgent,
    jar,
    permissions,
    memory: createFakeMemory(),
    exclusion: createFakeExclusion(),
    tabs: createFakeTabs(tab, userAgent, permissions),
    privateSession: createFakePrivateSession(),
  };
  const shared = {
    userAgent,
    jar,
    messages: { message: substitute(messages) },
    clock: { now: () => now },
    painted: () => Promise.resolve(),
    cookiesSwitchedOff: () => options.cookiesSwitchedOff,
    advance(seconds: number) {
      now += seconds;
      jar.dropEnded();
    },
  };
  const another = (): FakeBrowser => ({ ...shared, ...createFakeDocument(world), another });
  return another();
}
