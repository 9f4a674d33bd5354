import { MAX_LIFETIME_SECONDS } from "../limits";
import type { Expiry } from "../set-cookie/attributes";

/** When a cookie ends, and what the user agent did to what was asked. */
export interface StoredExpiry {
  /** Seconds since the epoch; null for a session cookie. Not later than now: it ends at once. */
  readonly expires: number | null;
  /** Brought forward to 400 days from now. */
  readonly isCapped: boolean;
  /** Expires is a date by the server's clock, which is not ours, and was moved. */
  readonly isCorrected: boolean;
}

/**
 * @param now seconds since the epoch
 * @param serverTime the response's Date, or null
 * Spec: RFC 6265bis 5.5; both browsers correct Expires, not Max-Age, by the server's clock
 */
export function storedExpiry(
  expiry: Expiry | null,
  now: number,
  serverTime: number | null,
): StoredExpiry {
  if (expiry === null) return { expires: null, isCapped: false, isCorrected: false };
  const skew = expiry.from === "expires" && serverTime !== null ? now - serverTime : 0;
  const asked = expiry.from === "max-age" ? now + expiry.seconds : expiry.at + skew;
  const latest = now + MAX_LIFETIME_SECONDS;
  // No browser shows a time before the epoch, and the earliest of all has no number.
  return {
    expires: Math.max(0, Math.min(asked, latest)),
    isCapped: asked > latest,
    isCorrected: Math.abs(skew) >= 1,
  };
}
