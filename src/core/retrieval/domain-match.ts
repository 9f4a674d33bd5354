import type { Cookie } from "../cookie";
import { isIpAddress } from "../site/host";

/** Whether a host is the domain or below it; an IP address has nothing below. Spec: RFC 6265bis 5.1.3. */
export function isDomainMatch(host: string, domain: string): boolean {
  if (host === domain) return true;
  return host.endsWith(`.${domain}`) && !isIpAddress(host);
}

/** Whether a request's host gets the cookie: its own host alone where it is host-only. Spec: RFC 6265bis 5.8.3. */
export function domainMatches(host: string, cookie: Pick<Cookie, "domain" | "hostOnly">): boolean {
  return cookie.hostOnly ? host === cookie.domain : isDomainMatch(host, cookie.domain);
}
