import type { Cookie } from "../../src/core/cookie";
import { isIpAddress, isTrustworthy } from "../../src/core/site/host";
import type { UserAgent } from "../../src/core/user-agent";
import { registrableDomainOf, siteOf } from "./fake-site";

/** 400 days in seconds: later dates are brought forward. */
const LONGEST_LIFETIME = 34_560_000;

/**
 * What `cookies.set` makes of a cookie: its stored form, or null where the browser refuses it.
 * Chromium holds it to what a Set-Cookie line is held to; Firefox looks at little more than characters.
 */
export function storedForm(cookie: Cookie, userAgent: UserAgent, now: number): Cookie | null {
  const isChromium = userAgent.id === "chromium";
  const name = isChromium ? cookie.name : octetByCharacter(cookie.name);
  const value = cookie.value.toWellFormed();
  if (!isNameAndValueAllowed(name, value, isChromium)) return null;
  if (cookie.sameSite === "no_restriction" && !cookie.secure) return null;
  if (isChromium && !isPrefixKept({ ...cookie, name })) return null;
  const path = isChromium ? pathByUrl(cookie.path) : pathAsGiven(cookie.path);
  const domain = domainKept(cookie, isChromium);
  const hostOnly = hostOnlyOf(cookie, isChromium);
  if (path === null || domain === null || hostOnly === null) return null;
  if (!isPartitionAllowed(cookie, isChromium)) return null;
  const expires = dateKept(cookie, isChromium, now);
  return {
    ...cookie,
    name,
    value,
    path,
    domain,
    hostOnly,
    expires,
    partitionKey: partitionKept(cookie),
  };
}

/** Firefox keeps the low octet of each UTF-16 unit. */
function octetByCharacter(name: string): string {
  return Array.from({ length: name.length }, (_, at) =>
    String.fromCharCode(name.charCodeAt(at) & 0xff),
  ).join("");
}

function isNameAndValueAllowed(name: string, value: string, isChromium: boolean): boolean {
  const nameOctets = isChromium ? Buffer.byteLength(name) : name.length;
  if (nameOctets + Buffer.byteLength(value) > 4096) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  const control = isChromium ? /[\0-\x1f\x7f]/ : /[\0-\x08\x0a-\x1f\x7f]/;
  if (control.test(name) || control.test(value)) return false;
  if (/[;=]/.test(name) || value.includes(";")) return false;
  if (name.trim() !== name || value.replaceAll(/^[ \t]+|[ \t]+$/g, "") !== value) return false;
  if (name !== "") return true;
  return (
    isChromium && value !== "" && !value.includes("=") && !/^__(secure|host|http)-/i.test(value)
  );
}

function isPrefixKept({ name, secure, httpOnly, hostOnly, path }: Cookie): boolean {
  const prefix = /^__(?:host-http|host|secure|http)-/i.exec(name)?.[0] ?? "";
  switch (prefix.toLowerCase()) {
    case "__secure-":
      return secure;
    case "__http-":
      return secure && httpOnly;
    case "__host-":
      return secure && hostOnly && path === "/";
    case "__host-http-":
      return secure && httpOnly && hostOnly && path === "/";
    default:
      return true;
  }
}

/** Chromium spells the path as a URL's path; "" is the default path of our URLs. */
function pathByUrl(path: string): string | null {
  if (path === "") return "/";
  if (!path.startsWith("/") || path.includes(";") || path.trimEnd() !== path) return null;
  // As a path alone, not as part of a URL text: `?` and `#` begin nothing, a TAB is not dropped.
  const asPath = path.replaceAll(/[?#\p{Cc}]/gu, encodeURIComponent);
  return new URL(`https://h${asPath}`).pathname;
}

function pathAsGiven(path: string): string | null {
  return path.includes("\t") ? null : path;
}

/** The URL is https, or http where a first-party partition is (see the encoder in src/browser). */
function isPartitionAllowed(cookie: Cookie, isChromium: boolean): boolean {
  const key = cookie.partitionKey;
  if (key === null) return true;
  const [scheme = "", host = ""] = key.topLevelSite.split("://");
  const isOwnSite = siteOf(host) === siteOf(cookie.domain);
  if (!key.hasCrossSiteAncestor && !isOwnSite) return false;
  if (!isChromium) return true;
  return cookie.secure && (key.hasCrossSiteAncestor || isTrustworthy(scheme, cookie.domain));
}

/** A Domain that no cookie may have: the host's own is kept as host-only; Firefox does so for addresses only. */
function hostOnlyOf({ domain, hostOnly }: Cookie, isChromium: boolean): boolean | null {
  if (hostOnly || registrableDomainOf(domain) !== undefined) return hostOnly;
  return isChromium || isIpAddress(domain) ? true : null;
}

/** Host names are stored in their ASCII form; Firefox refuses a Domain in any other. */
function domainKept({ domain, hostOnly }: Cookie, isChromium: boolean): string | null {
  const ascii = new URL(`https://${domain}/`).hostname;
  if (!isChromium && ascii.startsWith("[")) return ascii.slice(1, -1);
  return ascii === domain || hostOnly || isChromium ? ascii : null;
}

/** Ports and hosts below the site are dropped from the partition's top-level site. */
function partitionKept({ partitionKey }: Cookie): Cookie["partitionKey"] {
  if (partitionKey === null) return null;
  const { protocol, hostname } = new URL(partitionKey.topLevelSite);
  return { ...partitionKey, topLevelSite: `${protocol}//${siteOf(hostname)}` };
}

function dateKept({ expires }: Cookie, isChromium: boolean, now: number): number | null {
  if (expires === null) return null;
  const unit = isChromium ? 1e6 : 1e3;
  return Math.floor(Math.min(expires, now + LONGEST_LIFETIME) * unit) / unit;
}
