import type { RetrievalRules } from "./policy";
import { type Endpoint, type RetrievalRequest, webScheme } from "./request";

/** Whether two endpoints belong to one site, by registrable domain and, where the rules say so, by scheme. */
export function isSameSite(a: Endpoint, b: Endpoint, rules: RetrievalRules): boolean {
  return a.site === b.site && (!rules.sameSiteIsSchemeful || webScheme(a) === webScheme(b));
}

/**
 * Whether some document above the request belongs to another site, so that the request is a third party's.
 * A page of A in a frame of B in a page of A is one too. A top-level navigation never is.
 */
export function isThirdParty({ url, documents }: RetrievalRequest, rules: RetrievalRules): boolean {
  return documents.some((above) => !isSameSite(above, url, rules));
}
