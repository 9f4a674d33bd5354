import type { PartitionKey } from "../cookie";
import { isDomainMatch } from "../retrieval/domain-match";
import type { Site } from "../site/site";

/** Where a cookie lives, in the words of a choice. */
export type PartitionChoice =
  /** In the unpartitioned jar: wherever its site appears. */
  | "everywhere"
  /** Only on pages of its own site, not in frames below another one. */
  | "own"
  /** Only below a given top-level site. */
  | "given";

export function partitionChoice(key: PartitionKey | null, ownSite: string): PartitionChoice {
  if (key === null) return "everywhere";
  return key.topLevelSite === ownSite && !key.hasCrossSiteAncestor ? "own" : "given";
}

/**
 * The key for a top-level site as typed. Below another site there is always a cross-site ancestor
 * (both browsers refuse a key that denies it); below its own site only where a frame of another stands between,
 * which the choice "given" then means.
 */
export function partitionBelow(typed: string): PartitionKey {
  return { topLevelSite: typed, hasCrossSiteAncestor: true };
}

/** Whether a top-level site is the cookie's own: then both kinds of ancestor are possible. */
export function isOwnSite(topLevelSite: string, site: Site): boolean {
  if (!URL.canParse(topLevelSite)) return false;
  return isDomainMatch(new URL(topLevelSite).hostname, site.domain);
}

/** Scheme and host of a typed or pasted URL, as partition keys write a site; undefined where it is none. */
export function siteFromTyped(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname } = new URL(text);
  return hostname === "" ? undefined : `${protocol}//${hostname}`;
}
