import type { CookieStore, SetAnswer } from "../../src/app/ports";
import type { Cookie } from "../../src/core/cookie";
import { type CookieKey, cookieKeyId } from "../../src/core/cookie-key";
import type { UserAgent } from "../../src/core/user-agent";
import { storedForm } from "./fake-acceptance";
import { evictedBy, type Kept } from "./fake-eviction";

export interface FakeJar {
  /** Everything that is stored, longest path first, then oldest. */
  all(): readonly Cookie[];
  /** Stores past every check and limit, as a server, a page or an older browser may have done. */
  plant(...cookies: readonly Cookie[]): void;
  /** Takes a cookie away, as its site would. */
  take(key: CookieKey): void;
  hasEnded(cookie: Cookie): boolean;
  /** Removes what has ended; Firefox does so only where it needs the room. */
  dropEnded(): void;
  /** `cookies.set`, permission aside. */
  set(cookie: Cookie): SetAnswer;
  onChanged: CookieStore["onChanged"];
}

/** Only the test's clock ends lifetimes; `now` in seconds since the epoch. */
export function createFakeJar(userAgent: UserAgent, now: () => number): FakeJar {
  const kept = new Map<string, Kept>();
  const listeners = new Set<(cookie: Cookie) => void>();
  let turn = 0;

  function tell(cookie: Cookie): void {
    // Events come on their own, after the call that caused them has returned.
    for (const listener of listeners) queueMicrotask(() => listener(cookie));
  }

  /** Chromium: no request has carried what the API sets, so it counts as never used. */
  function store(cookie: Cookie, isByApi: boolean): Kept {
    turn += 1;
    const id = cookieKeyId(cookie);
    const earlier = kept.get(id);
    const keepsAge =
      earlier !== undefined &&
      (userAgent.id === "firefox" || earlier.cookie.value === cookie.value);
    const used = isByApi && userAgent.apiCookiesGoFirst ? 0 : turn;
    const entry = { cookie, created: keepsAge ? earlier.created : turn, used };
    kept.set(id, entry);
    // An overwrite is told twice: the old one removed, the new one set.
    if (earlier !== undefined) tell(earlier.cookie);
    tell(cookie);
    return entry;
  }

  function remove(id: string): void {
    const entry = kept.get(id);
    if (entry === undefined) return;
    kept.delete(id);
    tell(entry.cookie);
  }

  const hasEnded = ({ expires }: Cookie) => expires !== null && expires <= now();

  return {
    all: () =>
      [...kept.values()]
        .toSorted((a, b) => b.cookie.path.length - a.cookie.path.length || a.created - b.created)
        .map(({ cookie }) => cookie),
    plant(...cookies) {
      for (const cookie of cookies) store(cookie, false);
    },
    take: (key) => remove(cookieKeyId(key)),
    hasEnded,
    dropEnded() {
      if (userAgent.id === "firefox") return;
      for (const [id, { cookie }] of kept) if (hasEnded(cookie)) remove(id);
    },
    set(wanted) {
      const cookie = storedForm(wanted, userAgent, now());
      if (cookie === null) return "refused";
      if (hasEnded(cookie)) {
        remove(cookieKeyId(cookie));
        return "answered";
      }
      const entry = store(cookie, true);
      for (const gone of evictedBy(entry, [...kept.values()], userAgent, hasEnded)) {
        remove(cookieKeyId(gone.cookie));
      }
      return "answered";
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
