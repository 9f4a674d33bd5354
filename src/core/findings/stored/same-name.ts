import type { Cookie } from "../../cookie";
import { isSameKey, partitionId } from "../../cookie-key";
import { isDomainMatch } from "../../retrieval/domain-match";
import { explainPageRequest } from "../../retrieval/page-request";
import { type RetrievalRequest, siteOf } from "../../retrieval/request";
import { pathMatches } from "../../retrieval/path-match";
import { countOf } from "../../parameter";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. Another of its name can travel in the same request, and servers read one of them. */
export const findSameName: StoredRule<"same-name"> = (cookie, { sameName, request, now }) => {
  const rivals = sameName.filter(
    (other) => !isSameKey(cookie, other) && meetInOneRequest(cookie, other, request),
  );
  if (rivals.length === 0) return null;
  const isSent = (other: Cookie) =>
    request !== null && explainPageRequest(other, request, now).included;
  const meetHere = isSent(cookie) && rivals.some(isSent);
  return {
    id: "same-name",
    severity: meetHere ? "warning" : "notice",
    subject: STORED_COOKIE,
    parameters: [countOf(rivals.length + 1)],
    source: "rfc6265bis-retrieval",
    fix: null,
  };
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
  if (partitionId(a.partitionKey) === partitionId(b.partitionKey)) return true;
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
