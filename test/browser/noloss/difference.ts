import { isDeepStrictEqual } from "node:util";
import type { Cookie } from "../../../src/core/cookie";
import { cookieKeyId } from "../../../src/core/cookie-key";

export interface Difference {
  /** Cookies that should be there and are not. */
  readonly losses: readonly Cookie[];
  /** Cookies that should not be there, or whose fields are not as they should be. */
  readonly collateral: readonly Cookie[];
}

/** Holds a jar against what it must hold: every field of every cookie. */
export function differenceOf(expected: readonly Cookie[], found: readonly Cookie[]): Difference {
  const isIn = (cookies: readonly Cookie[]) => {
    const ids = new Map(cookies.map((cookie) => [cookieKeyId(cookie), cookie]));
    return (cookie: Cookie) => ids.get(cookieKeyId(cookie));
  };
  const wanted = isIn(expected);
  const there = isIn(found);
  return {
    losses: expected.filter((cookie) => there(cookie) === undefined),
    collateral: [
      ...found.filter((cookie) => !isDeepStrictEqual(wanted(cookie), cookie)),
      // A jar has no key twice.
      ...found.filter((cookie) => there(cookie) !== cookie),
    ],
  };
}
