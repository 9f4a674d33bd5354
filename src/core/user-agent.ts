/**
 * How the browsers that Cookie Lens runs in differ, as data: one table instead of scattered conditions.
 * Each row was measured on Chromium 156 and Firefox ESR 153 and is pinned by the contract suite.
 */
export interface UserAgent {
  readonly id: "chromium" | "firefox";
  readonly name: string;
  /** What an absent SameSite attribute means when a request is made. */
  readonly sameSiteUnspecified: "lax" | "none";
  /** Firefox: the API shows a name's octets one character each, and writes one octet a character. */
  readonly nameIsOctets: boolean;
  /** Whether a cookie may have an empty name. */
  readonly allowsNameless: boolean;
  /** Whether a TAB may stand inside a name or value. */
  readonly allowsTab: boolean;
  /** Whether `cookies.set` refuses what a Set-Cookie line would be refused for: prefixes, Partitioned, path. */
  readonly apiChecksAttributes: boolean;
  /** Firefox: third-party cookies are put into partitions without being Partitioned (Total Cookie Protection). */
  readonly partitionsThirdParties: boolean;
  /** Chromium: `cookies.set` percent-encodes the path, so some stored paths cannot be addressed. */
  readonly canonicalisesPath: boolean;
  /** Firefox: the API writes an IPv6 host without its brackets, which is no key that a page's cookies have. */
  readonly apiReachesIpv6: boolean;
  /**
   * Whether `cookies.set` spells a Domain outside ASCII as URLs do, and makes a cookie host-only where its Domain
   * stands alone; otherwise it refuses both, addresses aside.
   */
  readonly apiMendsDomain: boolean;
  /** Chromium closes the popup while it asks for a permission; Firefox keeps it open. */
  readonly promptClosesPopup: boolean;
  /** Over a partition's count, Chromium takes one out for one in; Firefox goes down to 150. */
  readonly partitionEviction: "one-by-one" | "down-to-150";
  /** Octets a partition may hold before the oldest cookies go. Firefox tolerates 1.2 times its limit. */
  readonly partitionOctetsTolerated: number;
}

export const CHROMIUM: UserAgent = {
  id: "chromium",
  name: "Chromium",
  sameSiteUnspecified: "lax",
  nameIsOctets: false,
  allowsNameless: true,
  allowsTab: false,
  apiChecksAttributes: true,
  partitionsThirdParties: false,
  canonicalisesPath: true,
  apiReachesIpv6: true,
  apiMendsDomain: true,
  promptClosesPopup: true,
  partitionEviction: "one-by-one",
  partitionOctetsTolerated: 10_240,
};

export const FIREFOX: UserAgent = {
  id: "firefox",
  name: "Firefox",
  sameSiteUnspecified: "none",
  nameIsOctets: true,
  allowsNameless: false,
  allowsTab: true,
  apiChecksAttributes: false,
  partitionsThirdParties: true,
  canonicalisesPath: false,
  apiReachesIpv6: false,
  apiMendsDomain: false,
  promptClosesPopup: false,
  partitionEviction: "down-to-150",
  partitionOctetsTolerated: 12_288,
};
