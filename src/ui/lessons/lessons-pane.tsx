import { useEffect } from "preact/hooks";
import type { LessonId } from "../../core/lessons/lesson-id";
import { useLens, useText } from "../lens-context";
import { PaneHeader } from "../site/pane-header";
import { LessonList } from "./lesson-list";
import { LessonView } from "./lesson-view";
import styles from "./lessons-pane.module.css";

export interface LessonsPaneProps {
  /** Null for the list of all. */
  readonly lesson: LessonId | null;
  readonly onLesson: (lesson: LessonId | null) => void;
  readonly onClose: () => void;
}

/** The lessons beside the list of cookies: all of them, or one at a time. */
export function LessonsPane({ lesson, onLesson, onClose }: LessonsPaneProps) {
  const lens = useLens();
  const text = useText();
  // On other sites too: what was done is read from there.
  useEffect(() => void lens.followLessons(), [lens]);
  return (
    <section class={styles["pane"]} aria-label={text("lessonsTitle")}>
      <PaneHeader title={text("lessonsTitle")} onClose={onClose} />
      <div class={styles["scroller"]} key={lesson}>
        {lesson === null ? (
          <LessonList onLesson={onLesson} />
        ) : (
          <LessonView id={lesson} onLesson={onLesson} />
        )}
      </div>
    </section>
  );
}
