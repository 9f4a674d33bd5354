import type { Cookie } from "../core/cookie";
import { indexJar } from "../core/edit/jar-index";
import { evictedCookies, type Outcome } from "../core/edit/outcome";
import { planWrite, type Wish } from "../core/edit/plan";
import type { Question } from "../core/edit/questions";
import { withTopLevelSites } from "../core/edit/top-level-site";
import { carryOut } from "./carry-out";
import { finishInterrupted } from "./interrupted";
import type { Browser, JarQuery } from "./ports";
import {
  closeJournal,
  type Journal,
  type LevelLabel,
  readRecord,
  type SessionRecord,
  type UndoLevel,
  writeRecord,
} from "./session-record";

export interface WriteRequest extends Wish {
  readonly label: LevelLabel;
  /** The id of the level that this write takes back, or null. */
  readonly undoes: string | null;
}

export type WriteAnswer =
  /** Nothing was written: the user must decide first. */
  | { readonly kind: "asks"; readonly questions: readonly Question[] }
  /** Nothing was written: a non-Secure newcomer to a jar full of mostly Secure cookies would itself be dropped. */
  | { readonly kind: "drops-newcomer" }
  /** The site may no longer be read; what was begun is finished or taken back once it may. */
  | { readonly kind: "no-permission" }
  | WriteReport;

export interface WriteReport {
  readonly kind: "written";
  readonly outcomes: readonly Outcome[];
  readonly evicted: readonly Cookie[];
  /** The jar afterwards, as listed. */
  readonly cookies: readonly Cookie[];
  /** The undo levels of the whole store afterwards, oldest first. */
  readonly levels: readonly UndoLevel[];
}

/**
 * The write protocol: ask, journal, put, read back, only then remove, read back, record the undo.
 * At every point the browser holds the old cookie or the new one, or the journal holds the old one.
 * One writer at a time per store, popup and pages together.
 */
export function writeChanges(
  browser: Browser,
  jar: JarQuery,
  request: WriteRequest,
): Promise<WriteAnswer> {
  return browser.exclusion.run(`write:${jar.storeId}`, async () => {
    const found = await lookAt(browser, jar);
    if (found === null) return { kind: "no-permission" };
    const { present, ended, before } = found;
    const now = browser.clock.now();
    const wish = await withTopLevelSites(request, present);
    const plan = planWrite(wish, present, browser.userAgent, now, ended);
    if (plan.dropsNewcomer) return { kind: "drops-newcomer" };
    if (plan.questions.length > 0) return { kind: "asks", questions: plan.questions };
    if (plan.changes.length === 0) {
      const levels = await giveUpLevel(browser, jar, before, request.undoes);
      return {
        kind: "written",
        outcomes: plan.settled,
        evicted: [],
        cookies: present,
        levels,
      };
    }

    const { label, undoes } = request;
    const { changes } = plan;
    const atRisk = plan.mayEvict ? present : null;
    const journal: Journal = {
      id: crypto.randomUUID(),
      jar,
      label,
      at: now,
      changes,
      atRisk,
      undoes,
    };
    const record: SessionRecord = { ...before, journals: [...before.journals, journal] };
    await writeRecord(browser.memory, jar.storeId, record);

    const done = await carryOut(browser, jar, plan, present, ended);
    // Without permission listings show nothing, which proves nothing: the journal waits.
    if (!(await browser.permissions.has(jar.pattern))) return { kind: "no-permission" };
    const evicted = plan.mayEvict
      ? evictedCookies(present, indexJar(done.cookies), done.outcomes, now)
      : [];
    const closed = closeJournal(record, journal, done.outcomes, evicted);
    const stored = await writeRecord(browser.memory, jar.storeId, closed);
    const outcomes = [...done.outcomes, ...plan.settled];
    return {
      kind: "written",
      outcomes,
      evicted,
      cookies: done.cookies,
      levels: stored.levels,
    };
  });
}

interface Found {
  readonly present: readonly Cookie[];
  readonly ended: readonly Cookie[];
  readonly before: SessionRecord;
}

/**
 * The jar and the record that a write starts from; null without permission. All are asked at once:
 * only what an interrupted write left behind makes them stale, and then all are asked again.
 */
async function lookAt(browser: Browser, jar: JarQuery): Promise<Found | null> {
  const ask = () =>
    Promise.all([
      readRecord(browser.memory, jar.storeId),
      browser.cookies.list(jar),
      browser.cookies.listEnded(jar),
    ]);
  const [isGranted, asked] = await Promise.all([browser.permissions.has(jar.pattern), ask()]);
  if (!isGranted) return null;
  let [before, present, ended] = asked;
  if (before.journals.length > 0) {
    await finishInterrupted(browser, jar.storeId);
    [before, present, ended] = await ask();
  }
  return { before, present, ended };
}

/** An undo that has nothing left to do ends its level, or no press would ever reach the older ones. */
async function giveUpLevel(
  { memory }: Browser,
  { storeId }: JarQuery,
  record: SessionRecord,
  undoes: string | null,
): Promise<readonly UndoLevel[]> {
  if (undoes === null) return record.levels;
  const levels = record.levels.filter(({ id }) => id !== undoes);
  return (await writeRecord(memory, storeId, { ...record, levels })).levels;
}
