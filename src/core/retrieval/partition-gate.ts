import type { Cookie, PartitionKey } from "../cookie";
import { isDomainMatch } from "./domain-match";
import type { RetrievalPolicy, RetrievalRules } from "./policy";
import type { RetrievalReason } from "./reason";
import { type RetrievalRequest, siteOf } from "./request";
import { isThirdParty } from "./third-party";

/** The partition whose cookies the request reads beside the unpartitioned ones. Spec: CHIPS. */
export function partitionOf(request: RetrievalRequest, rules: RetrievalRules): PartitionKey {
  return {
    // The port does not count, the scheme does, in both browsers.
    topLevelSite: siteOf(request.documents[0] ?? request.url),
    hasCrossSiteAncestor: hasCrossSiteAncestor(request, rules),
  };
}

/** Spec: CHIPS. Where the rules say so, hosts below the top-level document's ask only about that one. */
function hasCrossSiteAncestor(request: RetrievalRequest, rules: RetrievalRules): boolean {
  const { url, documents } = request;
  const [top] = documents;
  const isBelow = top !== undefined && top.site !== url.site && isDomainMatch(url.host, top.site);
  return !(rules.keyTakesHostsBelow && isBelow) && isThirdParty(request, rules);
}

/** Whether a partitioned cookie lives in another partition than the request reads. */
export function refusesByPartition(
  { partitionKey }: Cookie,
  request: RetrievalRequest,
  { rules }: RetrievalPolicy,
): RetrievalReason | null {
  if (partitionKey === null) return null;
  const { topLevelSite, hasCrossSiteAncestor } = partitionKey;
  const read = partitionOf(request, rules);
  const facts = { gate: "partition", topLevelSite, section: "CHIPS" } as const;
  if (topLevelSite !== read.topLevelSite) return { code: "other-partition", ...facts };
  if (hasCrossSiteAncestor === read.hasCrossSiteAncestor) return null;
  return { code: hasCrossSiteAncestor ? "inside-other-site" : "outside-other-site", ...facts };
}
