import type { UndoLevel } from "./session-record";

/** One site's levels, newest first; other sites' levels in the same store wait for their own page. */
export function levelsOfSite(levels: readonly UndoLevel[], site: string): readonly UndoLevel[] {
  return levels.filter((level) => level.site === site).toReversed();
}
