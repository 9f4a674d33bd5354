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

/** `https://example.com`: scheme and site without the port, as partition keys write it. */
export function schemefulSite(scheme: "http" | "https", site: Site): string {
  return `${scheme}://${site.domain}`;
}
