import { isIpAddress, isSingleLabel } from "./host";

/** What the cookies of a page are listed and limited by. */
export interface Site {
  /** Host name without a leading dot; an IPv6 address keeps its brackets. */
  readonly domain: string;
  /**
   * `registrable`: a registrable domain, whose subdomains belong to the same site.
   * `host`: a host that stands alone (IP address, single label, public suffix).
   */
  readonly kind: "registrable" | "host";
}

/** An address, a single label or a public suffix has nothing below that could share a cookie. */
export function standsAlone(domain: string, site: Site): boolean {
  return site.kind === "host" || isIpAddress(domain) || isSingleLabel(domain);
}

/** `https://example.com`: scheme and site without the port, as partition keys write it. */
export function schemefulSite(scheme: "http" | "https", site: Site): string {
  return `${scheme}://${site.domain}`;
}
