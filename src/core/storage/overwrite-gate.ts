import type { Cookie } from "../cookie";
import { cookieKeyId, partitionId } from "../cookie-key";
import { domainMatches, isDomainMatch } from "../retrieval/domain-match";
import { pathMatches } from "../retrieval/path-match";
import { webScheme } from "../retrieval/request";
import { isTrustworthy } from "../site/host";
import type { StorageGate } from "./attempt";
import type { StorageRules } from "./policy";
import type { StorageContext } from "./storage-context";

/** Over http, no cookie may take the place of a Secure one or stand in front of it. Spec: RFC 6265bis 5.7 step 16. */
export const refusesOverSecure: StorageGate = ({ cookie, context, policy: { rules }, jar }) => {
  const { url } = context;
  if (cookie === null || cookie.secure || isTrustworthy(webScheme(url), url.host)) return [];
  const twin = jar.find(
    (there) =>
      there.secure &&
      isTwin(cookie, there, rules) &&
      (!rules.secureTwinIsOfSite || isOfSite(there, context)),
  );
  if (twin === undefined) return [];
  const { domain, path } = twin;
  return [{ code: "overwrites-secure", domain, path, section: "RFC 6265bis 5.7" }];
};

/** A script may not replace what it may not read. Spec: RFC 6265bis 5.7 step 23. */
export const refusesOverHttpOnly: StorageGate = ({ cookie, context, jar }) => {
  if (cookie === null || context.source !== "script") return [];
  const id = cookieKeyId(cookie);
  const isTaken = jar.some((there) => there.httpOnly && cookieKeyId(there) === id);
  return isTaken ? [{ code: "overwrites-http-only", section: "RFC 6265bis 5.7" }] : [];
};

/** Whether some request could get both, and the path of the one that is there is no longer. Not the other way round. */
function isTwin(cookie: Cookie, there: Cookie, rules: StorageRules): boolean {
  return (
    cookie.name === there.name &&
    partitionId(cookie.partitionKey) === partitionId(there.partitionKey) &&
    isNearDomain(cookie, there, rules) &&
    pathMatches(cookie.path, there.path)
  );
}

function isOfSite({ domain }: Cookie, { url, siteKind }: StorageContext): boolean {
  return siteKind === "registrable" ? isDomainMatch(domain, url.site) : domain === url.host;
}

function isNearDomain(a: Cookie, b: Cookie, { secureTwinHeedsHostOnly }: StorageRules): boolean {
  return secureTwinHeedsHostOnly
    ? domainMatches(a.domain, b) || domainMatches(b.domain, a)
    : isDomainMatch(a.domain, b.domain) || isDomainMatch(b.domain, a.domain);
}
