import type { Cookie } from "../cookie";
import { isTrustworthy } from "../site/host";
import type { SitePage } from "../site/page";
import { schemefulSite, type Site } from "../site/site";
import { domainMatches } from "./domain-match";
import { inRetrievalOrder } from "./order";
import { pathMatches } from "./path-match";
import type { RetrievalReason, RetrievalVerdict } from "./reason";

/** The request that the page itself makes when it is opened again: top-level, same-site, over HTTP. */
export interface PageRequest {
  readonly scheme: "http" | "https";
  /** Without port; an IPv6 address keeps its brackets. */
  readonly host: string;
  readonly path: string;
  /** The page's own schemeful site, which is the key of its first-party partition. */
  readonly topLevelSite: string;
}

export function pageRequest(page: SitePage, site: Site): PageRequest {
  return {
    scheme: page.scheme,
    host: page.host,
    path: page.path,
    topLevelSite: schemefulSite(page.scheme, site),
  };
}

/** One gate: the reason that it refuses the cookie with, or null where it lets it pass. */
type RequestGate = (cookie: Cookie, request: PageRequest, now: number) => RetrievalReason | null;

const GATES: readonly RequestGate[] = [
  refusesExpired,
  refusesDomain,
  refusesPath,
  refusesSecure,
  refusesPartition,
];

/**
 * Whether this page's own request gets the cookie, with every reason against it.
 * SameSite and HttpOnly refuse nothing here: the request is same-site, and no script makes it.
 * @param now seconds since the epoch
 */
export function explainPageRequest(
  cookie: Cookie,
  request: PageRequest,
  now: number,
): RetrievalVerdict {
  const reasons = GATES.map((gate) => gate(cookie, request, now)).filter(
    (reason) => reason !== null,
  );
  return { included: reasons.length === 0, reasons };
}

/** The cookies that the page's request carries, in the order of its Cookie header. */
export function cookiesOfPageRequest(
  cookies: readonly Cookie[],
  request: PageRequest,
  now: number,
): readonly Cookie[] {
  return inRetrievalOrder(
    cookies.filter((cookie) => explainPageRequest(cookie, request, now).included),
  );
}

function refusesExpired(
  cookie: Cookie,
  _request: PageRequest,
  now: number,
): RetrievalReason | null {
  const { expires } = cookie;
  if (expires === null || expires > now) return null;
  return { code: "expired", gate: "alive", expires, section: "RFC 6265bis 5.7" };
}

function refusesDomain(cookie: Cookie, request: PageRequest): RetrievalReason | null {
  if (domainMatches(request.host, cookie)) return null;
  const { domain } = cookie;
  const facts = { gate: "domain", domain, requestHost: request.host } as const;
  return cookie.hostOnly
    ? { code: "other-host", ...facts, section: "RFC 6265bis 5.8.3" }
    : { code: "domain-mismatch", ...facts, section: "RFC 6265bis 5.1.3" };
}

function refusesPath(cookie: Cookie, request: PageRequest): RetrievalReason | null {
  if (pathMatches(request.path, cookie.path)) return null;
  return {
    code: "path-mismatch",
    gate: "path",
    path: cookie.path,
    requestPath: request.path,
    section: "RFC 6265bis 5.1.4",
  };
}

function refusesSecure(cookie: Cookie, request: PageRequest): RetrievalReason | null {
  if (!cookie.secure || isTrustworthy(request.scheme, request.host)) return null;
  return { code: "secure-only", gate: "secure", section: "RFC 6265bis 5.8.3" };
}

function refusesPartition(cookie: Cookie, request: PageRequest): RetrievalReason | null {
  const key = cookie.partitionKey;
  if (key === null) return null;
  const { topLevelSite } = key;
  if (topLevelSite !== request.topLevelSite) {
    return { code: "other-partition", gate: "partition", topLevelSite, section: "CHIPS" };
  }
  if (!key.hasCrossSiteAncestor) return null;
  return { code: "inside-other-site", gate: "partition", topLevelSite, section: "CHIPS" };
}
