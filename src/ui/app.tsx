import { useRef, useState } from "preact/hooks";
import type { LessonId } from "../core/lessons/lesson-id";
import type { Subject } from "../app/open";
import type { Stage } from "../app/state";
import styles from "./app.module.css";
import { lazy } from "./components/lazy";
import { DemoContext } from "./lessons/demo-context";
import { useLensState } from "./lens-context";
import { SiteView } from "./site/site-view";
import { LoadingScreen } from "./stages/loading-screen";

const QuestionDialog = lazy(() =>
  import("./questions/question-dialog").then((module) => module.QuestionDialog),
);

const StageScreen = lazy(() =>
  import("./stages/stage-screen").then((module) => module.StageScreen),
);

const DemoScreen = lazy(() => import("./lessons/demo-screen").then((module) => module.DemoScreen));

/** The interface over the browser's cookies, or over demo cookies in their place. */
export function App() {
  const [lesson, enter] = useState<LessonId | null>();
  return lesson === undefined ? (
    <DemoContext.Provider value={{ server: null, lesson: null, enter }}>
      <Screens />
    </DemoContext.Provider>
  ) : (
    <DemoScreen lesson={lesson} onLeave={() => enter(undefined)}>
      <Screens />
    </DemoScreen>
  );
}

/** The screen that the stage calls for. */
function Screens() {
  const state = useLensState();
  const { stage } = state;
  const subject = useListedSubject(stage);
  return (
    <>
      {subject !== null && (
        <SiteView
          key={siteKey(subject)}
          state={state}
          subject={subject}
          isCovered={stage.at !== "listed"}
        />
      )}
      {stage.at !== "listed" && (
        <div class={styles["screen"]}>
          {stage.at === "loading" ? <LoadingScreen /> : <StageScreen stage={stage} />}
        </div>
      )}
      {state.pending !== null && <QuestionDialog />}
    </>
  );
}

/**
 * The site whose list is mounted. It stays behind the permission screen when access is taken back,
 * and while it is asked for again, so that drafts survive.
 */
function useListedSubject(stage: Stage): Subject | null {
  const last = useRef<Subject | null>(null);
  if (stage.at === "listed") last.current = stage.subject;
  else if (stage.at !== "permission" || !isSameSite(last.current, stage.subject)) {
    last.current = null;
  }
  return last.current;
}

function isSameSite(a: Subject | null, b: Subject): boolean {
  return a !== null && siteKey(a) === siteKey(b);
}

/** Another site starts with a view of its own: no search, selection or pane of the last one. */
function siteKey({ site, storeId }: Subject): string {
  return `${storeId} ${site.domain}`;
}
