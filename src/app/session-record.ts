import type { Cookie } from "../core/cookie";
import { type Change, invertChanges } from "../core/edit/change";
import { effectsOf, type Outcome } from "../core/edit/outcome";
import { recordKey } from "./memory-keys";
import type { JarQuery, SessionMemory } from "./ports";

/** What a level of undo is about; its text belongs to the interface. */
export interface LevelLabel {
  readonly deed: "add" | "edit" | "delete" | "fix";
  /** One cookie's name, or null where there are several. */
  readonly name: string | null;
  readonly count: number;
}

/** One write or bulk deletion that can be undone. */
export interface UndoLevel {
  readonly id: string;
  readonly site: string;
  readonly label: LevelLabel;
  /** Seconds since the epoch. */
  readonly at: number;
  /** What the write did: `after` as the browser kept it. */
  readonly effects: readonly Change[];
}

/** Written before the first call of a write; whoever finds one finishes or takes back that write. */
export interface Journal {
  readonly id: string;
  readonly jar: JarQuery;
  readonly label: LevelLabel;
  readonly at: number;
  readonly changes: readonly Change[];
  /** Where evictions were foretold: all cookies as they were, so that an undo can restore the evicted. */
  readonly atRisk: readonly Cookie[] | null;
  /** The level that this write undoes. */
  readonly undoes: string | null;
}

/** What was found of a write that a closed popup left behind. */
export interface Interrupted {
  readonly label: LevelLabel;
  /** Changes that stand now: they had been made, or were finished. */
  readonly finished: number;
  /** Changes taken back: the old cookie is as it was. */
  readonly takenBack: number;
}

/** One store's journals and undo stack. One key, so that all of it changes in one atomic write. */
export interface SessionRecord {
  /** At most one is being written; others wait for the permission that was taken from their site. */
  readonly journals: readonly Journal[];
  /** Oldest first. */
  readonly levels: readonly UndoLevel[];
  /** What was last found of an interrupted write and waits for a list to be told in; null where there is nothing. */
  readonly untold: Interrupted | null;
}

const EMPTY: SessionRecord = { journals: [], levels: [], untold: null };

/** Levels kept for a store; the oldest go first. */
const MAX_LEVELS = 50;

/** UTF-16 units of all levels; storage.session holds 10 MB for the whole extension. */
const MAX_LEVELS_SIZE = 2_000_000;

export async function readRecord(memory: SessionMemory, storeId: string): Promise<SessionRecord> {
  // Only this module writes the key, so what is there has this shape.
  return ((await memory.read(recordKey(storeId))) as SessionRecord | undefined) ?? EMPTY;
}

/** Gives what was stored: the oldest levels may have gone. */
export async function writeRecord(
  memory: SessionMemory,
  storeId: string,
  record: SessionRecord,
): Promise<SessionRecord> {
  const stored = { ...record, levels: withinBudget(record.levels) };
  await memory.write(recordKey(storeId), stored);
  return stored;
}

/**
 * The record after a write: its level on top; or, for an undo, its level with only what could not be taken back,
 * and on top what it made the browser evict.
 */
export function closeJournal(
  record: SessionRecord,
  journal: Journal,
  outcomes: readonly Outcome[],
  evicted: readonly Cookie[],
): SessionRecord {
  return {
    ...record,
    journals: record.journals.filter(({ id }) => id !== journal.id),
    levels: levelsAfter(record.levels, journal, outcomes, evicted),
  };
}

function levelsAfter(
  levels: readonly UndoLevel[],
  { id, jar, label, at, undoes }: Journal,
  outcomes: readonly Outcome[],
  evicted: readonly Cookie[],
): readonly UndoLevel[] {
  const withOne = (
    others: readonly UndoLevel[],
    of: LevelLabel,
    effects: readonly Change[],
  ): readonly UndoLevel[] =>
    effects.length === 0 ? others : [...others, { id, site: jar.site, label: of, at, effects }];
  if (undoes === null) return withOne(levels, label, effectsOf(outcomes, evicted));

  const failed = invertChanges(outcomes.filter(isFailed).map(({ change }) => change));
  const left = levels.flatMap((level) => {
    if (level.id !== undoes) return [level];
    return failed.length === 0 ? [] : [{ ...level, effects: failed }];
  });
  const gone: LevelLabel = { deed: "delete", name: null, count: evicted.length };
  return withOne(left, gone, effectsOf([], evicted));
}

function isFailed({ result }: Outcome): boolean {
  return result !== "kept" && result !== "removed" && result !== "gone" && result !== "left";
}

function withinBudget(levels: readonly UndoLevel[]): readonly UndoLevel[] {
  const kept: UndoLevel[] = [];
  let size = 0;
  for (const level of levels.toReversed()) {
    size += JSON.stringify(level).length;
    // The newest level stays whatever its size: it is the one that a user reaches for.
    if (kept.length > 0 && (kept.length === MAX_LEVELS || size > MAX_LEVELS_SIZE)) break;
    kept.unshift(level);
  }
  return kept;
}
