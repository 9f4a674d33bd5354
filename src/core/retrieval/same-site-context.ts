import type { RetrievalRules } from "./policy";
import type { Endpoint, RetrievalRequest } from "./request";
import { isSameSite, isThirdParty } from "./third-party";

/**
 * How near a request is to its own site, as an ordered scale from far to near:
 * `cross-site`; a cross-site top-level navigation by an unsafe method; one by a safe method; same-site.
 */
export const SAME_SITE_CONTEXTS = ["cross-site", "lax-unsafe", "lax", "same-site"] as const;
export type SameSiteContext = (typeof SAME_SITE_CONTEXTS)[number];

/** Spec: RFC 9110 9.2.1, of the methods that a browser can be made to use. */
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/** Spec: RFC 6265bis 5.2 and 5.8.3. */
export function sameSiteContext(request: RetrievalRequest, rules: RetrievalRules): SameSiteContext {
  const { url, initiator, redirects, destination, method } = request;
  const isForeign = (other: Endpoint) => !isSameSite(other, url, rules);
  const isCross =
    (initiator !== null && isForeign(initiator)) ||
    isThirdParty(request, rules) ||
    (rules.redirectsCount && redirects.some(isForeign));
  if (!isCross) return "same-site";
  if (destination !== "document") return "cross-site";
  return SAFE_METHODS.has(method.toUpperCase()) ? "lax" : "lax-unsafe";
}

/** Whether the context is at least as near as the other. */
export function isAtLeast(context: SameSiteContext, least: SameSiteContext): boolean {
  return SAME_SITE_CONTEXTS.indexOf(context) >= SAME_SITE_CONTEXTS.indexOf(least);
}
