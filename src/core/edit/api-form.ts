import type { Cookie } from "../cookie";
import { MAX_ATTRIBUTE_OCTETS, MAX_LIFETIME_SECONDS } from "../limits";
import { canonicalHost } from "../site/canonical-host";
import { isIpAddress } from "../site/host";
import type { Site } from "../site/site";
import { standsAlone } from "../site/stands-alone";
import { octets } from "../size";
import type { UserAgent } from "../user-agent";

type Scope = Pick<Cookie, "domain" | "hostOnly">;

/** What `cookies.set` makes of a domain that is not spelled as URLs spell hosts. */
interface DomainRules {
  /**
   * Whether it spells a Domain outside ASCII as URLs do, and makes a cookie host-only where its Domain stands alone;
   * otherwise it refuses both, addresses aside.
   */
  readonly mendsDomain: boolean;
  /** Whether a dot before the URL's own host makes the cookie one of the domain; otherwise that is no URL. */
  readonly dotMakesDomain: boolean;
}

const DOMAIN_RULES: Readonly<Record<UserAgent["id"], DomainRules>> = {
  chromium: { mendsDomain: true, dotMakesDomain: false },
  firefox: { mendsDomain: false, dotMakesDomain: true },
};

/**
 * What `cookies.set` leaves in the jar where no rule refuses the draft: the browser moves dates and spells
 * paths and domains its own way. Null where it refuses the path or the domain.
 * @param now seconds since the epoch
 * Measured on Chromium 156 and Firefox ESR 153; held against both by the oracle.
 */
export function apiForm(
  draft: Cookie,
  { site, userAgent, now }: { site: Site; userAgent: UserAgent; now: number },
): Cookie | null {
  const path = apiPath(draft.path, userAgent);
  const scope = apiScope(draft, site, userAgent);
  if (path === null || scope === null) return null;
  const { expires } = draft;
  return {
    ...draft,
    ...scope,
    path,
    expires: expires === null ? null : Math.min(expires, now + MAX_LIFETIME_SECONDS),
    partitionKey: apiPartition(draft, site),
  };
}

/** Firefox: from a URL whose host begins with a dot, the key says no more than whether its site is another. */
function apiPartition({ domain, partitionKey }: Cookie, site: Site): Cookie["partitionKey"] {
  if (partitionKey === null || !domain.startsWith(".")) return partitionKey;
  const { topLevelSite } = partitionKey;
  return { topLevelSite, hasCrossSiteAncestor: !topLevelSite.endsWith(`://${site.domain}`) };
}

/** The path as the API stores it; null where it refuses it. */
export function apiPath(path: string, { canonicalisesPath }: UserAgent): string | null {
  const stored = canonicalisesPath ? pathByUrl(path) : pathAsGiven(path);
  return stored === null || octets(stored) > MAX_ATTRIBUTE_OCTETS ? null : stored;
}

/** Chromium spells the path as URLs do. Without one the path is that of our URLs, which is "/". */
function pathByUrl(path: string): string | null {
  if (path === "") return "/";
  // oxlint-disable-next-line no-control-regex -- these end a line, or a header
  if (!path.startsWith("/") || /[;\r\n\0]|[ \t]$/.test(path)) return null;
  // As a path alone: "?" and "#" begin nothing, and a TAB is not left out.
  const alone = path.replaceAll(/[?#\p{Cc}]/gu, encodeURIComponent);
  return URL.canParse(`https://h${alone}`) ? new URL(`https://h${alone}`).pathname : null;
}

/** Firefox takes nearly any text. */
function pathAsGiven(path: string): string | null {
  return path.includes("\t") ? null : path;
}

/** Whose cookie it becomes; null where the API refuses the domain. */
export function apiScope(draft: Scope, site: Site, { id }: UserAgent): Scope | null {
  const { mendsDomain, dotMakesDomain } = DOMAIN_RULES[id];
  const hasDot = draft.domain.startsWith(".");
  const host = canonicalHost(draft.domain);
  if (host === undefined) return null;
  if (hasDot) {
    const isTaken = dotMakesDomain && draft.hostOnly && !standsAlone(host, site);
    return isTaken ? { domain: host, hostOnly: false } : null;
  }
  if (draft.hostOnly) return { domain: host, hostOnly: true };
  if (standsAlone(host, site)) {
    return mendsDomain || isIpAddress(host) ? { domain: host, hostOnly: true } : null;
  }
  const isSpelled = host === draft.domain.toLowerCase();
  return mendsDomain || isSpelled ? { domain: host, hostOnly: false } : null;
}
