/**
 * One stored cookie, as every layer of Cookie Lens knows it.
 * Decoded once at the browser's edge; never holds a browser's own type.
 */
export interface Cookie {
  /** As the browser's API gives it. In Firefox each character is one octet (see `UserAgent.nameIsOctets`). */
  readonly name: string;
  readonly value: string;
  /** Host name without a leading dot; an IPv6 address keeps its brackets. */
  readonly domain: string;
  /** RFC 6265bis host-only-flag: true means no subdomain gets the cookie. */
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** The stated attribute, not the effective one: what `unspecified` means is the user agent's policy. */
  readonly sameSite: SameSite;
  /** Seconds since the epoch, fractions kept; null for a session cookie. */
  readonly expires: number | null;
  readonly partitionKey: PartitionKey | null;
  readonly storeId: string;
}

export type SameSite = "strict" | "lax" | "no_restriction" | "unspecified";

/** The jar inside a jar that a partitioned cookie lives in (CHIPS; Firefox's Total Cookie Protection). */
export interface PartitionKey {
  /** Schemeful site of the top-level page, such as `https://example.org`. */
  readonly topLevelSite: string;
  /** True where a frame of another site stands between the top-level page and the cookie's site. */
  readonly hasCrossSiteAncestor: boolean;
}
