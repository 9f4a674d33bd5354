import type { Cookies } from "webextension-polyfill";
import type { Cookie, PartitionKey } from "../core/cookie";

/** Firefox sends null where Chromium leaves the key out (M7); the polyfill's types know neither. */
type ApiPartitionKey = { topLevelSite?: string; hasCrossSiteAncestor?: boolean } | null | undefined;

/** From the browser's shape to ours: the domain loses its dot, absences become null. */
export function decodeCookie(api: Cookies.Cookie): Cookie {
  return {
    name: api.name,
    value: api.value,
    domain: api.domain.startsWith(".") ? api.domain.slice(1) : api.domain,
    hostOnly: api.hostOnly,
    path: api.path,
    secure: api.secure,
    httpOnly: api.httpOnly,
    sameSite: api.sameSite,
    expires: api.session ? null : (api.expirationDate ?? null),
    partitionKey: decodePartitionKey(api.partitionKey),
    storeId: api.storeId,
  };
}

function decodePartitionKey(key: ApiPartitionKey): PartitionKey | null {
  if (!key?.topLevelSite) return null;
  return {
    topLevelSite: key.topLevelSite,
    hasCrossSiteAncestor: key.hasCrossSiteAncestor ?? false,
  };
}

/** The full identity and every field, for `cookies.set`. */
export function encodeCookie(cookie: Cookie): Cookies.SetDetailsType {
  return {
    url: urlFor(cookie),
    name: cookie.name,
    value: cookie.value,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    storeId: cookie.storeId,
    // A host-only cookie must not name its domain: naming it makes a domain cookie.
    ...(cookie.hostOnly ? {} : { domain: cookie.domain }),
    ...(cookie.expires === null ? {} : { expirationDate: cookie.expires }),
    ...(cookie.partitionKey === null ? {} : { partitionKey: { ...cookie.partitionKey } }),
  };
}

/**
 * Always https: with an http URL a Secure twin of the same name makes `set` fail (M13).
 * Except in a first-party partition, where Chromium compares the URL's scheme with the key's
 * and refuses `hasCrossSiteAncestor: false` if they differ; that happens on http loopback only:
 * elsewhere no URL will do, since what is partitioned must be Secure (the draft rule "partition-over-http").
 */
function urlFor(cookie: Cookie): string {
  const key = cookie.partitionKey;
  const scheme =
    key !== null && !key.hasCrossSiteAncestor && key.topLevelSite.startsWith("http:")
      ? "http"
      : "https";
  return `${scheme}://${cookie.domain}/`;
}
