import type { PartitionKey } from "../cookie";
import { partitionOf } from "../retrieval/partition-gate";
import type { RetrievalRules } from "../retrieval/policy";
import type { Endpoint, RetrievalRequest } from "../retrieval/request";
import { sameSiteContext } from "../retrieval/same-site-context";
import { isThirdParty } from "../retrieval/third-party";
import type { LineSource } from "../set-cookie/parse";
import type { Site } from "../site/site";

/** What came before the line, as far as it decides whether the cookie is stored. */
export interface StorageContext {
  /** The URL that answers with the line, or of the document whose script writes it. */
  readonly url: Endpoint;
  /** Whether the URL's site is a registrable domain, or a host that stands alone and can share with nobody. */
  readonly siteKind: Site["kind"];
  readonly source: LineSource;
  /** A top-level navigation may set all cookies, wherever it started. */
  readonly sameSite: "same-site" | "cross-site" | "top-level-navigation";
  /** Whether some document above belongs to another site. */
  readonly isThirdParty: boolean;
  /** Where a Partitioned cookie would go. */
  readonly partition: PartitionKey;
  /** The response's Date, in seconds since the epoch; null where it has none, or for a script. */
  readonly serverTime: number | null;
  readonly storeId: string;
}

/** The context of a request's response, or of a script (destination `script`) that writes where it could read. */
export function storageContextOf(
  request: RetrievalRequest,
  rules: RetrievalRules,
  around: Pick<StorageContext, "siteKind" | "serverTime" | "storeId">,
): StorageContext {
  const { url, destination } = request;
  const isNear = sameSiteContext(request, rules) === "same-site";
  return {
    ...around,
    url,
    source: destination === "script" ? "script" : "http",
    sameSite:
      destination === "document" ? "top-level-navigation" : isNear ? "same-site" : "cross-site",
    isThirdParty: isThirdParty(request, rules),
    partition: partitionOf(request, rules),
  };
}
