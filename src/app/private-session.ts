import { lessonsKey, recordKey } from "./memory-keys";
import type { Browser } from "./ports";

/**
 * In the background, when the private session is over: no cookie of it may outlive it in an undo level or a
 * journal, nor come back by one in the next. Waits for a write that is under way in its store.
 */
export async function forgetPrivateSession({
  userAgent: { privateStoreId },
  exclusion,
  memory,
}: Pick<Browser, "userAgent" | "exclusion" | "memory">): Promise<void> {
  await exclusion.run(`write:${privateStoreId}`, () =>
    memory.write(recordKey(privateStoreId), undefined),
  );
  await exclusion.run(`lessons:${privateStoreId}`, () =>
    memory.write(lessonsKey(privateStoreId), undefined),
  );
}
