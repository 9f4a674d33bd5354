import { LESSON_IDS, type LessonId } from "../../core/lessons/lesson-id";
import { LESSON_FIELDS } from "../../core/lessons/set-cookie-parameters";
import hue from "../components/field-hue.module.css";
import { CheckIcon } from "../components/icons/menu-icons";
import { useLens, useLensState, useText } from "../lens-context";
import { lessonMessageKey } from "../words/lesson-key";
import { DemoOffer } from "./demo-offer";
import styles from "./lesson-list.module.css";
import { ParameterTable } from "./parameter-table";

/** All lessons in order, with what is done, and Flask's parameters by the lesson that teaches each. */
export function LessonList({ onLesson }: { onLesson: (lesson: LessonId) => void }) {
  const lens = useLens();
  const text = useText();
  const { doneLessons, isClassMode } = useLensState();
  return (
    <>
      <div class={styles["progress"]}>
        <progress
          max={LESSON_IDS.length}
          value={doneLessons.length}
          aria-label={text("lessonsTitle")}
        />
        <span>{text("lessonsProgress", doneLessons.length, LESSON_IDS.length)}</span>
      </div>
      <ol class={styles["lessons"]}>
        {LESSON_IDS.map((id, index) => {
          const isDone = doneLessons.includes(id);
          return (
            <li key={id} class={hue["hue"]} data-attribute={LESSON_FIELDS[id]}>
              <button type="button" data-done={isDone} onClick={() => onLesson(id)}>
                <span class={styles["number"]} aria-hidden="true">
                  {isDone ? <CheckIcon /> : index + 1}
                </span>
                <span>{text(lessonMessageKey(id, "title"))}</span>
                {isDone && <span class={styles["done"]}>{text("lessonDone")}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <p class={styles["quiet"]}>{text("lessonsUnsaved")}</p>
      <label class={styles["class"]}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isClassMode}
          aria-label={text("menuClassMode")}
          aria-describedby="class-mode-hint"
          checked={isClassMode}
          onChange={({ currentTarget }) => lens.setClassMode(currentTarget.checked)}
        />
        <b>{text("menuClassMode")}</b>
        <span id="class-mode-hint">{text("classModeHint")}</span>
      </label>
      <DemoOffer lesson={null} />
      <ParameterTable onLesson={onLesson} />
    </>
  );
}
