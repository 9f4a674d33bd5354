import type { RefObject } from "preact";
import type { Subject } from "../../app/open";
import type { State } from "../../app/state";
import type { LessonId } from "../../core/lessons/lesson-id";
import { isPracticeHost } from "../../core/lessons/practice-site";
import type { Severity } from "../../core/findings/finding";
import { Button } from "../components/button";
import { LabIcon, PlusIcon } from "../components/icons/action-icons";
import { lazy } from "../components/lazy";
import type { Inspection } from "../findings/inspection";
import { useText } from "../lens-context";
import { CountMeter } from "../meters/count-meter";
import { HeaderMeter } from "../meters/header-meter";
import type { ViewAction, ViewState } from "../view-state";
import { GroupChoice } from "./group-choice";
import { MoreMenu } from "./more-menu";
import { SearchBox } from "./search-box";
import { SiteHeader } from "./site-header";
import styles from "./site-top.module.css";
import { SwitchedOff } from "./switched-off";
import type { Rows } from "./use-rows";

const FindingChips = lazy(() =>
  import("../findings/finding-chips").then((module) => module.FindingChips),
);

const LessonStrip = lazy(() =>
  import("../lessons/lesson-strip").then((module) => module.LessonStrip),
);

interface Props {
  readonly state: State;
  readonly subject: Subject;
  readonly rows: Rows;
  readonly view: ViewState;
  readonly dispatch: (action: ViewAction) => void;
  readonly inspection: Inspection | null;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onLab: () => void;
  readonly onKeys: () => void;
  readonly onLessons: (lesson: LessonId | null) => void;
  readonly onBench: () => void;
  readonly onFindings: (severity: Severity) => void;
}

/** What stands above the list: the site, the search, and how full everything is. */
export function SiteTop({ state, subject, rows, view, dispatch, ...props }: Props) {
  const text = useText();
  const { cookies, requestCount, cookiesSwitchedOff } = state;
  const { all, shown } = rows;
  const { pane } = view;
  return (
    <header class={styles["top"]}>
      <SiteHeader subject={subject} cookies={cookies}>
        <Button
          icon={<PlusIcon />}
          aria-label={text("newCookieLong")}
          aria-keyshortcuts="N"
          onClick={props.onNew}
        >
          {text("newCookie")}
        </Button>
        <Button
          icon={<LabIcon />}
          aria-label={text("labOpenLong")}
          aria-keyshortcuts="L"
          onClick={props.onLab}
        >
          {text("labOpen")}
        </Button>
        <MoreMenu
          view={view}
          dispatch={dispatch}
          onKeys={props.onKeys}
          onLessons={() => props.onLessons(view.lesson)}
          isClassMode={state.isClassMode}
          onBench={props.onBench}
          hasCookies={cookies.length > 0}
        />
      </SiteHeader>
      <div class={styles["tools"]}>
        <SearchBox
          field={props.searchField}
          search={view.search}
          found={shown.length}
          of={all.length}
          onSearch={(search) => dispatch({ type: "searchTyped", search })}
        />
        <GroupChoice
          grouping={view.grouping}
          onPick={(grouping) => dispatch({ type: "groupingPicked", grouping })}
        />
      </div>
      <div class={styles["meters"]}>
        <CountMeter cookies={cookies} site={subject.site.domain} />
        <HeaderMeter
          sent={all.flatMap(({ cookie, verdict, ended }) =>
            verdict.included && ended === null ? [cookie] : [],
          )}
          requestCount={requestCount}
        />
        <FindingChips
          inspection={props.inspection}
          open={pane?.kind === "findings" ? pane.severity : undefined}
          onOpen={props.onFindings}
        />
      </div>
      {cookiesSwitchedOff === true && <SwitchedOff />}
      {(view.lesson !== null || isPracticeHost(subject.page.host)) && pane?.kind !== "lessons" && (
        <div class={styles["lesson"]}>
          <LessonStrip
            id={view.lesson}
            onShow={() => props.onLessons(view.lesson)}
            onLeave={() => dispatch({ type: "lessonLeft" })}
          />
        </div>
      )}
    </header>
  );
}
