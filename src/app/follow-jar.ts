import { jarOf, type Subject } from "./open";
import type { Browser } from "./ports";
import type { Action, State } from "./state";

/** Seconds that an ended cookie's row stays, with its *Restore*. */
const ENDED_STAYS = 12;

/** The longest wait that a browser's timer takes. Milliseconds. */
const LONGEST_TIMER = 2_147_000_000;

interface Following {
  state(): State;
  dispatch(action: Action): void;
  /** Goes through the whole opening again: the page or a permission changed. */
  reopen(): Promise<void>;
}

export interface Follower {
  /** Lists again now. */
  refresh(): Promise<void>;
  /** Lists again if something changed while a write of ours held listing back. */
  refreshIfChanged(): void;
  /** Hears nothing until `release`: a write lists for itself, and each of its calls would tell of itself. */
  hold(): void;
  /** Hears again, and lists once, since others may have changed something meanwhile. */
  release(): void;
  stop(): void;
}

/**
 * Keeps the state true to the browser: changes by pages, other tabs, servers and expiry.
 * Events only say that something changed; what is true is listed again. Bursts become one listing,
 * because a listing under way takes all that comes meanwhile into the next.
 */
export function followJar(browser: Browser, following: Following): Follower {
  let isStale = false;
  let listing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subject = (): Subject | undefined => {
    const { stage } = following.state();
    return stage.at === "listed" ? stage.subject : undefined;
  };

  function noteChange(): void {
    isStale = true;
    // Only where there is something to wait for: a listing that ended at once would pass for one under way.
    if (listing === null && canList()) listing = listUntilFresh();
  }

  function canList(): boolean {
    return subject() !== undefined && !following.state().isWriting;
  }

  async function listUntilFresh(): Promise<void> {
    try {
      while (isStale && canList()) {
        isStale = false;
        const looked = subject();
        if (looked === undefined) break;
        const cookies = await browser.cookies.list(jarOf(looked));
        // A write that began meanwhile brings its own listing; this one may be from before it.
        if (following.state().isWriting) isStale = true;
        else following.dispatch({ type: "cookiesListed", cookies, now: browser.clock.now() });
      }
      schedule();
    } catch {
      // What is listed stays until the next change. Not by the clock: it would ask again and again.
      clearTimeout(timer);
      following.dispatch({ type: "askingFailed" });
    } finally {
      listing = null;
    }
  }

  /** Wakes when the next lifetime ends or the next ended row has stayed long enough. */
  function schedule(): void {
    clearTimeout(timer);
    const { cookies, ended } = following.state();
    const now = browser.clock.now();
    const times = [
      ...cookies.flatMap(({ expires }) => (expires === null ? [] : [expires])),
      ...ended.map(({ endedAt }) => endedAt + ENDED_STAYS),
    ];
    const next = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(Math.max(0, next - now) * 1000 + 20, LONGEST_TIMER);
    timer = setTimeout(() => {
      following.dispatch({ type: "endedDismissed", before: browser.clock.now() - ENDED_STAYS });
      noteChange();
    }, wait);
  }

  const hear = () =>
    browser.cookies.onChanged(({ domain }) => {
      const site = subject()?.site.domain;
      if (site !== undefined && (domain === site || domain.endsWith(`.${site}`))) noteChange();
    });
  let isStopped = false;
  let unhear: (() => void) | null = hear();
  const hold = () => {
    unhear?.();
    unhear = null;
  };
  const stops = [
    hold,
    browser.permissions.onChanged(() => void following.reopen()),
    browser.tabs.onNavigated((tabId) => {
      const { stage } = following.state();
      const looked = "subject" in stage ? stage.subject.tabId : undefined;
      if (looked === undefined || looked === tabId) void following.reopen();
    }),
  ];
  return {
    async refresh() {
      noteChange();
      await listing;
    },
    refreshIfChanged() {
      if (isStale) noteChange();
      else schedule();
    },
    hold,
    release() {
      if (isStopped) return;
      unhear ??= hear();
      noteChange();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
