import type { Cookie } from "../cookie";
import { type CookieKey, cookieKeyId } from "../cookie-key";

/** The first of `name-2`, `name-3`, ... that no cookie of the same scope has: what a duplicate is called. */
export function freeName(key: CookieKey, cookies: readonly Cookie[]): string {
  const taken = new Set(cookies.map(cookieKeyId));
  const numbered = (number: number) => `${key.name}-${number}`;
  let number = 2;
  while (taken.has(cookieKeyId({ ...key, name: numbered(number) }))) number += 1;
  return numbered(number);
}
