import type { Cookie } from "../cookie";
import type { SitePage } from "../site/page";
import type { Site } from "../site/site";
import { type RetrievalGate, verdictOf } from "./gate";
import { inRetrievalOrder } from "./order";
import { refusesByPartition } from "./partition-gate";
import type { RetrievalPolicy } from "./policy";
import type { RetrievalVerdict } from "./reason";
import { addressBarRequest, type RetrievalRequest } from "./request";
import { refusesDomain, refusesExpired, refusesPath, refusesSecure } from "./scope-gates";
import { SPECIFICATION_RETRIEVAL } from "./specification-rules";

/** A page's own request is same-site and nobody's third party: no rule that differs between user agents bears on it. */
const ANY_POLICY: RetrievalPolicy = { rules: SPECIFICATION_RETRIEVAL, thirdParty: "allowed" };

/** Those of all gates that can refuse it, so that a list of cookies need not load the others. */
const GATES: readonly RetrievalGate[] = [
  refusesExpired,
  refusesDomain,
  refusesPath,
  refusesSecure,
  refusesByPartition,
];

/** The request that the page itself makes when it is opened again: top-level, same-site, over HTTP. */
export function pageRequest({ scheme, host, port, path }: SitePage, site: Site): RetrievalRequest {
  return addressBarRequest({ scheme, host, port, path, site: site.domain });
}

/**
 * Whether this page's own request gets the cookie, with every reason against it.
 * @param now seconds since the epoch
 */
export function explainPageRequest(
  cookie: Cookie,
  request: RetrievalRequest,
  now: number,
): RetrievalVerdict {
  return verdictOf(GATES, cookie, request, ANY_POLICY, { now });
}

/** The cookies that the page's request carries, in the order of its Cookie header. */
export function cookiesOfPageRequest(
  cookies: readonly Cookie[],
  request: RetrievalRequest,
  now: number,
): readonly Cookie[] {
  return inRetrievalOrder(
    cookies.filter((cookie) => explainPageRequest(cookie, request, now).included),
  );
}
