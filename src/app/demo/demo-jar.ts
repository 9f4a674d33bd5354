import type { CookieStore, SetAnswer } from "../ports";
import type { Cookie } from "../../core/cookie";
import { cookieKeyId } from "../../core/cookie-key";
import { inspectDraft } from "../../core/findings/inspect";
import { MAX_LIFETIME_SECONDS } from "../../core/limits";
import type { Site } from "../../core/site/site";
import type { UserAgent } from "../../core/user-agent";

/**
 * A jar in memory with the browser's rules, for lessons where no practice site is open: it replaces by the full
 * key, shortens lifetimes, lets them end, and refuses what the editor's own rules foretell. It does not evict.
 */
export function createDemoJar(userAgent: UserAgent, site: Site, now: () => number): CookieStore {
  /** In the order of their creation: setting one again keeps its place. */
  const kept = new Map<string, Cookie>();
  const listeners = new Set<(cookie: Cookie) => void>();
  const hasEnded = ({ expires }: Cookie) => expires !== null && expires <= now();

  /** As a browser does: after the call that caused it has returned. */
  function tell(cookie: Cookie): void {
    for (const listener of listeners) queueMicrotask(() => listener(cookie));
  }

  function remove(cookie: Cookie): SetAnswer {
    if (kept.delete(cookieKeyId(cookie))) tell(cookie);
    return "answered";
  }

  return {
    list: async () =>
      [...kept.values()]
        .filter((cookie) => !hasEnded(cookie))
        .toSorted((a, b) => b.path.length - a.path.length),

    listEnded: async () => [],

    async set(cookie) {
      const isRefused = inspectDraft(cookie, { userAgent, site, now: now() }).some(
        ({ severity }) => severity === "refused",
      );
      if (isRefused) return "refused";
      if (hasEnded(cookie)) return remove(cookie);
      const { expires } = cookie;
      const latest = now() + MAX_LIFETIME_SECONDS;
      const stored = { ...cookie, expires: expires === null ? null : Math.min(expires, latest) };
      kept.set(cookieKeyId(stored), stored);
      tell(stored);
      return "answered";
    },

    expire: async (cookie) => remove(cookie),

    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
