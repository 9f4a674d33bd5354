import type { Cookie, PartitionKey } from "../../../src/core/cookie";
import type { Random } from "../../support/random";

export const SITE = "shop.test";

const HOSTS = ["shop.test", "app.shop.test", "www.shop.test"];
const PATHS = ["/", "/deep", "/deep/er", "/%20"];
const NAMES = ["a", "b", "c", "A", "__proto__", "a b", '"q"', "constructor"];
const VALUES = ["", "v", "a=b", "two words", '"quoted, \\"', "é日😀", "<b>&amp", "\u202Ertl"];
const PARTITIONS: readonly (PartitionKey | null)[] = [
  null,
  { topLevelSite: "https://shop.test", hasCrossSiteAncestor: false },
  { topLevelSite: "https://shop.test", hasCrossSiteAncestor: true },
  { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
];

/** The partition that one of the jars is filled to its limit with. */
export const FULL_PARTITION: PartitionKey = {
  topLevelSite: "https://full.test",
  hasCrossSiteAncestor: true,
};

/** Draws cookies and parts of them from pools so small that twins abound. */
export interface Pool {
  cookie(): Cookie;
  name(): string;
  value(): string;
  path(): string;
  scope(): Pick<Cookie, "domain" | "hostOnly">;
  partitionKey(): PartitionKey | null;
  attributes(): Pick<Cookie, "secure" | "httpOnly" | "sameSite" | "expires">;
}

/** `now` in seconds: dates are whole seconds, far enough away to outlive the run. */
export function poolOf(random: Random, storeId: string, now: number): Pool {
  let made = 0;
  const pool: Pool = {
    name: () => random.pick(NAMES),
    value() {
      made += 1;
      return random.chance(0.5) ? random.pick(VALUES) : `v${made}`;
    },
    path: () => random.pick(PATHS),
    scope: () => ({ domain: random.pick(HOSTS), hostOnly: random.chance(0.5) }),
    partitionKey: () => random.pick(PARTITIONS),
    attributes: () => ({
      secure: random.chance(0.5),
      httpOnly: random.chance(0.5),
      sameSite: random.pick(["lax", "strict", "unspecified", "no_restriction"]),
      expires: random.chance(0.5) ? null : Math.floor(now) + 3600 + random.below(30_000_000),
    }),
    cookie: () =>
      accepted({
        name: pool.name(),
        value: pool.value(),
        path: pool.path(),
        ...pool.scope(),
        ...pool.attributes(),
        partitionKey: random.chance(0.6) ? null : pool.partitionKey(),
        storeId,
      }),
  };
  return pool;
}

/** As both browsers accept it: Secure where SameSite=None or a partition needs it. */
export function accepted(cookie: Cookie): Cookie {
  const needsSecure = cookie.sameSite === "no_restriction" || cookie.partitionKey !== null;
  return needsSecure ? { ...cookie, secure: true } : cookie;
}
