import { useLayoutEffect, useRef } from "preact/hooks";
import type { State } from "../../app/state";
import { cookieKeyId } from "../../core/cookie-key";
import { applyFix } from "../../core/findings/apply-fix";
import type { LessonId } from "../../core/lessons/lesson-id";
import type { SafeFixContext } from "../../core/findings/safe-fix";
import { nameForDisplay } from "../../core/cookie-name";
import { lazy } from "../components/lazy";
import { DetailPane } from "../detail/detail-pane";
import type { Inspection } from "../findings/inspection";
import { useLens, ValuesModeContext } from "../lens-context";
import type { Pane, ValuesMode, ViewAction } from "../view-state";
import styles from "./side-pane.module.css";

const FindingsPane = lazy(() =>
  import("../findings/findings-pane").then((module) => module.FindingsPane),
);
const LessonsPane = lazy(() =>
  import("../lessons/lessons-pane").then((module) => module.LessonsPane),
);

const BenchPane = lazy(() => import("../bench/bench-pane").then((module) => module.BenchPane));

interface Props {
  readonly pane: Pane;
  readonly state: State;
  readonly inspection: Inspection | null;
  readonly context: SafeFixContext;
  readonly values: ValuesMode;
  readonly dispatch: (action: ViewAction) => void;
  /** Whether it was opened by a key: then the keys go on within it. */
  readonly takesFocus: boolean;
}

/** What stands beside the list, or over it where it is narrow. */
export function SidePane({ pane, state, inspection, context, dispatch, ...props }: Props) {
  const { values, takesFocus } = props;
  const lens = useLens();
  const root = useRef<HTMLElement>(null);
  // With the drawing, not after the frame: by then the first key may have been typed into a field.
  useLayoutEffect(() => {
    const { activeElement } = document;
    // What stands in the pane may have taken the focus already: a new cookie's name does.
    if (root.current?.contains(activeElement)) return;
    if (takesFocus || activeElement === document.body) root.current?.focus();
  }, [takesFocus]);
  const onClose = () => dispatch({ type: "paneClosed" });
  const onLesson = (lesson: LessonId | null) =>
    dispatch({ type: "paneOpened", pane: { kind: "lessons", lesson } });
  return (
    <aside class={styles["pane"]} ref={root} tabIndex={-1}>
      <ValuesModeContext.Provider value={values}>
        {pane.kind === "lessons" ? (
          <LessonsPane lesson={pane.lesson} onLesson={onLesson} onClose={onClose} />
        ) : pane.kind === "detail" ? (
          <DetailPane
            target={pane.target}
            values={values}
            onClose={onClose}
            onLesson={onLesson}
            onOpen={(target) => dispatch({ type: "paneOpened", pane: { kind: "detail", target } })}
            onLab={(cookie) => dispatch({ type: "labOpened", marked: cookieKeyId(cookie) })}
          />
        ) : pane.kind === "bench" ? (
          <BenchPane state={state} request={context.request} values={values} onClose={onClose} />
        ) : (
          inspection !== null && (
            <FindingsPane
              inspection={inspection}
              cookies={state.cookies}
              severity={pane.severity}
              context={context}
              onSeverity={(severity) =>
                dispatch({ type: "paneOpened", pane: { kind: "findings", severity } })
              }
              onOpenCookie={(cookie) =>
                dispatch({
                  type: "paneOpened",
                  pane: { kind: "detail", target: { kind: "cookie", cookie } },
                })
              }
              onFix={(cookie, { fix }) => {
                if (fix === null) return;
                const name = nameForDisplay(cookie.name, lens.browser.userAgent);
                void lens.write({ deed: "fix", name, count: 1 }, [
                  { before: cookie, after: applyFix(cookie, fix) },
                ]);
              }}
              onDraft={(cookie, { fix }) => {
                if (fix === null) return;
                const target = { kind: "cookie", cookie, proposal: fix.patch } as const;
                dispatch({ type: "paneOpened", pane: { kind: "detail", target } });
              }}
              onClose={onClose}
            />
          )
        )}
      </ValuesModeContext.Provider>
    </aside>
  );
}
