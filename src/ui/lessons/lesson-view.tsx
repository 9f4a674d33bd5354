import { isConfirmedByPage } from "../../core/lessons/goals";
import { LESSON_IDS, type LessonId } from "../../core/lessons/lesson-id";
import { LESSON_FIELDS } from "../../core/lessons/set-cookie-parameters";
import { Button } from "../components/button";
import hue from "../components/field-hue.module.css";
import { CheckIcon, ChevronIcon } from "../components/icons/menu-icons";
import { MarkedText } from "../components/marked-text";
import { useLensState, useText } from "../lens-context";
import { lessonMessageKey, lessonStepKeys } from "../words/lesson-key";
import { useDemo } from "./demo-context";
import { DemoPractice } from "./demo-practice";
import { LessonPicture } from "./lesson-picture";
import { LessonReset } from "./lesson-reset";
import styles from "./lesson-view.module.css";
import { PracticePage } from "./practice-page";

interface Props {
  readonly id: LessonId;
  readonly onLesson: (lesson: LessonId | null) => void;
}

/** One lesson: what it teaches, its goal, and the way there. */
export function LessonView({ id, onLesson }: Props) {
  const text = useText();
  const demo = useDemo();
  const { doneLessons } = useLensState();
  const isDone = doneLessons.includes(id);
  const number = LESSON_IDS.indexOf(id) + 1;
  const next = LESSON_IDS[number];
  return (
    <article class={`${hue["hue"]} ${styles["lesson"]}`} data-attribute={LESSON_FIELDS[id]}>
      <div class={styles["way"]}>
        <Button look="quiet" icon={<ChevronIcon />} onClick={() => onLesson(null)}>
          {text("lessonsAll")}
        </Button>
        <span>{text("lessonNumber", number, LESSON_IDS.length)}</span>
      </div>
      <h3 tabIndex={-1}>{text(lessonMessageKey(id, "title"))}</h3>
      <div class={styles["teaches"]}>
        <LessonPicture id={id} />
        <p>
          <MarkedText>{text(lessonMessageKey(id, "teaches"))}</MarkedText>
        </p>
      </div>
      {demo.server === null ? (
        <PracticePage id={id} />
      ) : (
        <DemoPractice id={id} server={demo.server} />
      )}
      <h4>{text("lessonSteps")}</h4>
      <ol class={styles["steps"]}>
        {lessonStepKeys(id).map((key) => (
          <li key={key}>
            <MarkedText>{text(key)}</MarkedText>
          </li>
        ))}
      </ol>
      <section class={styles["goal"]} data-done={isDone} aria-label={text("lessonGoal")}>
        <p class={styles["state"]} role="status">
          {isDone && <CheckIcon />}
          {text(isDone ? "lessonDone" : "lessonNotDone")}
        </p>
        <p>
          <MarkedText>{text(lessonMessageKey(id, "goal"))}</MarkedText>
        </p>
        {!isDone && demo.server === null && (
          <p class={styles["quiet"]}>
            {text(isConfirmedByPage(id) ? "lessonSeenByPage" : "lessonSeenHere")}
          </p>
        )}
      </section>
      <div class={styles["foot"]}>
        <LessonReset id={id} />
        {next !== undefined && (
          <Button look={isDone ? "primary" : "plain"} onClick={() => onLesson(next)}>
            {text("lessonNext", text(lessonMessageKey(next, "title")))}
          </Button>
        )}
      </div>
    </article>
  );
}
