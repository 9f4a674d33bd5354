import {
  COOKIES_LEFT_AFTER_EVICTION,
  MAX_COOKIES_PER_PARTITION,
  MAX_COOKIES_PER_SITE,
} from "../limits";
import type { UserAgent } from "../user-agent";
import type { JarFill } from "./jar-fill";

/** The cookies of one jar by what decides who goes first. */
export interface JarCounts {
  /** Firefox: held on until room is needed. */
  readonly ended: number;
  readonly nonSecure: number;
  readonly secure: number;
}

/** What storing one more did to a jar. */
interface Stored {
  readonly evicted: number;
  /** The newcomer itself was not kept. */
  readonly isDropped: boolean;
  readonly jar: JarCounts;
}

type StoreOne = (jar: JarCounts, isSecure: boolean) => Stored;

/** What the limit of a jar's count does when newcomers come one after the other. `isSecure` of each. */
export function evictByCount(
  start: JarCounts,
  newcomers: readonly boolean[],
  isPartition: boolean,
  userAgent: UserAgent,
): Pick<Stored, "evicted" | "isDropped"> {
  const storeOne = storeOneIn(isPartition, userAgent);
  let all: Stored = { evicted: 0, isDropped: false, jar: start };
  for (const isSecure of newcomers) {
    const one = storeOne(all.jar, isSecure);
    all = {
      evicted: all.evicted + one.evicted,
      isDropped: all.isDropped || one.isDropped,
      jar: one.jar,
    };
  }
  return all;
}

/** Cookies that the browser evicts when one more, a Secure one, is added; 0 while it fits. Octets are not looked at. */
export function evictedByNextAdd(jar: JarFill, userAgent: UserAgent): number {
  const start = { ended: 0, nonSecure: jar.count - jar.secure, secure: jar.secure };
  return evictByCount(start, [true], jar.partitionKey !== null, userAgent).evicted;
}

function storeOneIn(isPartition: boolean, userAgent: UserAgent): StoreOne {
  if (userAgent.makesRoomFirst) return makeRoom;
  return isPartition ? takeOneOut : purge;
}

/**
 * Chromium stores the newcomer, then leaves 150: non-Secure cookies go first, whoever is newest.
 * Source: measured, "Limits"; cookie_monster.cc, GarbageCollect.
 */
function purge(before: JarCounts, isSecure: boolean): Stored {
  const jar = withOneMore(before, isSecure);
  if (countOf(jar) <= MAX_COOKIES_PER_SITE) return { evicted: 0, isDropped: false, jar };
  const goal = countOf(jar) - COOKIES_LEFT_AFTER_EVICTION;
  const nonSecure = Math.max(0, jar.nonSecure - goal);
  const isDropped = !isSecure && nonSecure === 0;
  const secure = COOKIES_LEFT_AFTER_EVICTION - nonSecure;
  return { evicted: isDropped ? goal - 1 : goal, isDropped, jar: { ...jar, nonSecure, secure } };
}

/** Chromium takes the oldest of a partition out for each that comes. */
function takeOneOut(before: JarCounts, isSecure: boolean): Stored {
  const evicted = countOf(before) < MAX_COOKIES_PER_PARTITION ? 0 : 1;
  const jar = withOneMore(before, isSecure);
  return { evicted, isDropped: false, jar: { ...jar, secure: jar.secure - evicted } };
}

/**
 * Firefox makes room before it stores: among what has ended, then non-Secure cookies, however few both are;
 * among Secure ones only where there is no other, and only for a Secure newcomer.
 * Source: measured, "Limits"; CookieStorage.cpp, AddCookie.
 */
function makeRoom(before: JarCounts, isSecure: boolean): Stored {
  if (countOf(before) < MAX_COOKIES_PER_SITE) {
    return { evicted: 0, isDropped: false, jar: withOneMore(before, isSecure) };
  }
  const goal = countOf(before) + 1 - COOKIES_LEFT_AFTER_EVICTION;
  const ended = Math.min(goal, before.ended);
  const nonSecure = Math.min(goal - ended, before.nonSecure);
  const isAmongSecure = ended + nonSecure === 0;
  if (isAmongSecure && !isSecure) return { evicted: 0, isDropped: true, jar: before };
  const secure = isAmongSecure ? goal : 0;
  const left = {
    ended: before.ended - ended,
    nonSecure: before.nonSecure - nonSecure,
    secure: before.secure - secure,
  };
  return { evicted: nonSecure + secure, isDropped: false, jar: withOneMore(left, isSecure) };
}

function withOneMore(jar: JarCounts, isSecure: boolean): JarCounts {
  return isSecure ? { ...jar, secure: jar.secure + 1 } : { ...jar, nonSecure: jar.nonSecure + 1 };
}

function countOf({ ended, nonSecure, secure }: JarCounts): number {
  return ended + nonSecure + secure;
}
