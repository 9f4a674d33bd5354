import type { Cookie } from "../core/cookie";
import { type Change, kindOfChange } from "../core/edit/change";
import { forecastEviction } from "../core/edit/eviction";
import { findCookie, indexJar } from "../core/edit/jar-index";
import { keptCookie, keptOutcome, type Outcome } from "../core/edit/outcome";
import { nameValueOctets } from "../core/size";
import type { WritePlan } from "../core/edit/plan";
import type { UserAgent } from "../core/user-agent";
import type { CookieStore, JarQuery } from "./ports";
import {
  type CarriedOut,
  cookiesOf,
  keysWantedBy,
  putThenRemove,
  restoredOutcome,
} from "./put-then-remove";

/**
 * A full jar holds the old cookies or the new ones, not both: deletions go first, then each move gives up
 * its place and takes it again, then what shrinks is put, then what grows. The journal holds what is away
 * meanwhile. Nothing is put while it would still evict.
 */
export async function freeThenPut(
  store: CookieStore,
  jar: JarQuery,
  { changes, mayEvict }: WritePlan,
  userAgent: UserAgent,
  ended: readonly Cookie[],
): Promise<CarriedOut> {
  const deletions = changes.filter((change) => kindOfChange(change) === "delete");
  const moves = changes.filter((change) => kindOfChange(change) === "move");
  const puts = changes.filter((change) => !deletions.includes(change) && !moves.includes(change));
  const shrinking = puts.filter((change) => growth(change, userAgent) <= 0);
  const growing = puts.filter((change) => !shrinking.includes(change));

  await Promise.all(cookiesOf(deletions, "before").map((cookie) => store.expire(cookie)));
  const claimed = keysWantedBy(changes);
  const moved: Outcome[] = [];
  for (const move of moves) moved.push(await moveByFreeing(store, jar, move, claimed));
  const shrunk = await putThenRemove(store, jar, shrinking, await store.list(jar));
  const fits = mayEvict || !forecastEviction(shrunk.cookies, growing, userAgent, ended).overflows;
  const grown = fits
    ? await putThenRemove(store, jar, growing, shrunk.cookies)
    : { outcomes: growing.map(refuse), cookies: shrunk.cookies };

  const outcomes = [...moved, ...shrunk.outcomes, ...grown.outcomes];
  const stored = indexJar(grown.cookies);
  const isGone = ({ before }: Change) => before !== null && !findCookie(stored, before);
  // Deletions beside puts belong to them: where a put failed they are taken back, if there is room.
  const areAllKept = outcomes.every(({ result }) => result === "kept");
  const wanted = areAllKept ? [] : cookiesOf(deletions.filter(isGone), "before");
  const returned = thatFit(wanted, grown.cookies, userAgent, ended);
  await Promise.all(returned.map((cookie) => store.set(cookie)));
  const cookies = returned.length === 0 ? grown.cookies : await store.list(jar);
  const later = indexJar(cookies);
  const deleted = deletions.map((change): Outcome => {
    if (change.before !== null && returned.includes(change.before)) {
      return restoredOutcome(change, later);
    }
    return { result: isGone(change) ? "removed" : "not-removed", change };
  });
  return { outcomes: [...outcomes, ...deleted], cookies };
}

const refuse = (change: Change): Outcome => ({ result: "refused", change });

/** Of these cookies those that can be set, in this order, without evicting any: the small ones first. */
export function thatFit(
  away: readonly Cookie[],
  present: readonly Cookie[],
  userAgent: UserAgent,
  ended: readonly Cookie[],
): readonly Cookie[] {
  const fitting: Cookie[] = [];
  const size = (cookie: Cookie) => nameValueOctets(cookie, userAgent);
  for (const cookie of away.toSorted((a, b) => size(a) - size(b))) {
    const adds = [...fitting, cookie].map((after) => ({ before: null, after }));
    if (!forecastEviction(present, adds, userAgent, ended).overflows) fitting.push(cookie);
  }
  return fitting;
}

/** Octets that a put adds to its jar. */
function growth({ before, after }: Change, userAgent: UserAgent): number {
  const size = (cookie: Cookie | null) =>
    cookie === null ? 0 : nameValueOctets(cookie, userAgent);
  return size(after) - size(before);
}

/** One at a time: each move frees exactly the place that it then takes. */
async function moveByFreeing(
  store: CookieStore,
  jar: JarQuery,
  change: Change,
  claimed: ReadonlySet<string>,
): Promise<Outcome> {
  const { before, after } = change;
  if (before === null || after === null) return { result: "refused", change };
  await store.expire(before);
  const freed = indexJar(await store.list(jar));
  if (findCookie(freed, before) !== undefined) return { result: "not-removed", change };
  await store.set(after);
  const kept = keptCookie(after, freed, indexJar(await store.list(jar)), claimed);
  if (kept !== undefined) return keptOutcome(change, after, kept, freed);
  await store.set(before);
  return restoredOutcome(change, indexJar(await store.list(jar)));
}
