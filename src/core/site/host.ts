const IPV4_OCTET = /^(?:0|[1-9]\d{0,2})$/;

/** True for an address as URLs spell it: `127.0.0.1` or `[::1]`. Such hosts have no parent domain. */
export function isIpAddress(host: string): boolean {
  return isIpv4Address(host) || isIpv6Address(host);
}

/** True for a host name without a dot, such as `localhost` or `intranet`. */
export function isSingleLabel(host: string): boolean {
  return host !== "" && !host.includes(".") && !isIpv6Address(host);
}

/** Hosts that mean this machine: `localhost`, `*.localhost`, 127.0.0.0/8 and `[::1]`. */
export function isLoopbackHost(host: string): boolean {
  const name = host.endsWith(".") ? host.slice(0, -1) : host;
  if (name === "localhost" || name.endsWith(".localhost") || name === "[::1]") return true;
  return isIpv4Address(name) && name.startsWith("127.");
}

/**
 * True where a Secure cookie is stored and sent: https, and http to this machine.
 * Spec: RFC 6265bis 5.8.3 leaves "secure connection" to the user agent; measured the same in Chromium and Firefox.
 */
export function isTrustworthy(scheme: string, host: string): boolean {
  return scheme === "https" || isLoopbackHost(host);
}

/** The same for a URL of a page; false where the text is no URL or no http(s). */
export function isTrustworthyUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return false;
  return isTrustworthy(protocol.slice(0, -1), hostname);
}

/**
 * The host as URLs spell it (lower case, punycode, no leading dot), or undefined where the text is no host.
 * Spec: URL 3.5
 */
export function canonicalHost(text: string): string | undefined {
  const host = text.startsWith(".") ? text.slice(1) : text;
  // URL parsing would end the host at these, and keeps empty labels.
  if (/[/?#@\\]|\.\.|^\.|^[^[]*:/.test(host)) return undefined;
  const url = `https://${host}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname === "" || hostname.includes("%") ? undefined : hostname;
}

function isIpv4Address(host: string): boolean {
  const parts = host.split(".");
  return parts.length === 4 && parts.every((part) => IPV4_OCTET.test(part) && Number(part) <= 255);
}

function isIpv6Address(host: string): boolean {
  return host.startsWith("[") && host.endsWith("]");
}
