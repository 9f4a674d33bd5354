import type { Cookie } from "../../core/cookie";
import { cookieKeyId } from "../../core/cookie-key";

/** A cookie as it is stored, and as it is judged. */
export interface Judged {
  readonly stored: Cookie;
  readonly cookie: Cookie;
}

/**
 * Those that would not be there any more, because a what-if takes their key: the cookie stored under it,
 * and of two what-ifs with one key the one that comes first. Twins that the jar itself holds both stay.
 * @param all what the jar holds; `cookie` is another one than `stored` where a what-if changes it
 */
export function replacedOf(all: readonly Judged[]): ReadonlySet<Cookie> {
  const isMoved = ({ stored, cookie }: Judged) => cookieKeyId(stored) !== cookieKeyId(cookie);
  const takers = new Map<string, Cookie>();
  for (const one of all) if (isMoved(one)) takers.set(cookieKeyId(one.cookie), one.cookie);
  if (takers.size === 0) return new Set();
  return new Set(
    all.flatMap(({ cookie }) => {
      const taker = takers.get(cookieKeyId(cookie));
      return taker === undefined || taker === cookie ? [] : [cookie];
    }),
  );
}
