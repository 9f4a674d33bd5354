import { useMemo } from "preact/hooks";
import type { Subject } from "../../app/open";
import type { State } from "../../app/state";
import { pageRequest } from "../../core/retrieval/page-request";
import type { RetrievalRequest } from "../../core/retrieval/request";
import { useLens } from "../lens-context";
import { inOrder, linesOf, type ListLine, matching } from "../list/arrange";
import { type ListedCookie, listCookies } from "../list/listed-cookie";
import type { ViewState } from "../view-state";

export interface Rows {
  /** The request that the page itself makes. */
  readonly request: RetrievalRequest;
  /** All of the site, ended ones too. */
  readonly all: readonly ListedCookie[];
  /** What the search leaves, in its order, group lines between. */
  readonly lines: readonly ListLine[];
  readonly shown: readonly ListedCookie[];
  /** Picked and shown: what a search hides counts as not picked. */
  readonly selected: readonly ListedCookie[];
}

/** What the list shows, derived from what the browser holds and how the user looks at it. */
export function useRows(
  { cookies, ended }: State,
  { page, site }: Subject,
  { search, sort, grouping, selected }: ViewState,
): Rows {
  const { userAgent, clock } = useLens().browser;
  const request = useMemo(() => pageRequest(page, site), [page, site]);
  const all = useMemo(
    () => listCookies(cookies, ended, { userAgent, request, now: clock.now() }),
    [cookies, ended, userAgent, request, clock],
  );
  const ordered = useMemo(() => inOrder(all, sort), [all, sort]);
  const lines = useMemo(
    () => linesOf(matching(ordered, search), grouping),
    [ordered, search, grouping],
  );
  const shown = useMemo(
    () => lines.flatMap((line) => (line.kind === "cookie" ? [line.row] : [])),
    [lines],
  );
  return {
    request,
    all,
    lines,
    shown,
    selected: shown.filter(({ id, ended }) => ended === null && selected.has(id)),
  };
}
