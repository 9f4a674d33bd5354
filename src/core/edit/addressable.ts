import type { Cookie } from "../cookie";
import type { UserAgent } from "../user-agent";

/** Why the browser's API cannot do to a cookie what is asked. */
export type Obstacle =
  /** URL parsing changes the path, so the API writes to another one (M13). */
  | "path-changed-by-url"
  /** An empty path means "the default path" to the API. */
  | "path-empty"
  /** Octets that are no UTF-8 stand in the name or path: the API shows U+FFFD and cannot name them. */
  | "unknowable-octets"
  /** Firefox: a page of an IPv6 address set it, and the API writes to another key. */
  | "ipv6-host"
  /** Two cookies look the same through the API. */
  | "indistinguishable";

const REPLACEMENT = "\uFFFD";

/**
 * What keeps the API from expiring or replacing exactly this cookie; null where nothing does.
 * Measured on Chromium 156 and Firefox ESR 153 (M13, M14), pinned by the contract suite.
 */
export function obstacleTo(cookie: Cookie, userAgent: UserAgent): Obstacle | null {
  if (cookie.name.includes(REPLACEMENT) || cookie.path.includes(REPLACEMENT)) {
    return "unknowable-octets";
  }
  // A nameless cookie is expired with its own value, which must then be known.
  if (cookie.name === "" && cookie.value.includes(REPLACEMENT)) return "unknowable-octets";
  if (!userAgent.apiReachesIpv6 && cookie.domain.startsWith("[")) return "ipv6-host";
  if (!userAgent.canonicalisesPath) return null;
  if (cookie.path === "") return "path-empty";
  return isPathKeptByUrl(cookie.path) ? null : "path-changed-by-url";
}

/** A value with octets that cannot be known can be deleted, but neither edited nor restored. */
export function isValueUnknowable(cookie: Cookie): boolean {
  return cookie.value.includes(REPLACEMENT);
}

/** Whether URL parsing leaves the path as it is: the API addresses exactly such paths (100 of 100 measured). */
export function isPathKeptByUrl(path: string): boolean {
  if (!path.startsWith("/")) return false;
  // Most paths, and parsing 180 URLs takes as long as drawing a row.
  if (path === "/") return true;
  try {
    return new URL(`https://h${path}`).pathname === path;
  } catch {
    return false;
  }
}
