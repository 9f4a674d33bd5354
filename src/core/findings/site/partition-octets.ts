import { MAX_OCTETS_PER_PARTITION, NEAR_LIMIT_SHARE } from "../../limits";
import type { JarFill } from "../../storage/jar-fill";
import type { UserAgent } from "../../user-agent";
import type { Finding } from "../finding";
import { countOf, textOf } from "../../parameter";

type PartitionOctetsFindingId = "partition-octets-near-limit" | "partition-octets-full";

/**
 * Subject: partition. How near one partition is to losing cookies by the octets of its names and values:
 * what this browser tolerates counts, which may be more than what it then goes down to.
 */
export function findPartitionOctets(
  { partitionKey, octets }: JarFill,
  { partitionOctetsTolerated }: UserAgent,
): Finding<PartitionOctetsFindingId> | null {
  if (partitionKey === null || octets < partitionOctetsTolerated * NEAR_LIMIT_SHARE) return null;
  const isFull = octets >= partitionOctetsTolerated;
  return {
    id: isFull ? "partition-octets-full" : "partition-octets-near-limit",
    severity: isFull ? "danger" : "warning",
    subject: { kind: "partition", partitionKey },
    parameters: [
      textOf(partitionKey.topLevelSite),
      countOf(octets),
      countOf(partitionOctetsTolerated),
      countOf(MAX_OCTETS_PER_PARTITION),
    ],
    source: "browser-partition-limit",
    fix: null,
  };
}
