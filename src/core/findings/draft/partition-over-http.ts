import type { Cookie } from "../../cookie";
import { canonicalHost } from "../../site/canonical-host";
import { isTrustworthy } from "../../site/host";
import type { UserAgent } from "../../user-agent";
import { textOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

/**
 * Subject: draft. Chromium: the own partition of an http page takes no cookie. One there must be Secure, which
 * http may not set; and a key without a cross-site ancestor must have the scheme of the URL that sets it.
 */
export const findPartitionOverHttp: DraftRule<"partition-over-http"> = (draft, { userAgent }) => {
  if (!isPartitionClosed(draft, userAgent)) return [];
  const parameters = [textOf(draft.partitionKey?.topLevelSite ?? "")];
  return [
    refusal({ id: "partition-over-http", field: "partition", parameters, source: "chips" }, true),
  ];
};

/** Whether no attribute could make the browser keep the cookie in its partition. */
export function isPartitionClosed(
  { partitionKey, domain }: Pick<Cookie, "partitionKey" | "domain">,
  { apiChecksAttributes }: UserAgent,
): boolean {
  if (!apiChecksAttributes || partitionKey === null || partitionKey.hasCrossSiteAncestor) {
    return false;
  }
  const [scheme = ""] = partitionKey.topLevelSite.split("://");
  return !isTrustworthy(scheme, canonicalHost(domain) ?? domain);
}
