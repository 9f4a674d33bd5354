import type { Cookie } from "../core/cookie";
import { isSameKey } from "../core/cookie-key";
import { type Change, kindOfChange } from "../core/edit/change";
import { isSameCookie } from "../core/edit/compare";
import { findCookie, indexJar, type JarIndex } from "../core/edit/jar-index";
import { evictedCookies, keptOutcome, type Outcome } from "../core/edit/outcome";
import { thatFit } from "./free-first";
import type { Browser } from "./ports";
import { cookiesOf } from "./put-then-remove";
import {
  closeJournal,
  type Interrupted,
  type Journal,
  readRecord,
  type SessionRecord,
  writeRecord,
} from "./session-record";

/**
 * Finishes or takes back what was cut off, and closes its journal. Gives what the user has not been told yet,
 * by this call or one before; null where there is nothing.
 * Deletions are finished, moves whose new cookie is seen, and what an undo sets again; anything else goes
 * back to the old cookie.
 * Doing it twice does no harm, so being cut off again does none either. A journal whose site may no longer
 * be read waits for its permission. The caller holds the store's exclusion.
 */
export async function finishInterrupted(
  browser: Browser,
  storeId: string,
): Promise<Interrupted | null> {
  let record = await readRecord(browser.memory, storeId);
  for (const journal of record.journals) {
    if (await browser.permissions.has(journal.jar.pattern)) record = await finish(browser, journal);
  }
  return record.untold;
}

/** The same for a caller that tells it: nothing is given twice. */
export async function takeInterrupted(
  browser: Browser,
  storeId: string,
): Promise<Interrupted | null> {
  const untold = await finishInterrupted(browser, storeId);
  if (untold === null) return null;
  const record = await readRecord(browser.memory, storeId);
  await writeRecord(browser.memory, storeId, { ...record, untold: null });
  return untold;
}

async function finish(browser: Browser, journal: Journal): Promise<SessionRecord> {
  const { jar, changes, atRisk, label } = journal;
  const now = browser.clock.now();
  await repair(browser, journal, await browser.cookies.list(jar), now);
  const later = indexJar(await browser.cookies.list(jar));
  const outcomes = changes.map((change) => outcomeNow(change, later));
  const evicted = atRisk === null ? [] : evictedCookies(atRisk, later, outcomes, now);
  const finished = outcomes.filter(
    ({ result }) => result === "kept" || result === "removed",
  ).length;
  const untold: Interrupted = { label, finished, takenBack: outcomes.length - finished };
  const record = await readRecord(browser.memory, jar.storeId);
  const closed = closeJournal(record, journal, outcomes, evicted);
  return writeRecord(browser.memory, jar.storeId, { ...closed, untold });
}

async function repair(
  { cookies: store, userAgent }: Browser,
  { jar, changes, atRisk, undoes }: Journal,
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
    // Under one key a put replaces: what is gone from there was evicted, or its site has deleted it.
    if (kindOfChange(change) === "update" && atRisk === null) continue;
    (after === null ? returns : restores).push(before);
  }
  await Promise.all(removals.map((cookie) => store.expire(cookie)));
  const isAlive = ({ expires }: Cookie) => expires === null || expires > now;
  const moved = restores.filter(isAlive);
  const staying = present.filter((cookie) => !removals.includes(cookie));
  // What a move gave up has its place; the rest comes only where it evicts nothing.
  const ended = await store.listEnded(jar);
  const returning = thatFit(returns.filter(isAlive), [...staying, ...moved], userAgent, ended);
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
