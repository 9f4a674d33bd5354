import type { Cookie } from "./cookie";
import { MAX_LIFETIME_SECONDS } from "./limits";

/** Seconds until the cookie ends, 0 once it has; null for a session cookie. `now`: seconds since the epoch. */
export function secondsLeft(cookie: Pick<Cookie, "expires">, now: number): number | null {
  return cookie.expires === null ? null : Math.max(0, cookie.expires - now);
}

/**
 * How much of a lifetime bar the seconds fill, from 0 to 1 on a logarithmic scale:
 * nothing at one second, all of it at 400 days, so that minutes and months can both be told apart.
 */
export function lifetimeFraction(seconds: number): number {
  if (seconds <= 1) return 0;
  return Math.min(1, Math.log(seconds) / Math.log(MAX_LIFETIME_SECONDS));
}
