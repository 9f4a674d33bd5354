import type { Cookie } from "../../src/core/cookie";

export const BENCH_SITE = "shop.test";

/** Cookies as sites have them: session and lasting, host-only and not, some Secure or HttpOnly. */
export function benchCookies(count: number, storeId: string): readonly Cookie[] {
  const now = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, (_, index) => ({
    name: `${NAMES[index % NAMES.length]}_${index}`,
    value: VALUES[index % VALUES.length]!.repeat(1 + (index % 3)),
    domain: index % 2 === 0 ? BENCH_SITE : `www.${BENCH_SITE}`,
    hostOnly: index % 2 === 1,
    path: index % 5 === 4 ? "/cart" : "/",
    secure: index % 3 === 0,
    httpOnly: index % 4 === 0,
    sameSite: index % 3 === 1 ? "lax" : "unspecified",
    expires: index % 4 === 3 ? null : now + 3600 * (1 + index * 40),
    partitionKey: null,
    storeId,
  }));
}

const NAMES = ["theme", "session", "visit", "cart", "language", "consent", "campaign"];
const VALUES = ["dark", "kqzvwxyhjm", "en-GB", "aGVsbG8gY29va2ll", "yes", "%7B%22a%22%3Atrue%7D"];
