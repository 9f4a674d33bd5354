/**
 * How the browsers that Cookie Lens runs in differ, as data: one table instead of scattered conditions.
 * Each row was measured on Chromium 156 and Firefox ESR 153 and is pinned by the contract suite.
 */
export interface UserAgent {
  readonly id: "chromium" | "firefox";
  readonly name: string;
  /** The cookie store of all private windows. */
  readonly privateStoreId: string;
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
  /** Chromium closes the popup while it asks for a permission; Firefox keeps it open. */
  readonly promptClosesPopup: boolean;
  /** Chromium: what the API sets counts as never used until a request carries it, and so is evicted first. */
  readonly apiCookiesGoFirst: boolean;
  /** Firefox makes room in a full jar before it stores; Chromium stores, and then evicts, the newcomer not spared. */
  readonly makesRoomFirst: boolean;
  /** Octets a partition may hold before the oldest cookies go. Firefox tolerates 1.2 times its limit. */
  readonly partitionOctetsTolerated: number;
}

export const CHROMIUM: UserAgent = {
  id: "chromium",
  name: "Chromium",
  privateStoreId: "1",
  sameSiteUnspecified: "lax",
  nameIsOctets: false,
  allowsNameless: true,
  allowsTab: false,
  apiChecksAttributes: true,
  partitionsThirdParties: false,
  canonicalisesPath: true,
  apiReachesIpv6: true,
  promptClosesPopup: true,
  apiCookiesGoFirst: true,
  makesRoomFirst: false,
  partitionOctetsTolerated: 10_240,
};

export const FIREFOX: UserAgent = {
  id: "firefox",
  name: "Firefox",
  privateStoreId: "firefox-private",
  sameSiteUnspecified: "none",
  nameIsOctets: true,
  allowsNameless: false,
  allowsTab: true,
  apiChecksAttributes: false,
  partitionsThirdParties: true,
  canonicalisesPath: false,
  apiReachesIpv6: false,
  promptClosesPopup: false,
  apiCookiesGoFirst: false,
  makesRoomFirst: true,
  partitionOctetsTolerated: 12_288,
};
