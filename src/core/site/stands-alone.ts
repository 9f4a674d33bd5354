import { isIpAddress, isSingleLabel } from "./host";
import type { Site } from "./site";

/** An address, a single label or a public suffix has nothing below that could share a cookie. */
export function standsAlone(domain: string, site: Site): boolean {
  return site.kind === "host" || isIpAddress(domain) || isSingleLabel(domain);
}
