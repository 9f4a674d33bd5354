import type { Cookie } from "../cookie";
import { isSameKey } from "../cookie-key";
import { explainPageRequest } from "../retrieval/page-request";
import type { RetrievalRequest } from "../retrieval/request";
import { sameSiteReach } from "../retrieval/same-site-reach";
import type { UserAgent } from "../user-agent";
import { isTrustworthy } from "../site/host";
import { applyFix } from "./apply-fix";
import type { Fix } from "./finding";

export interface SafeFixContext {
  readonly request: RetrievalRequest;
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
}

/**
 * Whether a fix may be done in one click: this page's request still gets the cookie, and no host or site loses it.
 * Whatever cannot be known from the cookie and the page (who else reads it, over which scheme) counts as a loss.
 */
export function isSafeFix(cookie: Cookie, fix: Fix, context: SafeFixContext): boolean {
  if (fix.kind !== "one-click") return false;
  const after = applyFix(cookie, fix);
  return (
    explainPageRequest(after, context.request, context.now).included &&
    isSameKey(cookie, after) &&
    cookie.value === after.value &&
    cookie.expires === after.expires &&
    cookie.httpOnly === after.httpOnly &&
    keepsSecureReaders(cookie, after, context.request) &&
    keepsOtherSites(cookie, after, context.userAgent)
  );
}

/** Secure takes the cookie from every http host: safe where only this trustworthy host has it. */
function keepsSecureReaders(before: Cookie, after: Cookie, request: RetrievalRequest): boolean {
  if (before.secure === after.secure) return true;
  return after.secure && after.hostOnly && isTrustworthy(request.url.scheme, request.url.host);
}

/** An effective SameSite that is as wide as before, or wider, keeps the cookie for every other site. */
function keepsOtherSites(before: Cookie, after: Cookie, userAgent: UserAgent): boolean {
  return sameSiteReach(after.sameSite, userAgent) >= sameSiteReach(before.sameSite, userAgent);
}
