import type { Cookie } from "../cookie";
import { type CookieKey, cookieKeyId } from "../cookie-key";

/** A listing by full key. */
export type JarIndex = ReadonlyMap<string, Cookie>;

export function indexJar(cookies: readonly Cookie[]): JarIndex {
  return new Map(cookies.map((cookie) => [cookieKeyId(cookie), cookie]));
}

export function findCookie(jar: JarIndex, key: CookieKey): Cookie | undefined {
  return jar.get(cookieKeyId(key));
}
