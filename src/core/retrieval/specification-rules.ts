/**
 * The specification's row of the policy table, apart because a list of cookies needs no other.
 * The two-minute exception is a MAY there; user agents that do not take it are as right.
 */
export const SPECIFICATION_RETRIEVAL = {
  id: "specification",
  sameSiteIsSchemeful: true,
  sameSiteUnspecified: "lax",
  laxAllowingUnsafe: 120,
  redirectsCount: false,
  blockedKeepsPartitioned: true,
  keyTakesHostsBelow: false,
  thirdPartyAtFirst: "allowed",
} as const;
