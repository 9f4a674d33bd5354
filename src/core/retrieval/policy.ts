import { CHROMIUM, FIREFOX, type UserAgent } from "../user-agent";
import { SPECIFICATION_RETRIEVAL } from "./specification-rules";

/** What the browser's settings do with cookies of a third party; `unknown` where nobody could read them. */
export type ThirdPartySetting = "allowed" | "partitioned" | "blocked" | "unknown";

/**
 * How user agents differ in what they send, as data. Each row was measured on Chromium 156 and Firefox ESR 153
 * and is held against both by the oracle; the specification's row is RFC 6265bis with CHIPS.
 */
export interface RetrievalRules {
  readonly id: UserAgent["id"] | "specification";
  /** Whether http and https of one registrable domain are two sites. */
  readonly sameSiteIsSchemeful: boolean;
  /** What an absent SameSite attribute means. */
  readonly sameSiteUnspecified: UserAgent["sameSiteUnspecified"];
  /** Seconds after its creation in which a cookie without SameSite also goes with a cross-site top-level POST; 0 for never. */
  readonly laxAllowingUnsafe: number;
  /** Whether a redirect through another site makes the request cross-site. */
  readonly redirectsCount: boolean;
  /** Whether a blocked third party still gets what is in its own partition. */
  readonly blockedKeepsPartitioned: boolean;
  /**
   * Whether hosts below a top-level host without registrable domain (`localhost`, `github.io`) have no cross-site
   * ancestor, whatever stands between. Only the key of a partition goes by that: they remain third parties.
   */
  readonly keyTakesHostsBelow: boolean;
  /** What its settings do with third parties as installed; `unknown` where installations differ. */
  readonly thirdPartyAtFirst: ThirdPartySetting;
}

/** A user agent's rules together with its settings. */
export interface RetrievalPolicy {
  readonly rules: RetrievalRules;
  readonly thirdParty: ThirdPartySetting;
}

export const CHROMIUM_RETRIEVAL: RetrievalRules = {
  id: "chromium",
  sameSiteIsSchemeful: true,
  sameSiteUnspecified: CHROMIUM.sameSiteUnspecified,
  laxAllowingUnsafe: 120,
  redirectsCount: false,
  blockedKeepsPartitioned: true,
  keyTakesHostsBelow: false,
  thirdPartyAtFirst: "unknown",
};

export const FIREFOX_RETRIEVAL: RetrievalRules = {
  id: "firefox",
  sameSiteIsSchemeful: false,
  sameSiteUnspecified: FIREFOX.sameSiteUnspecified,
  laxAllowingUnsafe: 0,
  redirectsCount: true,
  blockedKeepsPartitioned: false,
  keyTakesHostsBelow: true,
  thirdPartyAtFirst: "partitioned",
};

const BY_ID: Record<RetrievalRules["id"], RetrievalRules> = {
  chromium: CHROMIUM_RETRIEVAL,
  firefox: FIREFOX_RETRIEVAL,
  specification: SPECIFICATION_RETRIEVAL,
};

export const RETRIEVAL_RULES: readonly RetrievalRules[] = Object.values(BY_ID);

/** By which rules a user agent sends cookies. */
export function retrievalRulesOf(id: RetrievalRules["id"]): RetrievalRules {
  return BY_ID[id];
}
