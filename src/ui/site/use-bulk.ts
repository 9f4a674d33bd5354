import { useLens } from "../lens-context";
import type { ListedCookie } from "../list/listed-cookie";
import type { BulkDeletion, ViewAction, ViewState } from "../view-state";
import type { Bulk } from "./bottom-bar";
import { bulkOf, deleteRows } from "./deletions";
import type { Rows } from "./use-rows";

export interface BulkDeeds {
  /** The rows picked, or what a search shows; null where neither is the case. */
  readonly bulk: Bulk | null;
  /** Given while a deletion of several waits for its second press. */
  readonly confirming: Bulk | null;
  /** One goes at once, several are asked about. */
  askOrDelete(of: BulkDeletion, rows?: readonly ListedCookie[]): void;
  confirm(of: BulkDeletion): void;
}

/** What a deletion of several rows would take, and how it is asked for. */
export function useBulk(
  { selected, shown, all }: Rows,
  { search, confirming }: ViewState,
  dispatch: (action: ViewAction) => void,
): BulkDeeds {
  const lens = useLens();
  const rowsOf = (of: BulkDeletion): readonly ListedCookie[] =>
    ({ selected, shown, site: all })[of];
  const current = selected.length > 0 ? "selected" : search.trim() === "" ? null : "shown";
  return {
    bulk: current === null ? null : bulkOf(current, rowsOf(current)),
    confirming: confirming === null ? null : bulkOf(confirming, rowsOf(confirming)),
    askOrDelete(of, rows = rowsOf(of)) {
      if (rows.length > 1) dispatch({ type: "deletionAsked", of });
      else void deleteRows(lens, rows);
    },
    confirm(of) {
      const rows = rowsOf(of);
      dispatch({ type: "selectionCleared" });
      void deleteRows(lens, rows);
    },
  };
}
