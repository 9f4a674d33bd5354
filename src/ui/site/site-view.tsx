import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Subject } from "../../app/open";
import type { State } from "../../app/state";
import { cookieKeyId } from "../../core/cookie-key";
import { lessonOfPage } from "../../core/lessons/practice-site";
import { lazy } from "../components/lazy";
import { useInspection } from "../findings/use-inspection";
import { useLens } from "../lens-context";
import { CookieGrid } from "../list/cookie-grid";
import { EmptySite, NoMatch } from "../list/empty-list";
import type { LessonId } from "../../core/lessons/lesson-id";
import type { ListedCookie } from "../list/listed-cookie";
import { useDemo } from "../lessons/demo-context";
import { activeRow } from "../list/row-focus";
import { type BulkDeletion, type Pane, reduceView, viewAtFirst } from "../view-state";
import { BottomBar } from "./bottom-bar";
import { bulkOf, deleteRows, restoreEnded } from "./deletions";
import { useKeptFocus } from "./kept-focus";
import { LiveRegion } from "./live-region";
import { useShortcuts } from "./shortcuts";
import { SidePane } from "./side-pane";
import { SiteTop } from "./site-top";
import styles from "./site-view.module.css";
import { useRows } from "./use-rows";

const KeysDialog = lazy(() => import("../keys/keys-dialog").then((module) => module.KeysDialog));

interface Props {
  readonly state: State;
  readonly subject: Subject;
  /** Another screen stands before it: it stays as it is, out of sight and reach. */
  readonly isCovered: boolean;
}

/** The site's cookies, and all that can be done with them. */
export function SiteView({ state, subject, isCovered }: Props) {
  const lens = useLens();
  const root = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const isByKey = useRef(false);
  const demo = useDemo();
  const [view, dispatch] = useReducer(reduceView, null, () =>
    viewAtFirst(
      state.isClassMode,
      lessonOfPage(subject.page),
      demo.server === null ? null : { kind: "lessons", lesson: demo.lesson },
    ),
  );
  const [showsKeys, setShowsKeys] = useState(false);
  const { cookies, requestCount } = state;
  const { host } = subject.page;
  const rows = useRows(state, subject, view);
  const { request, all, lines, shown, selected } = rows;
  const inspection = useInspection(cookies, request, requestCount);
  const { userAgent, clock } = lens.browser;

  const focusSearch = () => searchField.current?.focus();
  const focusList = () => activeRow(root.current)?.focus();
  useKeptFocus(root, () => activeRow(root.current) ?? searchField.current);

  function open(pane: Pane, by: "pointer" | "keyboard") {
    isByKey.current = by === "keyboard";
    dispatch({ type: "paneOpened", pane });
  }
  const openLessons = (lesson: LessonId | null) => open({ kind: "lessons", lesson }, "keyboard");
  const openNew = () =>
    open({ kind: "detail", target: { kind: "new", template: null } }, "keyboard");

  const { isClassMode } = state;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute("data-class", isClassMode);
    dispatch({ type: "classModeSet", isOn: isClassMode });
  }, [isClassMode]);

  const rowsOf = (of: BulkDeletion): readonly ListedCookie[] =>
    ({ selected, shown, site: all })[of];
  function askOrDelete(of: BulkDeletion, rows: readonly ListedCookie[]) {
    if (rows.length > 1) dispatch({ type: "deletionAsked", of });
    else void deleteRows(lens, rows);
  }
  function confirmDeletion(of: BulkDeletion) {
    const rows = rowsOf(of);
    dispatch({ type: "selectionCleared" });
    void deleteRows(lens, rows);
  }

  useShortcuts({
    onSearch: focusSearch,
    onNew: openNew,
    onKeys: () => setShowsKeys(true),
    onLessons: () => openLessons(view.lesson),
    onUndo: () => void lens.undo(),
    onList: focusList,
    onEscape() {
      if (isCovered) return false;
      if (view.confirming !== null) dispatch({ type: "deletionDropped" });
      else if (view.pane !== null) dispatch({ type: "paneClosed" });
      else if (view.search !== "") dispatch({ type: "searchTyped", search: "" });
      else if (selected.length > 0) dispatch({ type: "selectionCleared" });
      else return false;
      return true;
    },
  });

  const bulk =
    selected.length > 0
      ? bulkOf("selected", selected)
      : view.search.trim() !== ""
        ? bulkOf("shown", shown)
        : null;
  const { pane } = view;
  const openId =
    pane?.kind === "detail" && pane.target.kind === "cookie"
      ? cookieKeyId(pane.target.cookie)
      : null;
  return (
    <div
      ref={root}
      class={styles["site"]}
      data-covered={isCovered}
      data-pane={pane?.kind}
      inert={isCovered}
    >
      <SiteTop
        state={state}
        subject={subject}
        rows={rows}
        view={view}
        dispatch={dispatch}
        inspection={inspection}
        searchField={searchField}
        onNew={openNew}
        onKeys={() => setShowsKeys(true)}
        onLessons={openLessons}
        onFindings={(severity) => open({ kind: "findings", severity }, "keyboard")}
      />
      <main class={styles["list"]}>
        {lines.length > 0 ? (
          <CookieGrid
            lines={lines}
            view={view}
            dispatch={dispatch}
            host={host}
            openId={openId}
            onOpen={({ cookie }, by) =>
              open({ kind: "detail", target: { kind: "cookie", cookie } }, by)
            }
            onDelete={(rows) => askOrDelete("selected", rows)}
            onRestore={(row) => void restoreEnded(lens, row)}
          />
        ) : all.length === 0 ? (
          <EmptySite host={host} onNew={openNew} />
        ) : (
          <NoMatch
            search={view.search.trim()}
            count={all.length}
            onClear={() => dispatch({ type: "searchTyped", search: "" })}
          />
        )}
      </main>
      {pane !== null && (
        <SidePane
          pane={pane}
          state={state}
          inspection={inspection}
          context={{ request, userAgent, now: clock.now() }}
          values={view.values}
          dispatch={dispatch}
          takesFocus={isByKey.current}
        />
      )}
      <BottomBar
        bulk={bulk}
        confirming={
          view.confirming === null ? null : bulkOf(view.confirming, rowsOf(view.confirming))
        }
        notice={state.notice}
        level={state.levels[0]}
        isWriting={state.isWriting}
        onAsk={({ of }) => askOrDelete(of, rowsOf(of))}
        onDelete={confirmDeletion}
        onKeep={() => dispatch({ type: "deletionDropped" })}
        onClear={() => dispatch({ type: "selectionCleared" })}
      />
      <LiveRegion notice={state.notice} ended={state.ended} />
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </div>
  );
}
