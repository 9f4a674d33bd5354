import type { Cookie } from "../../../src/core/cookie";
import { cookieKeyId, isSameKey, partitionId } from "../../../src/core/cookie-key";
import type { Change } from "../../../src/core/edit/change";

/** Levels of undo that the extension keeps. */
const LEVELS = 50;

/** Cookies that a jar holds before it evicts. */
export const FULL = 180;

/** Octets of names and values that a partition holds before it evicts: Chromium's limit, within Firefox's. */
const FULL_OCTETS = 10_240;

/** What the jar must hold: a second account of the same operations, kept without the code under test. */
export interface Model {
  all(): readonly Cookie[];
  find(key: Cookie): Cookie | undefined;
  /** Whether `after` can be put, in place of `before` if there is one, without an eviction. */
  hasRoom(before: Cookie | null, after: Cookie): boolean;
  /** Whether `before` must go first, because its jar has no room for both. */
  mustFree(before: Cookie | null, after: Cookie): boolean;
  levels(): number;
  /** The jar as it will be once the newest level is undone. */
  previous(): readonly Cookie[];
  apply(changes: readonly Change[]): void;
  undo(): void;
  /** Takes the browser's jar for true, after a difference was counted. */
  accept(cookies: readonly Cookie[]): void;
}

/** `octets`: what a partition holds, where that is not the least of all browsers. */
export function createModel(first: readonly Cookie[], octets: number = FULL_OCTETS): Model {
  let jar = indexed(first);
  let earlier: (typeof jar)[] = [];
  return {
    all: () => [...jar.values()],
    find: (key) => jar.get(cookieKeyId(key)),
    hasRoom(before, after) {
      const held = new Map(jar);
      if (before !== null) held.delete(cookieKeyId(before));
      held.set(cookieKeyId(after), after);
      return fits(held, after, octets);
    },
    mustFree(before, after) {
      if (before === null || isSameKey(before, after)) return false;
      const occupant = jar.get(cookieKeyId(after));
      const larger = occupant !== undefined && octetsOf(occupant) > octetsOf(after);
      const held = new Map(jar).set(cookieKeyId(after), larger ? occupant : after);
      return !fits(held, after, octets);
    },
    levels: () => earlier.length,
    previous: () => [...(earlier.at(-1) ?? jar).values()],
    apply(changes) {
      earlier = [...earlier, jar].slice(-LEVELS);
      jar = new Map(jar);
      for (const { before } of changes) if (before !== null) jar.delete(cookieKeyId(before));
      for (const { after } of changes) if (after !== null) jar.set(cookieKeyId(after), after);
    },
    undo() {
      jar = earlier.pop() ?? jar;
    },
    accept(cookies) {
      jar = indexed(cookies);
      earlier = [];
    },
  };
}

/** Whether the jar that `like` counts towards is within its limits. */
function fits(held: ReadonlyMap<string, Cookie>, like: Cookie, octets: number): boolean {
  const counted = [...held.values()].filter(
    ({ partitionKey }) => partitionId(partitionKey) === partitionId(like.partitionKey),
  );
  if (counted.length > FULL) return false;
  if (like.partitionKey === null) return true;
  return counted.reduce((sum, cookie) => sum + octetsOf(cookie), 0) <= octets;
}

function octetsOf({ name, value }: Cookie): number {
  return Buffer.byteLength(name) + Buffer.byteLength(value);
}

function indexed(cookies: readonly Cookie[]): Map<string, Cookie> {
  return new Map(cookies.map((cookie) => [cookieKeyId(cookie), cookie]));
}
