import type { Cookie } from "../core/cookie";
import { type Change, invertChanges } from "../core/edit/change";
import { effectsOf, type Outcome } from "../core/edit/outcome";
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

/** One store's journals and undo stack. One key, so that both change in one atomic write. */
export interface SessionRecord {
  /** At most one is being written; others wait for the permission that was taken from their site. */
  readonly journals: readonly Journal[];
  /** Oldest first. */
  readonly levels: readonly UndoLevel[];
}

const EMPTY: SessionRecord = { journals: [], levels: [] };

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

/** The record after a write: its level on top; or, for an undo, its level with only what could not be taken back. */
export function closeJournal(
  { journals, levels }: SessionRecord,
  journal: Journal,
  outcomes: readonly Outcome[],
  evicted: readonly Cookie[],
): SessionRecord {
  const others = journals.filter(({ id }) => id !== journal.id);
  return { journals: others, levels: levelsAfter(levels, journal, outcomes, evicted) };
}

function levelsAfter(
  levels: readonly UndoLevel[],
  { id, jar, label, at, undoes }: Journal,
  outcomes: readonly Outcome[],
  evicted: readonly Cookie[],
): readonly UndoLevel[] {
  if (undoes !== null) {
    const effects = invertChanges(outcomes.filter(isFailed).map(({ change }) => change));
    return levels.flatMap((level) => {
      if (level.id !== undoes) return [level];
      return effects.length === 0 ? [] : [{ ...level, effects }];
    });
  }
  const effects = [
    ...effectsOf(outcomes),
    ...evicted.map((before): Change => ({ before, after: null })),
  ];
  return effects.length === 0 ? levels : [...levels, { id, site: jar.site, label, at, effects }];
}

function isFailed({ result }: Outcome): boolean {
  return result !== "kept" && result !== "removed" && result !== "gone" && result !== "left";
}

function recordKey(storeId: string): string {
  return `record:${storeId}`;
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
