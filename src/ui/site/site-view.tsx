import { useReducer, useRef, useState } from "preact/hooks";
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
import { useDemo } from "../lessons/demo-context";
import { activeRow } from "../list/row-focus";
import { type Pane, reduceView, viewAtFirst } from "../view-state";
import { BottomBar, ListLegend } from "./bottom-bar";
import { restoreEnded } from "./deletions";
import { useClassMode } from "./use-class-mode";
import { useKeptFocus } from "./kept-focus";
import { LiveRegion } from "./live-region";
import { useShortcuts } from "./shortcuts";
import { SiteTop } from "./site-top";
import styles from "./site-view.module.css";
import { useBulk } from "./use-bulk";
import { useLabToggle } from "./use-lab-toggle";
import { useRows } from "./use-rows";

const KeysDialog = lazy(() => import("../keys/keys-dialog").then((module) => module.KeysDialog));
const SidePane = lazy(() => import("./side-pane").then((module) => module.SidePane));
const LabView = lazy(() => import("../lab/lab-view").then((module) => module.LabView));
const LabLegend = lazy(() => import("../lab/lab-legend").then((module) => module.LabLegend));

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
  const { request, all, lines, selected } = rows;
  const inspection = useInspection(cookies, request, requestCount);
  const { userAgent, clock } = lens.browser;

  const focusSearch = () => searchField.current?.focus();
  const focusList = () => activeRow(root.current)?.focus();
  const { isLab, toggleLab, labOpener } = useLabToggle(view, dispatch);
  useKeptFocus(root, () => labOpener() ?? activeRow(root.current) ?? searchField.current);

  function open(pane: Pane, by: "pointer" | "keyboard") {
    isByKey.current = by === "keyboard";
    dispatch({ type: "paneOpened", pane });
  }
  const openLessons = (lesson: LessonId | null) => open({ kind: "lessons", lesson }, "keyboard");
  const openNew = () =>
    open({ kind: "detail", target: { kind: "new", template: null } }, "keyboard");
  const openBench = () => open({ kind: "bench" }, "keyboard");

  useClassMode(state.isClassMode, dispatch);
  const { bulk, confirming, askOrDelete, confirm } = useBulk(rows, view, dispatch);
  const inList = (act: () => void) => () => {
    if (!isLab) act();
  };

  useShortcuts({
    onSearch: inList(focusSearch),
    onNew: inList(openNew),
    onLab: toggleLab,
    onBench: inList(openBench),
    onKeys: () => setShowsKeys(true),
    onLessons: inList(() => openLessons(view.lesson)),
    onUndo: () => void lens.undo(),
    onList: inList(focusList),
    onEscape() {
      if (isCovered) return false;
      if (view.confirming !== null) dispatch({ type: "deletionDropped" });
      else if (isLab) dispatch({ type: "labClosed" });
      else if (view.pane !== null) dispatch({ type: "paneClosed" });
      else if (view.search !== "") dispatch({ type: "searchTyped", search: "" });
      else if (selected.length > 0) dispatch({ type: "selectionCleared" });
      else return false;
      return true;
    },
  });

  const pane = isLab ? null : view.pane;
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
        onLab={toggleLab}
        onKeys={() => setShowsKeys(true)}
        onLessons={openLessons}
        onBench={openBench}
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
      {view.lab !== null && (
        <LabView
          state={state}
          subject={subject}
          all={all}
          view={view}
          marked={view.lab.marked}
          onClose={() => dispatch({ type: "labClosed" })}
        />
      )}
      <BottomBar
        bulk={isLab ? null : bulk}
        confirming={confirming}
        notice={state.notice}
        legend={isLab ? <LabLegend /> : <ListLegend />}
        level={state.levels[0]}
        isWriting={state.isWriting}
        onAsk={({ of }) => askOrDelete(of)}
        onDelete={confirm}
        onKeep={() => dispatch({ type: "deletionDropped" })}
        onClear={() => dispatch({ type: "selectionCleared" })}
      />
      <LiveRegion notice={state.notice} ended={state.ended} />
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </div>
  );
}
