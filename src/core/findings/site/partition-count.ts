import { MAX_COOKIES_PER_PARTITION, NEAR_LIMIT_SHARE } from "../../limits";
import { evictedByNextAdd } from "../../storage/eviction-by-count";
import type { JarFill } from "../../storage/jar-fill";
import type { UserAgent } from "../../user-agent";
import type { Finding } from "../finding";
import { countOf, textOf } from "../../parameter";

type PartitionCountFindingId = "partition-count-near-limit" | "partition-count-full";

/** Subject: partition. How near one partition is to losing cookies by their number. */
export function findPartitionCount(
  jar: JarFill,
  userAgent: UserAgent,
): Finding<PartitionCountFindingId> | null {
  const { partitionKey, count } = jar;
  if (partitionKey === null || count < MAX_COOKIES_PER_PARTITION * NEAR_LIMIT_SHARE) return null;
  const about = {
    subject: { kind: "partition", partitionKey },
    source: "browser-partition-limit",
    fix: null,
  } as const;
  const place = textOf(partitionKey.topLevelSite);
  if (count < MAX_COOKIES_PER_PARTITION) {
    const parameters = [place, countOf(count), countOf(MAX_COOKIES_PER_PARTITION)];
    return { id: "partition-count-near-limit", severity: "warning", parameters, ...about };
  }
  const parameters = [place, countOf(count), countOf(evictedByNextAdd(jar, userAgent))];
  return { id: "partition-count-full", severity: "danger", parameters, ...about };
}
