import type { Cookie } from "../cookie";
import { isSameKey } from "../cookie-key";

/**
 * One wish about one cookie. Every write, deletion and undo is a list of these:
 * no `before` adds, no `after` deletes, both under one key update, under two keys move (rename included).
 */
export interface Change {
  readonly before: Cookie | null;
  readonly after: Cookie | null;
}

export type ChangeKind = "add" | "update" | "move" | "delete" | "none";

export function kindOfChange({ before, after }: Change): ChangeKind {
  if (before === null) return after === null ? "none" : "add";
  if (after === null) return "delete";
  return isSameKey(before, after) ? "update" : "move";
}

/** The same changes backwards, last first: what an undo wishes for. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(({ before, after }) => ({ before: after, after: before })).toReversed();
}
