import type { Cookie } from "../../core/cookie";
import { isSameKey } from "../../core/cookie-key";
import { confirmedLesson } from "../../core/lessons/confirmation";
import type { Browser, JarQuery } from "../ports";
import { putThenRemove } from "../put-then-remove";

/**
 * Removes confirmations that were counted: each by its full key and read back, as every deletion, and in turn
 * with other writes. No undo level: they are a sign to Cookie Lens, and nobody's cookies.
 */
export async function takeConfirmations(
  browser: Browser,
  jar: JarQuery,
  counted: readonly Cookie[],
): Promise<void> {
  await browser.exclusion.run(`write:${jar.storeId}`, async () => {
    const present = await browser.cookies.list(jar);
    const now = browser.clock.now();
    const changes = present
      // One that came meanwhile is not counted yet, and what replaced one may be somebody else's.
      .filter(
        (cookie) =>
          counted.some((one) => isSameKey(one, cookie)) && confirmedLesson(cookie, now) !== null,
      )
      .map((before) => ({ before, after: null }));
    if (changes.length > 0) await putThenRemove(browser.cookies, jar, changes, present);
  });
}
