import type { LessonId } from "../../core/lessons/lesson-id";
import { SET_COOKIE_PARAMETERS } from "../../core/lessons/set-cookie-parameters";
import hue from "../components/field-hue.module.css";
import { MarkedText } from "../components/marked-text";
import { useText } from "../lens-context";
import { lessonMessageKey } from "../words/lesson-key";
import { ParameterPicture } from "./lesson-picture";
import styles from "./parameter-table.module.css";

/** Each parameter of Flask's `set_cookie` with its picture, what it does, and its lesson. */
export function ParameterTable({ onLesson }: { onLesson: (lesson: LessonId) => void }) {
  const text = useText();
  return (
    <section class={styles["parameters"]} aria-label={text("lessonsParameters")}>
      <h3>{text("lessonsParameters")}</h3>
      <ul>
        {SET_COOKIE_PARAMETERS.map((row) => (
          <li key={row.parameter} class={hue["hue"]} data-attribute={row.field}>
            <ParameterPicture {...row} />
            <div>
              <p class={styles["name"]}>
                <code>{row.parameter}</code>
              </p>
              <p>
                <MarkedText>{text(`parameter_${row.parameter}`)}</MarkedText>
              </p>
              <button type="button" onClick={() => onLesson(row.lesson)}>
                {text("lessonNamed", text(lessonMessageKey(row.lesson, "title")))}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
