import type { Cookie } from "../core/cookie";
import { cookieKeyId, isSameKey } from "../core/cookie-key";
import type { Change } from "../core/edit/change";
import { findCookie, indexJar, type JarIndex } from "../core/edit/jar-index";
import { keptCookie, keptOutcome, type Outcome } from "../core/edit/outcome";
import type { CookieStore, JarQuery } from "./ports";

export interface CarriedOut {
  readonly outcomes: readonly Outcome[];
  /** The jar afterwards, as listed. */
  readonly cookies: readonly Cookie[];
}

/** Keys that a write wants: a newcomer under one of them is nobody else's coerced form. */
export function keysWantedBy(changes: readonly Change[]): Set<string> {
  return new Set(cookiesOf(changes, "after").map(cookieKeyId));
}

/**
 * Puts come first and are read back; an old key goes only after its new one was seen; what went missing is
 * set again. `present` is the jar as listed before.
 */
export async function putThenRemove(
  store: CookieStore,
  jar: JarQuery,
  changes: readonly Change[],
  present: readonly Cookie[],
): Promise<CarriedOut> {
  const earlier = indexJar(present);
  const puts = changes.filter(({ after }) => after !== null);
  const answers = await Promise.all(cookiesOf(puts, "after").map((cookie) => store.set(cookie)));
  const isBarred = answers.includes("no-permission");
  let seen = puts.length === 0 ? present : await store.list(jar);

  const kept = new Map<Change, Cookie>();
  const put = indexJar(seen);
  const claimed = keysWantedBy(puts);
  for (const change of puts) {
    const cookie = change.after && keptCookie(change.after, earlier, put, claimed);
    if (!cookie) continue;
    kept.set(change, cookie);
    claimed.add(cookieKeyId(cookie));
  }
  // A deletion beside puts belongs to them (a move onto another cookie): it waits until all are seen.
  const areAllKept = kept.size === puts.length;
  const removals = changes.filter((change) => {
    const cookie = kept.get(change);
    if (change.before === null) return false;
    if (change.after === null) return areAllKept;
    return cookie !== undefined && !isSameKey(cookie, change.before);
  });
  if (removals.length > 0) {
    await Promise.all(cookiesOf(removals, "before").map((cookie) => store.expire(cookie)));
    seen = await store.list(jar);
  }
  const removed = indexJar(seen);
  const lost = changes.filter((change) => isLost(change, removals, removed));
  if (lost.length > 0) {
    await Promise.all(cookiesOf(lost, "before").map((cookie) => store.set(cookie)));
    seen = await store.list(jar);
  }
  const later = indexJar(seen);
  const outcomes = changes.map((change): Outcome => {
    if (isBarred && !kept.has(change)) return { result: "no-permission", change };
    if (lost.includes(change)) return restoredOutcome(change, later);
    return outcomeOf(change, kept.get(change), removals.includes(change), earlier, later);
  });
  return { outcomes, cookies: seen };
}

export function cookiesOf(changes: readonly Change[], side: keyof Change): readonly Cookie[] {
  return changes.flatMap((change) => change[side] ?? []);
}

/** Neither the old cookie nor a new one is there, and nobody removed it: a refused put took it along. */
function isLost(change: Change, removals: readonly Change[], later: JarIndex): boolean {
  if (change.before === null || removals.includes(change)) return false;
  if (findCookie(later, change.before) !== undefined) return false;
  return change.after === null || findCookie(later, change.after) === undefined;
}

function outcomeOf(
  change: Change,
  kept: Cookie | undefined,
  wasRemoved: boolean,
  earlier: JarIndex,
  later: JarIndex,
): Outcome {
  const { before, after } = change;
  if (after !== null && kept === undefined) return { result: "refused", change };
  if (wasRemoved && before !== null && later.has(cookieKeyId(before))) {
    return { result: "not-removed", change };
  }
  if (after !== null && kept !== undefined) {
    return keptOutcome(change, after, findCookie(later, kept) ?? kept, earlier);
  }
  return wasRemoved ? { result: "removed", change } : { result: "refused", change };
}

/** What became of a change whose old cookie was set again. */
export function restoredOutcome(change: Change, later: JarIndex): Outcome {
  const isBack = change.before !== null && findCookie(later, change.before) !== undefined;
  return { result: isBack ? "restored" : "lost", change };
}
