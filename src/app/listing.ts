import type { Cookie } from "../core/cookie";
import { cookieKeyId } from "../core/cookie-key";
import { confirmedLesson } from "../core/lessons/confirmation";

/** A cookie whose lifetime ended while it was looked at. */
export interface EndedCookie {
  readonly cookie: Cookie;
  /** Seconds since the epoch. */
  readonly endedAt: number;
  /** Seconds it had left when it was first seen here: what *Restore* offers. */
  readonly lifetime: number;
}

/** The site's cookies as they were last listed, and what is known of their lifetimes. */
export interface Listing {
  /** As the browser lists them: longest path first, then oldest. */
  readonly cookies: readonly Cookie[];
  /** The practice site's signs to Cookie Lens, which are listed and counted nowhere. */
  readonly confirmations: readonly Cookie[];
  /** When each short-lived cookie was first seen, to know the lifetime that a restore offers. */
  readonly firstSeen: ReadonlyMap<string, number>;
  readonly ended: readonly EndedCookie[];
}

export const NOTHING_LISTED: Listing = {
  cookies: [],
  confirmations: [],
  firstSeen: new Map(),
  ended: [],
};

/** Lifetimes up to an hour are watched: longer ones end while nobody looks. Seconds. */
const WATCHED_LIFETIME = 3600;

/**
 * The listing after `listed` was listed at `now` (seconds since the epoch), with those that ended since.
 * `written`: ids that a write of ours took away; they have not ended by themselves.
 */
export function listAgain(
  last: Listing,
  listed: readonly Cookie[],
  now: number,
  written: ReadonlySet<string> = new Set(),
): Listing {
  const confirmations = listed.filter((cookie) => confirmedLesson(cookie, now) !== null);
  const cookies =
    confirmations.length === 0 ? listed : listed.filter((one) => !confirmations.includes(one));
  const present = new Set(cookies.map(cookieKeyId));
  const firstSeen = new Map<string, number>();
  for (const cookie of cookies) {
    if (cookie.expires === null || cookie.expires - now > WATCHED_LIFETIME) continue;
    const id = lifetimeId(cookie);
    firstSeen.set(id, last.firstSeen.get(id) ?? now);
  }
  const newlyEnded = last.cookies.flatMap((cookie): EndedCookie[] => {
    if (cookie.expires === null || cookie.expires > now) return [];
    const id = cookieKeyId(cookie);
    if (present.has(id) || written.has(id)) return [];
    const seen = last.firstSeen.get(lifetimeId(cookie)) ?? cookie.expires;
    return [{ cookie, endedAt: now, lifetime: Math.max(1, Math.ceil(cookie.expires - seen)) }];
  });
  const ended = [...last.ended, ...newlyEnded].filter(
    ({ cookie }) => !present.has(cookieKeyId(cookie)),
  );
  return { cookies, confirmations, firstSeen, ended };
}

/** A cookie that was set again starts a new lifetime. */
function lifetimeId(cookie: Cookie): string {
  return `${cookieKeyId(cookie)}@${cookie.expires}`;
}
