import type { Cookie } from "../cookie";
import { cookieKeyId, partitionId } from "../cookie-key";
import {
  COOKIES_LEFT_AFTER_EVICTION,
  MAX_COOKIES_PER_PARTITION,
  MAX_COOKIES_PER_SITE,
} from "../limits";
import { nameValueOctets } from "../size";
import { evictByCount } from "../storage/eviction-by-count";
import type { UserAgent } from "../user-agent";
import { type Change, kindOfChange } from "./change";

/** What the browser's limits will do to a site's cookies when the changes are written. */
export interface EvictionForecast {
  /** A limit will be passed: the browser will make room. */
  readonly overflows: boolean;
  /** Other cookies that the browser will evict. */
  readonly evicts: number;
  /** False where sizes and ages that the API hides decide: then `evicts` is the least, and may be 0. */
  readonly isExact: boolean;
  /** All fit at the end, but not the old and the new one together: a move must free its place first. */
  readonly mustFreeFirst: boolean;
  /** A non-Secure newcomer to a jar full of mostly Secure cookies is itself dropped (M6). */
  readonly dropsNewcomer: boolean;
}

/**
 * Foretells evictions, jar by jar: the unpartitioned one (180 cookies of the registrable domain)
 * and each partition (180 cookies and 10,240 octets of names and values).
 * `present` is all of the site's cookies in one store; `ended` is what the browser holds of it beyond its end.
 * Source: measured, "Limits"; Chromium cookie_monster.cc.
 */
export function forecastEviction(
  present: readonly Cookie[],
  changes: readonly Change[],
  userAgent: UserAgent,
  ended: readonly Cookie[] = [],
): EvictionForecast {
  const touched = new Set<string>();
  for (const { after } of changes) if (after !== null) touched.add(partitionId(after.partitionKey));
  return [...touched]
    .map((partition) => forecastJar(partition, present, changes, userAgent, ended))
    .reduce(
      (all, one) => ({
        overflows: all.overflows || one.overflows,
        evicts: all.evicts + one.evicts,
        isExact: all.isExact && one.isExact,
        mustFreeFirst: all.mustFreeFirst || one.mustFreeFirst,
        dropsNewcomer: all.dropsNewcomer || one.dropsNewcomer,
      }),
      { overflows: false, evicts: 0, isExact: true, mustFreeFirst: false, dropsNewcomer: false },
    );
}

function forecastJar(
  partition: string,
  present: readonly Cookie[],
  changes: readonly Change[],
  userAgent: UserAgent,
  ended: readonly Cookie[],
): EvictionForecast {
  const isInJar = (cookie: Cookie | null): cookie is Cookie =>
    cookie !== null && partitionId(cookie.partitionKey) === partition;
  const start = new Map(present.filter(isInJar).map((cookie) => [cookieKeyId(cookie), cookie]));

  const most = new Map(start);
  for (const { after } of changes) {
    if (!isInJar(after)) continue;
    const id = cookieKeyId(after);
    most.set(id, larger(after, start.get(id), userAgent));
  }
  const end = new Map(start);
  for (const change of changes) {
    const goes = kindOfChange(change) === "move" || kindOfChange(change) === "delete";
    if (goes && isInJar(change.before)) end.delete(cookieKeyId(change.before));
  }
  for (const { after } of changes) if (isInJar(after)) end.set(cookieKeyId(after), after);

  // One that is set again takes its own place.
  const held = ended.filter((cookie) => isInJar(cookie) && !most.has(cookieKeyId(cookie))).length;
  const limits = limitsOf(partition, userAgent);
  const newcomers = [...most.values()].filter((cookie) => !start.has(cookieKeyId(cookie)));
  const secure = [...start.values()].filter((cookie) => cookie.secure).length;
  const overCount = evictByCount(
    { ended: held, nonSecure: start.size - secure, secure },
    newcomers.map((cookie) => cookie.secure),
    partition !== "",
    userAgent,
  );
  const isOverOctets = (jar: ReadonlyMap<string, Cookie>) =>
    octetsOf(jar, userAgent) > limits.octets;
  const isOverCount = end.size + held > limits.count;
  // Firefox: where enough has ended, only that goes.
  const overflows = (isOverCount && overCount.evicted > 0) || isOverOctets(end);
  return {
    overflows,
    evicts: overflows
      ? leastEvicted(overCount.evicted, isOverOctets(end), partition !== "", userAgent)
      : 0,
    isExact: !overflows || !(isOverOctets(end) || userAgent.apiCookiesGoFirst),
    mustFreeFirst:
      !overflows && (overCount.evicted > 0 || overCount.isDropped || isOverOctets(most)),
    dropsNewcomer: isOverCount && overCount.isDropped,
  };
}

interface JarLimits {
  readonly count: number;
  readonly octets: number;
}

function limitsOf(partition: string, userAgent: UserAgent): JarLimits {
  return partition === ""
    ? { count: MAX_COOKIES_PER_SITE, octets: Number.POSITIVE_INFINITY }
    : { count: MAX_COOKIES_PER_PARTITION, octets: userAgent.partitionOctetsTolerated };
}

/** Where newcomers are evicted first, the first of them takes others along to make room, and the rest fall alone. */
function leastEvicted(
  overCount: number,
  isOverOctets: boolean,
  isPartition: boolean,
  { apiCookiesGoFirst }: UserAgent,
): number {
  if (!apiCookiesGoFirst) return Math.max(overCount, isOverOctets ? 1 : 0);
  return overCount > 0 && !isPartition ? MAX_COOKIES_PER_SITE - COOKIES_LEFT_AFTER_EVICTION : 0;
}

/** At the worst moment one of two is there: the old one until its turn comes, or the new one. */
function larger(a: Cookie, b: Cookie | undefined, userAgent: UserAgent): Cookie {
  return b !== undefined && nameValueOctets(b, userAgent) > nameValueOctets(a, userAgent) ? b : a;
}

function octetsOf(jar: ReadonlyMap<string, Cookie>, userAgent: UserAgent): number {
  let sum = 0;
  for (const cookie of jar.values()) sum += nameValueOctets(cookie, userAgent);
  return sum;
}
