import type { Cookie } from "../cookie";
import { isTrustworthy } from "../site/host";
import { domainMatches } from "./domain-match";
import { pathMatches } from "./path-match";
import type { RetrievalPolicy } from "./policy";
import type { RetrievalReason } from "./reason";
import { type RetrievalRequest, webScheme } from "./request";
import type { RetrievalTime } from "./retrieval-time";

export function refusesExpired(
  { expires }: Cookie,
  _request: RetrievalRequest,
  _policy: RetrievalPolicy,
  { now }: RetrievalTime,
): RetrievalReason | null {
  if (expires === null || expires > now) return null;
  return { code: "expired", gate: "alive", expires, section: "RFC 6265bis 5.7" };
}

export function refusesDomain(cookie: Cookie, { url }: RetrievalRequest): RetrievalReason | null {
  if (domainMatches(url.host, cookie)) return null;
  const { domain } = cookie;
  const facts = { gate: "domain", domain, requestHost: url.host } as const;
  return cookie.hostOnly
    ? { code: "other-host", ...facts, section: "RFC 6265bis 5.8.3" }
    : { code: "domain-mismatch", ...facts, section: "RFC 6265bis 5.1.3" };
}

export function refusesPath({ path }: Cookie, { url }: RetrievalRequest): RetrievalReason | null {
  if (pathMatches(url.path, path)) return null;
  return {
    code: "path-mismatch",
    gate: "path",
    path,
    requestPath: url.path,
    section: "RFC 6265bis 5.1.4",
  };
}

export function refusesSecure(
  { secure }: Cookie,
  { url }: RetrievalRequest,
): RetrievalReason | null {
  if (!secure || isTrustworthy(webScheme(url), url.host)) return null;
  return { code: "secure-only", gate: "secure", section: "RFC 6265bis 5.8.3" };
}
