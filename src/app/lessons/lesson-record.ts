import type { LessonId } from "../../core/lessons/lesson-id";
import { forgetLesson, type LessonPast, NO_PAST } from "../../core/lessons/past";
import { lessonsKey } from "../memory-keys";
import type { SessionMemory } from "../ports";

/** What one store's lessons have come to in this browser session. Ids and dates only, no value. */
export interface LessonRecord {
  readonly done: readonly LessonId[];
  /** By site: the other site of the practice pages has none of the first one's cookies. */
  readonly pasts: Readonly<Record<string, LessonPast>>;
}

const EMPTY: LessonRecord = { done: [], pasts: {} };

export async function readLessons(memory: SessionMemory, storeId: string): Promise<LessonRecord> {
  // Only this module writes the key, so what is there has this shape.
  return ((await memory.read(lessonsKey(storeId))) as LessonRecord | undefined) ?? EMPTY;
}

export async function writeLessons(
  memory: SessionMemory,
  storeId: string,
  record: LessonRecord,
): Promise<void> {
  await memory.write(lessonsKey(storeId), record);
}

export function pastOf({ pasts }: LessonRecord, site: string): LessonPast {
  return pasts[site] ?? NO_PAST;
}

/** The same record where these were done before. */
export function withDone(record: LessonRecord, reached: readonly LessonId[]): LessonRecord {
  const added = reached.filter((id) => !record.done.includes(id));
  return added.length === 0 ? record : { ...record, done: [...record.done, ...new Set(added)] };
}

/** As if the lesson had never been done; what was seen of its cookies goes too, and nothing of other lessons. */
export function withoutLesson(record: LessonRecord, id: LessonId): LessonRecord {
  const pasts = Object.entries(record.pasts).map(
    ([site, past]) => [site, forgetLesson(past, id)] as const,
  );
  return {
    done: record.done.filter((done) => done !== id),
    pasts: Object.fromEntries(pasts),
  };
}
