import type { Cookie } from "../../src/core/cookie";
import { partitionId } from "../../src/core/cookie-key";
import type { UserAgent } from "../../src/core/user-agent";
import { siteOf } from "./fake-site";

/** A stored cookie with what the API hides: when it was created and last set, as turns of a counter. */
export interface Kept {
  readonly cookie: Cookie;
  readonly created: number;
  readonly used: number;
}

/** What the browser throws out after `newcomer` was stored, as measured ("Limits"). */
export function evictedBy(
  newcomer: Kept,
  all: readonly Kept[],
  userAgent: UserAgent,
  hasEnded: (cookie: Cookie) => boolean,
): readonly Kept[] {
  const jarId = jarIdOf(newcomer.cookie);
  const jar = all.filter(({ cookie }) => jarIdOf(cookie) === jarId).toSorted(byUse);
  const isPartition = newcomer.cookie.partitionKey !== null;
  if (userAgent.id === "firefox") {
    if (jar.length > 180) return countByFirefox(newcomer, jar, hasEnded);
    return isPartition ? octetsByFirefox(jar) : [];
  }
  return isPartition ? partitionByChromium(jar) : siteByChromium(jar);
}

/** The newcomer is one of them, and the newest. */
function siteByChromium(jar: readonly Kept[]): readonly Kept[] {
  if (jar.length <= 180) return [];
  const nonSecure = jar.filter(({ cookie }) => !cookie.secure);
  const secure = jar.filter(({ cookie }) => cookie.secure);
  return [...nonSecure, ...secure].slice(0, jar.length - 150);
}

/** Room is made before the newcomer is there; a non-Secure one takes no living Secure cookie's place. */
function countByFirefox(
  newcomer: Kept,
  jar: readonly Kept[],
  hasEnded: (cookie: Cookie) => boolean,
): readonly Kept[] {
  const others = jar.filter((kept) => kept !== newcomer);
  const ended = others.filter(({ cookie }) => hasEnded(cookie));
  const nonSecure = others.filter(({ cookie }) => !hasEnded(cookie) && !cookie.secure);
  const first = [...ended, ...nonSecure];
  if (first.length > 0) return first.slice(0, 31);
  return newcomer.cookie.secure ? others.slice(0, 31) : [newcomer];
}

function jarIdOf({ storeId, domain, partitionKey }: Cookie): string {
  return JSON.stringify([storeId, siteOf(domain), partitionId(partitionKey)]);
}

function byUse(a: Kept, b: Kept): number {
  return a.used - b.used || a.created - b.created;
}

function partitionByChromium(jar: readonly Kept[]): readonly Kept[] {
  return oldestUntil(jar, (rest) => rest.length <= 180 && octetsOf(rest) <= 10_240);
}

function octetsByFirefox(jar: readonly Kept[]): readonly Kept[] {
  if (octetsOf(jar) <= 12_288) return [];
  return oldestUntil(jar, (rest) => octetsOf(rest) <= 10_240);
}

function oldestUntil(jar: readonly Kept[], fits: (rest: readonly Kept[]) => boolean) {
  let gone = 0;
  while (!fits(jar.slice(gone))) gone += 1;
  return jar.slice(0, gone);
}

function octetsOf(jar: readonly Kept[]): number {
  return jar.reduce((sum, { cookie: { name, value } }) => sum + Buffer.byteLength(name + value), 0);
}
