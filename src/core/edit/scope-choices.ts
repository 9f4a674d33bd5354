import type { Cookie } from "../cookie";
import { isDomainMatch } from "../retrieval/domain-match";
import { isIpAddress } from "../site/host";
import type { Site } from "../site/site";
import { standsAlone } from "../site/stands-alone";

/** A domain that a cookie of the site may have. */
export interface DomainChoice {
  readonly domain: string;
  readonly hostOnly: boolean;
  /** Steps below the registrable domain, for drawing: the host alone stands one below its domain. */
  readonly depth: number;
}

/**
 * The domains that can work, widest first: from the registrable domain down to each of the hosts,
 * every one with all below it, and each host alone.
 */
export function domainChoices(site: Site, hosts: readonly string[]): readonly DomainChoice[] {
  const named = new Set(hosts);
  const domains = new Set(hosts.flatMap((host) => chainTo(host, site)));
  return [...domains].toSorted(parentsFirst).flatMap((domain): readonly DomainChoice[] => {
    const depth = labels(domain) - labels(site.domain);
    if (standsAlone(domain, site)) return [{ domain, hostOnly: true, depth: 0 }];
    const below = { domain, hostOnly: false, depth };
    return named.has(domain) ? [below, { domain, hostOnly: true, depth: depth + 1 }] : [below];
  });
}

/** The paths that this page's requests match, widest first, and the cookie's own. */
export function pathChoices(pagePath: string, own: string): readonly string[] {
  const segments = pagePath.split("/").filter((segment) => segment !== "");
  const paths = segments.map((_, index) => `/${segments.slice(0, index + 1).join("/")}`);
  return [...new Set(["/", ...paths, ...(own.startsWith("/") ? [own] : [])])].toSorted(
    (a, b) => a.length - b.length,
  );
}

/** Whether a scope's requests all lie within another's. */
export function isWithinDomain(
  inner: Pick<Cookie, "domain" | "hostOnly">,
  outer: Pick<Cookie, "domain" | "hostOnly">,
): boolean {
  if (outer.hostOnly) return inner.hostOnly && inner.domain === outer.domain;
  return isDomainMatch(inner.domain, outer.domain);
}

function chainTo(host: string, site: Site): readonly string[] {
  if (host === site.domain || !isDomainMatch(host, site.domain)) return [host];
  return [host, ...chainTo(host.slice(host.indexOf(".") + 1), site)];
}

function labels(domain: string): number {
  return isIpAddress(domain) ? 1 : domain.split(".").length;
}

/** By labels from the right, so that each domain stands before what is below it. */
function parentsFirst(a: string, b: string): number {
  const [left, right] = [a, b].map((domain) => domain.split(".").toReversed().join(" "));
  return (left ?? "") < (right ?? "") ? -1 : 1;
}
