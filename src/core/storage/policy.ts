import { CHROMIUM_RETRIEVAL, FIREFOX_RETRIEVAL, type ThirdPartySetting } from "../retrieval/policy";
import { parseChromiumDate } from "../set-cookie/chromium-date";
import { parseCookieDate } from "../set-cookie/cookie-date";
import { parseChromiumMaxAge, parseFirefoxMaxAge, parseMaxAge } from "../set-cookie/max-age";
import { parseNsprDate } from "../set-cookie/nspr-date";
import type { ParsingRules } from "../set-cookie/parsing-rules";
import { CHROMIUM, FIREFOX, type UserAgent } from "../user-agent";

/**
 * How user agents differ in what they store, as data. Each row was measured on Chromium 156 and Firefox ESR 153
 * and is held against both by the oracle; the specification's row is RFC 6265bis with CHIPS.
 */
export interface StorageRules extends ParsingRules {
  readonly id: UserAgent["id"] | "specification";
  readonly nameIsOctets: boolean;
  readonly allowsNameless: boolean;
  /** Whether a nameless cookie's value may hold `=`, with which it would be sent as another cookie. */
  readonly namelessMayHoldEqualsSign: boolean;
  /** Whether a Domain outside ASCII is mapped to the form that URLs have; otherwise the line is refused. */
  readonly mapsDomain: boolean;
  /** Whether `Domain=.` is as good as none; otherwise the line is refused. */
  readonly loneDotIsNoDomain: boolean;
  /** Whose own name a `__Host-` cookie's Domain may say, because it comes to nothing: of addresses, or of all that stand alone. */
  readonly hostPrefixAllowsDomain: "address" | "host-only";
  /** Whether `__Host-` wants `Path=/` in the line; otherwise a default path of `/` will do. */
  readonly hostPrefixWantsPath: boolean;
  readonly pathMayHoldTab: boolean;
  /** Whether a default path of more than 1024 octets is kept; otherwise the path is empty and matches nothing. */
  readonly keepsLongDefaultPath: boolean;
  /** What the API shows for a path that is no UTF-8. */
  readonly undecodablePath: "empty" | "replaced";
  readonly sameSiteUnspecified: UserAgent["sameSiteUnspecified"];
  /** Whether a host-only Secure cookie guards its own host alone against a twin without Secure, or hosts around it too. */
  readonly secureTwinHeedsHostOnly: boolean;
  /** Whether a Secure cookie guards within its own site only: not `foo.github.io` against `github.io`, a public suffix. */
  readonly secureTwinIsOfSite: boolean;
  /** Whether a third party's cookie without Partitioned is put into the partition where the setting is "partitioned". */
  readonly partitionsThirdParties: boolean;
  /** Whether a blocked third party may still set what is Partitioned. */
  readonly blockedKeepsPartitioned: boolean;
}

/** A user agent's rules together with its settings. */
export interface StoragePolicy {
  readonly rules: StorageRules;
  readonly thirdParty: ThirdPartySetting;
}

export const CHROMIUM_STORAGE: StorageRules = {
  id: "chromium",
  lonePart: "value",
  allowsTab: CHROMIUM.allowsTab,
  bareCrEndsLine: true,
  foldKeepsSpaces: false,
  longFlagIsIgnored: true,
  unreadableLeavesEarlier: false,
  knowsPriority: true,
  parseMaxAge: parseChromiumMaxAge,
  parseDate: parseChromiumDate,
  nameIsOctets: CHROMIUM.nameIsOctets,
  allowsNameless: CHROMIUM.allowsNameless,
  namelessMayHoldEqualsSign: false,
  mapsDomain: true,
  loneDotIsNoDomain: false,
  hostPrefixAllowsDomain: "address",
  hostPrefixWantsPath: true,
  pathMayHoldTab: false,
  keepsLongDefaultPath: true,
  undecodablePath: "empty",
  sameSiteUnspecified: CHROMIUM.sameSiteUnspecified,
  secureTwinHeedsHostOnly: false,
  secureTwinIsOfSite: true,
  partitionsThirdParties: CHROMIUM.partitionsThirdParties,
  blockedKeepsPartitioned: CHROMIUM_RETRIEVAL.blockedKeepsPartitioned,
};

export const FIREFOX_STORAGE: StorageRules = {
  id: "firefox",
  lonePart: "name",
  allowsTab: FIREFOX.allowsTab,
  bareCrEndsLine: false,
  foldKeepsSpaces: true,
  longFlagIsIgnored: false,
  unreadableLeavesEarlier: false,
  knowsPriority: false,
  parseMaxAge: parseFirefoxMaxAge,
  parseDate: parseNsprDate,
  nameIsOctets: FIREFOX.nameIsOctets,
  allowsNameless: FIREFOX.allowsNameless,
  namelessMayHoldEqualsSign: false,
  mapsDomain: false,
  loneDotIsNoDomain: false,
  hostPrefixAllowsDomain: "host-only",
  hostPrefixWantsPath: false,
  pathMayHoldTab: false,
  keepsLongDefaultPath: false,
  undecodablePath: "replaced",
  sameSiteUnspecified: FIREFOX.sameSiteUnspecified,
  secureTwinHeedsHostOnly: true,
  secureTwinIsOfSite: true,
  partitionsThirdParties: FIREFOX.partitionsThirdParties,
  blockedKeepsPartitioned: FIREFOX_RETRIEVAL.blockedKeepsPartitioned,
};

export const SPECIFICATION_STORAGE: StorageRules = {
  id: "specification",
  lonePart: "value",
  allowsTab: true,
  bareCrEndsLine: false,
  foldKeepsSpaces: false,
  longFlagIsIgnored: true,
  unreadableLeavesEarlier: true,
  knowsPriority: false,
  parseMaxAge,
  parseDate: parseCookieDate,
  nameIsOctets: false,
  allowsNameless: true,
  namelessMayHoldEqualsSign: true,
  mapsDomain: false,
  loneDotIsNoDomain: true,
  hostPrefixAllowsDomain: "host-only",
  hostPrefixWantsPath: true,
  pathMayHoldTab: true,
  keepsLongDefaultPath: true,
  undecodablePath: "replaced",
  sameSiteUnspecified: "lax",
  secureTwinHeedsHostOnly: false,
  secureTwinIsOfSite: false,
  partitionsThirdParties: false,
  blockedKeepsPartitioned: true,
};

const BY_ID: Record<StorageRules["id"], StorageRules> = {
  chromium: CHROMIUM_STORAGE,
  firefox: FIREFOX_STORAGE,
  specification: SPECIFICATION_STORAGE,
};

export const STORAGE_RULES: readonly StorageRules[] = Object.values(BY_ID);

/** By which rules a user agent stores cookies. */
export function storageRulesOf(id: StorageRules["id"]): StorageRules {
  return BY_ID[id];
}
