import type { Cookie } from "../core/cookie";
import { isSameKey } from "../core/cookie-key";
import type { Change } from "../core/edit/change";
import { isSameCookie } from "../core/edit/compare";
import { findCookie, indexJar, type JarIndex } from "../core/edit/jar-index";
import { evictedCookies, keptOutcome, type Outcome } from "../core/edit/outcome";
import { thatFit } from "./free-first";
import type { Browser } from "./ports";
import { cookiesOf } from "./put-then-remove";
import { closeJournal, type Journal, readRecord, writeRecord } from "./session-record";

/** What was found of a write that a closed popup left behind. */
export interface Interrupted {
  readonly label: Journal["label"];
  /** Changes that stand now: they had been made, or were finished. */
  readonly finished: number;
  /** Changes taken back: the old cookie is as it was. */
  readonly takenBack: number;
}

/**
 * Finishes or takes back what was cut off, and closes its journal. Null where there was nothing.
 * Deletions are finished, moves whose new cookie is seen, and what an undo sets again; anything else goes
 * back to the old cookie.
 * Doing it twice does no harm, so being cut off again does none either. A journal whose site may no longer
 * be read waits for its permission. The caller holds the store's exclusion.
 */
export async function finishInterrupted(
  browser: Browser,
  storeId: string,
): Promise<Interrupted | null> {
  const { journals } = await readRecord(browser.memory, storeId);
  let last: Interrupted | null = null;
  for (const journal of journals) {
    if (await browser.permissions.has(journal.jar.pattern)) last = await finish(browser, journal);
  }
  return last;
}

async function finish(browser: Browser, journal: Journal): Promise<Interrupted> {
  const { jar, changes, atRisk, label } = journal;
  const now = browser.clock.now();
  await repair(browser, journal, await browser.cookies.list(jar), now);
  const later = indexJar(await browser.cookies.list(jar));
  const outcomes = changes.map((change) => outcomeNow(change, later));
  const evicted = atRisk === null ? [] : evictedCookies(atRisk, later, outcomes, now);
  const record = await readRecord(browser.memory, jar.storeId);
  await writeRecord(browser.memory, jar.storeId, closeJournal(record, journal, outcomes, evicted));
  const finished = outcomes.filter(({ result }) => result === "kept" || result === "removed");
  return { label, finished: finished.length, takenBack: outcomes.length - finished.length };
}

async function repair(
  { cookies: store, userAgent }: Browser,
  { changes, undoes }: Journal,
  present: readonly Cookie[],
  now: number,
): Promise<void> {
  const found = indexJar(present);
  const isUndo = undoes !== null;
  // A deletion beside puts belongs to them; an undo deletes what its write had put, whatever else it does.
  const isDeleted =
    isUndo || changes.every((change) => change.after === null || isPut(change, found));
  const removals: Cookie[] = [];
  const restores: Cookie[] = [];
  const returns: Cookie[] = [];
  for (const change of changes) {
    const { before, after } = change;
    const isStanding = isPut(change, found);
    const isLeaving =
      before !== null && (after === null ? isDeleted : isStanding && !isSameKey(before, after));
    const stored = before === null ? undefined : findCookie(found, before);
    // Expire only what the user picked: a cookie that the site has changed since is left alone.
    if (isLeaving && stored !== undefined && isSameCookie(stored, before)) removals.push(stored);
    if (isUndo && isUntouched(change, found)) returns.push(...cookiesOf([change], "after"));
    if (isLeaving || isStanding || stored !== undefined || before === null) continue;
    (after === null ? returns : restores).push(before);
  }
  await Promise.all(removals.map((cookie) => store.expire(cookie)));
  const isAlive = ({ expires }: Cookie) => expires === null || expires > now;
  const moved = restores.filter(isAlive);
  const staying = present.filter((cookie) => !removals.includes(cookie));
  // What a move gave up has its place; the rest comes only where it evicts nothing.
  const returning = thatFit(returns.filter(isAlive), [...staying, ...moved], userAgent);
  // One at a time: what shrinks has made its room before what grows takes it.
  for (const cookie of [...moved, ...returning]) await store.set(cookie);
}

/** An add or update of which nothing has been done, nor by anybody else. */
function isUntouched({ before, after }: Change, jar: JarIndex): boolean {
  if (after === null || (before !== null && !isSameKey(before, after))) return false;
  const stored = findCookie(jar, after);
  if (before === null || stored === undefined) return before === null && stored === undefined;
  return isSameCookie(stored, before) && !isSameCookie(before, after);
}

/** Whether the new cookie is there: what browsers clamp or coerce may differ, its value may not. */
function isPut({ before, after }: Change, jar: JarIndex): boolean {
  const stored = after === null ? undefined : findCookie(jar, after);
  if (after === null || stored === undefined || stored.value !== after.value) return false;
  const isUntouched = before !== null && isSameCookie(stored, before);
  return !isUntouched || isSameCookie(stored, after);
}

function outcomeNow(change: Change, later: JarIndex): Outcome {
  const { before, after } = change;
  if (after === null) {
    const isThere = before !== null && findCookie(later, before) !== undefined;
    return { result: isThere ? "not-removed" : "removed", change };
  }
  const stored = findCookie(later, after);
  return stored !== undefined && isPut(change, later)
    ? keptOutcome(change, after, stored)
    : { result: "refused", change };
}
