import { LESSON_IDS, type LessonId } from "../../core/lessons/lesson-id";
import { LESSON_FIELDS } from "../../core/lessons/set-cookie-parameters";
import { Button } from "../components/button";
import hue from "../components/field-hue.module.css";
import { CloseIcon } from "../components/icons/action-icons";
import { CheckIcon } from "../components/icons/menu-icons";
import { MarkedText } from "../components/marked-text";
import { useLensState, useText } from "../lens-context";
import { lessonMessageKey } from "../words/lesson-key";
import styles from "./lesson-strip.module.css";

interface Props {
  /** Null on a page of the practice site that is no lesson's. */
  readonly id: LessonId | null;
  readonly onShow: () => void;
  readonly onLeave: () => void;
}

/** The lesson at hand while its pane makes room for a cookie: the goal, whether it is reached, and the way back. */
export function LessonStrip({ id, onShow, onLeave }: Props) {
  const text = useText();
  const { doneLessons } = useLensState();
  if (id === null) {
    return (
      <section class={styles["strip"]} aria-label={text("lessonsTitle")}>
        <p>{text("lessonsProgress", doneLessons.length, LESSON_IDS.length)}</p>
        <Button look="quiet" onClick={onShow}>
          {text("lessonsTitle")}
        </Button>
      </section>
    );
  }
  const isDone = doneLessons.includes(id);
  return (
    <section
      class={`${hue["hue"]} ${styles["strip"]}`}
      data-attribute={LESSON_FIELDS[id]}
      aria-label={text("lessonNumber", LESSON_IDS.indexOf(id) + 1, LESSON_IDS.length)}
    >
      <b>{text(lessonMessageKey(id, "title"))}</b>
      <p role="status">
        {isDone && (
          <span class={styles["done"]}>
            <CheckIcon />
            {text("lessonDone")}
          </span>
        )}
        <span class={styles["goal"]}>
          <MarkedText>{text(lessonMessageKey(id, "goal"))}</MarkedText>
        </span>
      </p>
      <Button look="quiet" onClick={onShow}>
        {text("lessonShowSteps")}
      </Button>
      <Button
        look="quiet"
        icon={<CloseIcon />}
        aria-label={text("lessonLeave")}
        title={text("lessonLeave")}
        onClick={onLeave}
      />
    </section>
  );
}
