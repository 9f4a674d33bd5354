import type { Cookie, PartitionKey } from "./cookie";

/**
 * What tells one cookie from another: RFC 6265bis 5.7 (name, domain, host-only-flag, path),
 * plus the partition and the store that browsers add.
 */
export type CookieKey = Pick<
  Cookie,
  "storeId" | "partitionKey" | "domain" | "hostOnly" | "path" | "name"
>;

/** A stable string for maps, React-style keys and comparison; equal exactly for equal keys. */
export function cookieKeyId(key: CookieKey): string {
  return JSON.stringify([
    key.storeId,
    partitionId(key.partitionKey),
    key.domain,
    key.hostOnly,
    key.path,
    key.name,
  ]);
}

/** "" for the unpartitioned jar. */
export function partitionId(key: PartitionKey | null): string {
  return key === null ? "" : `${key.hasCrossSiteAncestor ? "x" : "="}${key.topLevelSite}`;
}

export function isSameKey(a: CookieKey, b: CookieKey): boolean {
  return cookieKeyId(a) === cookieKeyId(b);
}
