import type { Cookie, PartitionKey } from "../cookie";
import { partitionId } from "../cookie-key";
import {
  COOKIES_LEFT_AFTER_EVICTION,
  MAX_COOKIES_PER_PARTITION,
  MAX_COOKIES_PER_SITE,
} from "../limits";
import { nameValueOctets } from "../size";
import type { UserAgent } from "../user-agent";

/** How full one jar of a site is: the unpartitioned one (`partitionKey` null) or one partition. */
export interface JarFill {
  readonly partitionKey: PartitionKey | null;
  readonly count: number;
  /** Octets of names and values. */
  readonly octets: number;
}

/** The jars of one site in one store; the unpartitioned jar comes first, even if it is empty. */
export function fillOfJars(cookies: readonly Cookie[], userAgent: UserAgent): readonly JarFill[] {
  const jars = new Map<string, JarFill>([["", { partitionKey: null, count: 0, octets: 0 }]]);
  for (const cookie of cookies) {
    const { partitionKey } = cookie;
    const id = partitionId(partitionKey);
    const jar = jars.get(id) ?? { partitionKey, count: 0, octets: 0 };
    const octets = jar.octets + nameValueOctets(cookie, userAgent);
    jars.set(id, { partitionKey, count: jar.count + 1, octets });
  }
  return [...jars.values()];
}

/** Cookies that the browser evicts when one more is added to the jar; 0 while it fits. Octets are not looked at. */
export function evictedByNextAdd(jar: JarFill, userAgent: UserAgent): number {
  const isPartition = jar.partitionKey !== null;
  const limit = isPartition ? MAX_COOKIES_PER_PARTITION : MAX_COOKIES_PER_SITE;
  if (jar.count < limit) return 0;
  const left =
    isPartition && userAgent.partitionEviction === "one-by-one"
      ? MAX_COOKIES_PER_PARTITION
      : COOKIES_LEFT_AFTER_EVICTION;
  return jar.count + 1 - left;
}
