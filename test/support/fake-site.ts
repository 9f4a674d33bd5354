import { getDomain } from "tldts";

/** The registrable domain, private suffixes included; undefined for a host that stands alone. */
export function registrableDomainOf(host: string): string | undefined {
  if (host.startsWith("[") || /^[\d.]+$/.test(host) || !host.includes(".")) return undefined;
  const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
  return getDomain(host, options) ?? undefined;
}

/** What a site's cookies are counted by. */
export function siteOf(host: string): string {
  return registrableDomainOf(host) ?? host;
}
