import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";

/**
 * A real browser with a fresh profile. Every host name leads to loopback, certificates are not
 * checked, and nothing of it remains after `close`.
 */
export interface DrivenBrowser {
  readonly kind: BrowserKind;
  /** As the browser names itself: `Chrome/156.0.8078.79`, `firefox/153.7.0`. */
  readonly version: string;
  /** The id of its first process; all its processes are in that group. */
  readonly processGroup: number;
  /** The folder of its profile. */
  readonly profile: string;
  /** Installs an unpacked extension for the life of this profile. */
  install(folder: string, options?: InstallOptions): Promise<DrivenExtension>;
  /** Opens a tab, brings it to the front and waits for its load event. */
  open(url: string): Promise<DrivenTab>;
  /**
   * The whole cookie jar of the default store, read past the extension. Octets of a name are Latin-1
   * characters in Firefox, as its extension API shows them.
   */
  jar(): Promise<readonly Cookie[]>;
  /** Puts a cookie straight into the jar, past the extension and past most of the browser's checks. */
  plant(cookie: Cookie): Promise<void>;
  /** Empties the jar, every partition. */
  emptyJar(): Promise<void>;
  /**
   * Runs `ask`, waits for the permission prompt it opens, answers it and waits until it is gone.
   * Chromium answers only when launched with `prompts`.
   */
  answerPrompt(answer: PromptAnswer, ask: () => Promise<void>): Promise<void>;
  /** Ends the browser and waits until its last process and its profile are gone. */
  close(): Promise<void>;
}

export type PromptAnswer = "grant" | "deny";

export interface InstallOptions {
  /** Lets it into private (incognito) windows, as a person does in the browser's settings. */
  readonly inPrivateWindows?: boolean;
}

/** An installed extension. */
export interface DrivenExtension {
  readonly id: string;
  /** Ends with a slash: `chrome-extension://…/`, `moz-extension://…/`. */
  readonly origin: string;
  /** Clicks the toolbar button on this tab (so activeTab is granted) and waits for the popup's load. */
  popup(tab: DrivenTab): Promise<DrivenView>;
  /** Runs `fn` in every popup from now on, before the document's own first script. */
  beforePopups(fn: () => void): Promise<void>;
  /** Waits for the popup that the extension opens by itself (`action.openPopup`). */
  resumedPopup(): Promise<DrivenView>;
  /** Opens `path` of the extension in a tab of its own, with `?tab=` and the id of that tab. */
  page(tab: DrivenTab, path: string): Promise<DrivenTab>;
  /** Opens a tab in a private (incognito) window; it must have been installed for such windows. */
  openPrivate(url: string): Promise<DrivenTab>;
  /** Takes granted hosts back, as `permissions.remove` or the browser's own settings do. */
  revoke(origins: readonly string[]): Promise<void>;
}

/** A document on the screen. Functions run in its page: they see no import and no outer variable. */
export interface DrivenView {
  /** Runs `fn` in the page. Arguments and result travel as JSON. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Waits until `fn` gives something truthy, and gives it. A throw means "not yet". */
  waitFor<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>>;
  /** Waits until the element can be hit at its centre, then clicks there with a trusted event. */
  click(selector: string, options?: ClickOptions): Promise<void>;
  /** Clicks into the field and types at its end, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Clicks into the field and replaces its text, key by key. */
  fill(selector: string, text: string): Promise<void>;
  /** Presses a key where the focus is: `Enter`, `a`, `Control+z`, `Shift+ArrowDown`. */
  press(key: string): Promise<void>;
  /** The text a person sees. */
  text(): Promise<string>;
  /** A PNG of what is visible. */
  screenshot(): Promise<Buffer>;
  /** Sets the viewport in CSS pixels. A popup is bounded by the browser at 800x600. */
  resize(width: number, height: number): Promise<void>;
  emulate(media: EmulatedMedia): Promise<void>;
  /** Resolves once the view is gone, whoever closed it. */
  closed(): Promise<void>;
  /** Closes the view from inside, as a person does, and waits until it is gone. */
  close(): Promise<void>;
  /** Takes the view away from outside, whatever its page is at, and waits until it is gone. */
  kill(): Promise<void>;
}

/** A view in a browser tab. */
export interface DrivenTab extends DrivenView {
  url(): Promise<string>;
  /** Resolves at the load event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Makes it the active tab. */
  bringToFront(): Promise<void>;
}

export interface ClickOptions {
  /** Of the matching elements, the first with this text or accessible label. */
  readonly text?: string;
  readonly modifiers?: readonly Modifier[];
}

export type Modifier = "Alt" | "Control" | "Meta" | "Shift";

export interface EmulatedMedia {
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: boolean;
}

export interface LaunchOptions {
  /** Instead of the browser found at its usual place. */
  readonly executable?: string;
  /** Profile preferences by dotted name, such as `profile.cookie_controls_mode` (Chromium). */
  readonly preferences?: Readonly<Record<string, boolean | number | string>>;
  /** Chromium shows permission prompts on a screen only: it gets a private one (Xvfb). */
  readonly prompts?: boolean;
  /** Opens a window for a person to see, on the display of this process. */
  readonly headed?: boolean;
}
