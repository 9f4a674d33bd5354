import type { Cookie } from "../../cookie";
import { isSameKey, partitionId } from "../../cookie-key";
import { isDomainMatch } from "../../retrieval/domain-match";
import { explainPageRequest } from "../../retrieval/page-request";
import { type RetrievalRequest, siteOf } from "../../retrieval/request";
import { pathMatches } from "../../retrieval/path-match";
import { countOf } from "../../parameter";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

type SameNameFindingId = "same-name" | "same-name-apart";

/**
 * Subject: stored cookie. Another of its name has another scope. Where both can travel in one request servers
 * read one of them; where none carries both they are only easy to confuse.
 */
export const findSameName: StoredRule<SameNameFindingId> = (cookie, { sameName, request, now }) => {
  const others = sameName.filter((other) => !isSameKey(cookie, other));
  const rivals = others.filter((other) => meetInOneRequest(cookie, other, request));
  const about = { subject: STORED_COOKIE, source: "rfc6265bis-retrieval", fix: null } as const;
  if (rivals.length === 0) {
    // Each partition has its own by design: one in another partition is no second scope.
    const apart = others.filter((other) => isSamePartition(cookie, other));
    if (apart.length === 0) return null;
    const parameters = [countOf(apart.length + 1)];
    return { id: "same-name-apart", severity: "notice", parameters, ...about };
  }
  const isSent = (other: Cookie) =>
    request !== null && explainPageRequest(other, request, now).included;
  const meetHere = isSent(cookie) && rivals.some(isSent);
  const parameters = [countOf(rivals.length + 1)];
  return { id: "same-name", severity: meetHere ? "warning" : "notice", parameters, ...about };
};

/** Whether some request could carry both: one scope lies within the other, in host, path and partition. */
function meetInOneRequest(a: Cookie, b: Cookie, request: RetrievalRequest | null): boolean {
  return (
    hostsMeet(a, b) &&
    (pathMatches(a.path, b.path) || pathMatches(b.path, a.path)) &&
    partitionsMeet(a, b, request)
  );
}

function hostsMeet(a: Cookie, b: Cookie): boolean {
  if (a.domain === b.domain) return true;
  const aCoversB = !a.hostOnly && isDomainMatch(b.domain, a.domain);
  return aCoversB || (!b.hostOnly && isDomainMatch(a.domain, b.domain));
}

/** A first-party page gets its unpartitioned cookies together with those of its own partition. */
function partitionsMeet(a: Cookie, b: Cookie, request: RetrievalRequest | null): boolean {
  if (isSamePartition(a, b)) return true;
  const key = a.partitionKey === null ? b.partitionKey : a.partitionKey;
  const isOneUnpartitioned = a.partitionKey === null || b.partitionKey === null;
  return (
    isOneUnpartitioned &&
    request !== null &&
    key !== null &&
    key.topLevelSite === siteOf(request.url) &&
    !key.hasCrossSiteAncestor
  );
}

function isSamePartition(a: Cookie, b: Cookie): boolean {
  return partitionId(a.partitionKey) === partitionId(b.partitionKey);
}
