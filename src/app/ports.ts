import type { Cookie } from "../core/cookie";
import type { UserAgent } from "../core/user-agent";

/** A site's cookies in one store: what a list asks for. */
export interface JarQuery {
  /** Registrable domain, or the host itself where there is none (IP, localhost, single label). */
  readonly site: string;
  readonly storeId: string;
  /** The host permission without which browsers list fewer cookies, or none, and raise no error. */
  readonly pattern: string;
}

/** The browser's cookie store. The only truth about cookies; nothing it resolves with proves a write. */
export interface CookieStore {
  /** All cookies of the site and its hosts that have not ended, every partition, in the browser's order. */
  list(query: JarQuery): Promise<readonly Cookie[]>;
  /** What has ended and is still held: Firefox counts it towards its limits until it clears it away. */
  listEnded(query: JarQuery): Promise<readonly Cookie[]>;
  /**
   * Asks the browser to store the cookie under its full key. Resolves when the browser has answered:
   * that is no proof, list again. A refusal the browser speaks of is "refused" (it gives no reason).
   */
  set(cookie: Cookie): Promise<SetAnswer>;
  /** Asks the browser to expire exactly this cookie (full key, its own value). No proof either. */
  expire(cookie: Cookie): Promise<SetAnswer>;
  /** Calls back after any change in any store; coalescing is the caller's. Returns the unsubscriber. */
  onChanged(listener: (cookie: Cookie) => void): () => void;
}

export type SetAnswer = "answered" | "refused" | "no-permission";

/** Memory that outlives the popup but not the browser, never on disk (storage.session). */
export interface SessionMemory {
  read(key: string): Promise<unknown>;
  /** One atomic write of one key; undefined removes it. */
  write(key: string, value: unknown): Promise<void>;
}

/** One writer at a time across popup, pages and panels (Web Locks); freed when its document is closed. */
export interface Exclusion {
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface Permissions {
  has(pattern: string): Promise<boolean>;
  /** All granted host patterns. */
  granted(): Promise<readonly string[]>;
  /** Needs a user gesture; Chromium closes the popup while asking. */
  request(pattern: string): Promise<boolean>;
  onChanged(listener: () => void): () => void;
}

/** The tab whose cookies are shown. `url` is undefined where the browser hides it. */
export interface TargetTab {
  readonly id: number;
  readonly url: string | undefined;
  readonly storeId: string;
  readonly incognito: boolean;
}

export interface Tabs {
  /** The tab with this id, or the active one. Undefined where there is none. */
  target(id: number | undefined): Promise<TargetTab | undefined>;
  /** Chromium: the tab's schemeful site, from the browser itself; undefined elsewhere or without permission. */
  topLevelSite(tabId: number): Promise<string | undefined>;
  /** Calls back with a tab's id when that tab has gone to another URL. */
  onNavigated(listener: (tabId: number) => void): () => void;
  /** Opens Cookie Lens for this tab as a page of its own. */
  openPage(tabId: number): Promise<void>;
  /** Opens the toolbar popup over this tab, if it is in front; otherwise does nothing. */
  openPopup(tabId: number): Promise<void>;
}

/** All private windows share one cookie store, which ends with the last of them. */
export interface PrivateSession {
  /** Calls back when no private window is left; at the latest when the first one of the next session opens. */
  onEnded(listener: () => void): () => void;
}

/** Text of the interface by key; see ui/text.ts for the typed front. */
export interface Messages {
  message(key: string, substitutions: readonly string[]): string;
}

export interface Clock {
  /** Seconds since the epoch. */
  now(): number;
}

/** All that the application needs of a browser. */
export interface Browser {
  readonly userAgent: UserAgent;
  readonly cookies: CookieStore;
  readonly memory: SessionMemory;
  readonly exclusion: Exclusion;
  readonly permissions: Permissions;
  readonly tabs: Tabs;
  readonly privateSession: PrivateSession;
  readonly messages: Messages;
  readonly clock: Clock;
  /** Resolves once what was drawn up to now is on the screen; soon, where nothing is shown at all. */
  painted(): Promise<void>;
  /** Chromium only: true where the browser blocks all cookies; undefined where it cannot be known. */
  cookiesSwitchedOff(): boolean | undefined;
}
