import { invertChanges } from "../core/edit/change";
import type { Consent } from "../core/edit/questions";
import { levelsOfSite } from "./levels-of-site";
import type { Browser, JarQuery } from "./ports";
import { readRecord, type UndoLevel } from "./session-record";
import { type WriteAnswer, writeChanges } from "./write";

/** The levels of this site, newest first. */
export async function undoLevels(browser: Browser, jar: JarQuery): Promise<readonly UndoLevel[]> {
  const { levels } = await readRecord(browser.memory, jar.storeId);
  return levelsOfSite(levels, jar.site);
}

/**
 * Takes back the site's newest level by the write protocol; null where there is none.
 * With `id` only that level: another window may have written since the user saw what to undo.
 */
export async function undoLast(
  browser: Browser,
  jar: JarQuery,
  consents: readonly Consent[],
  id?: string,
): Promise<WriteAnswer | null> {
  const [level] = await undoLevels(browser, jar);
  if (level === undefined || (id !== undefined && level.id !== id)) return null;
  return writeChanges(browser, jar, {
    label: level.label,
    changes: invertChanges(level.effects),
    consents,
    undoneFrom: level.at,
    undoes: level.id,
  });
}
