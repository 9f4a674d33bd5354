import type { Severity } from "../core/findings/finding";
import type { LessonId } from "../core/lessons/lesson-id";
import type { DetailTarget } from "./detail/target";
import type { Grouping, Sort, SortKey } from "./list/arrange";

/** What stands beside the list. */
export type Pane =
  | { readonly kind: "detail"; readonly target: DetailTarget }
  /** `severity` null means all findings. */
  | { readonly kind: "findings"; readonly severity: Severity | null }
  /** `lesson` null means the list of all. */
  | { readonly kind: "lessons"; readonly lesson: LessonId | null }
  /** Set-Cookie lines to try. */
  | { readonly kind: "bench" };

/** `masked`: what looks sensitive is masked. `hidden`: every value is, for a class. */
export type ValuesMode = "masked" | "hidden" | "shown";

/** What a bulk deletion would take, while it waits for its second press. */
export type BulkDeletion = "selected" | "shown" | "site";

/** How one window looks at the list. Nothing of it outlives the window. */
export interface ViewState {
  readonly search: string;
  readonly sort: Sort;
  readonly grouping: Grouping;
  /** Row ids. A row that a search hides counts as not selected: see `selectedRows`. */
  readonly selected: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
  /** The row that has, or had last, the focus; `index` finds its neighbour once it is gone. */
  readonly cursor: { readonly id: string; readonly index: number } | null;
  readonly revealed: ReadonlySet<string>;
  readonly values: ValuesMode;
  readonly pane: Pane | null;
  /** The lesson at hand, also while a cookie is open in its place. */
  readonly lesson: LessonId | null;
  /** The request lab, open over all of it; `marked` is the row it was opened for. */
  readonly lab: { readonly marked: string | null } | null;
  readonly confirming: BulkDeletion | null;
}

export const INITIAL_VIEW: ViewState = {
  search: "",
  sort: { key: "name", isDescending: false },
  grouping: "none",
  selected: new Set(),
  anchor: null,
  cursor: null,
  revealed: new Set(),
  values: "masked",
  pane: null,
  lesson: null,
  lab: null,
  confirming: null,
};

/** How a window begins: for a class or not, with the lesson that its page is about, with a pane open or not. */
export function viewAtFirst(
  isClassMode: boolean,
  lesson: LessonId | null,
  pane: Pane | null,
): ViewState {
  return { ...INITIAL_VIEW, values: isClassMode ? "hidden" : "masked", lesson, pane };
}

export type ViewAction =
  | { readonly type: "searchTyped"; readonly search: string }
  | { readonly type: "sortPicked"; readonly key: SortKey }
  | { readonly type: "groupingPicked"; readonly grouping: Grouping }
  | { readonly type: "cursorMoved"; readonly id: string; readonly index: number }
  | { readonly type: "rowToggled"; readonly id: string }
  /** `order`: the ids of the rows as they stand. */
  | { readonly type: "rangeExtended"; readonly to: string; readonly order: readonly string[] }
  | { readonly type: "allSelected"; readonly ids: readonly string[] }
  | { readonly type: "selectionCleared" }
  | { readonly type: "valueRevealed"; readonly id: string }
  | { readonly type: "valuesModePicked"; readonly mode: ValuesMode }
  | { readonly type: "classModeSet"; readonly isOn: boolean }
  | { readonly type: "lessonLeft" }
  | { readonly type: "paneOpened"; readonly pane: Pane }
  | { readonly type: "paneClosed" }
  | { readonly type: "labOpened"; readonly marked: string | null }
  | { readonly type: "labClosed" }
  | { readonly type: "deletionAsked"; readonly of: BulkDeletion }
  | { readonly type: "deletionDropped" };

export function reduceView(view: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case "searchTyped":
      return { ...view, search: action.search, confirming: null };
    case "sortPicked":
      return { ...view, sort: nextSort(view.sort, action.key) };
    case "groupingPicked":
      return { ...view, grouping: action.grouping };
    case "cursorMoved":
      return { ...view, cursor: { id: action.id, index: action.index } };
    case "rowToggled":
      return {
        ...view,
        selected: toggled(view.selected, action.id),
        anchor: action.id,
        confirming: null,
      };
    case "rangeExtended":
      return { ...view, ...rangeTo(view, action.to, action.order), confirming: null };
    case "allSelected":
      return { ...view, selected: new Set(action.ids), confirming: null };
    case "selectionCleared":
      return { ...view, selected: new Set(), anchor: null, confirming: null };
    case "valueRevealed":
      return { ...view, revealed: toggled(view.revealed, action.id) };
    case "valuesModePicked":
      return { ...view, values: action.mode, revealed: new Set() };
    case "classModeSet":
      if (!action.isOn && view.values !== "hidden") return view;
      return { ...view, values: action.isOn ? "hidden" : "masked", revealed: new Set() };
    case "lessonLeft":
      return { ...view, lesson: null };
    case "paneOpened": {
      const { pane } = action;
      return { ...view, pane, lesson: pane.kind === "lessons" ? pane.lesson : view.lesson };
    }
    case "paneClosed":
      return { ...view, pane: null };
    case "labOpened":
      return { ...view, lab: { marked: action.marked }, confirming: null };
    case "labClosed":
      return { ...view, lab: null };
    case "deletionAsked":
      return { ...view, confirming: action.of };
    case "deletionDropped":
      return { ...view, confirming: null };
  }
}

function nextSort(sort: Sort, key: SortKey): Sort {
  return { key, isDescending: sort.key === key && !sort.isDescending };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The range takes the place of the selection, as in other lists; its anchor stays. */
function rangeTo(
  view: ViewState,
  to: string,
  order: readonly string[],
): Pick<ViewState, "selected" | "anchor"> {
  const anchor = view.anchor ?? view.cursor?.id ?? to;
  const from = order.indexOf(anchor);
  const end = order.indexOf(to);
  if (end === -1) return view;
  if (from === -1) return { selected: new Set([to]), anchor: to };
  return { selected: new Set(order.slice(Math.min(from, end), Math.max(from, end) + 1)), anchor };
}
