import { isIpAddress, isSingleLabel } from "./host";
import type { Site } from "./site";

/**
 * The site of a host by the Public Suffix List, private suffixes included as browsers do.
 * The list is 116 kB (gzip): it is loaded when first asked for, so that no surface pays for it to open.
 */
export async function registrableSite(host: string): Promise<Site> {
  if (isIpAddress(host) || isSingleLabel(host)) return { domain: host, kind: "host" };
  const { getDomain } = await import("tldts");
  const domain = getDomain(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
  });
  return domain === null ? { domain: host, kind: "host" } : { domain, kind: "registrable" };
}
