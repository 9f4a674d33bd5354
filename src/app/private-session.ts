import { dropLessons } from "./lessons/lesson-record";
import type { Browser } from "./ports";
import { dropRecord } from "./session-record";

/**
 * In the background, when the private session is over: no cookie of it may outlive it in an undo level or a
 * journal, nor come back by one in the next. Waits for a write that is under way in its store.
 */
export async function forgetPrivateSession({
  userAgent: { privateStoreId },
  exclusion,
  memory,
}: Pick<Browser, "userAgent" | "exclusion" | "memory">): Promise<void> {
  await exclusion.run(`write:${privateStoreId}`, () => dropRecord(memory, privateStoreId));
  await exclusion.run(`lessons:${privateStoreId}`, () => dropLessons(memory, privateStoreId));
}
