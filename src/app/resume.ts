import { finishInterrupted, takeInterrupted } from "./interrupted";
import type { Browser } from "./ports";
import type { Interrupted } from "./session-record";

/**
 * Finishes or takes back what a closed popup left of any write in this store: it may concern any site.
 * Gives what there is to tell, where it can be told; otherwise it waits for the next list.
 */
export function resumeWrites(
  browser: Browser,
  storeId: string,
  canTell: () => boolean,
): Promise<Interrupted | null> {
  return browser.exclusion.run(`write:${storeId}`, async () => {
    if (canTell()) return takeInterrupted(browser, storeId);
    await finishInterrupted(browser, storeId);
    return null;
  });
}
