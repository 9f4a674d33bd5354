import { useState } from "preact/hooks";
import { nameForDisplay } from "../../core/cookie-name";
import { isOfLesson } from "../../core/lessons/lesson-cookies";
import type { LessonId } from "../../core/lessons/lesson-id";
import { Button } from "../components/button";
import { UndoIcon } from "../components/icons/action-icons";
import { useLens, useLensState, useText } from "../lens-context";
import styles from "./lesson-reset.module.css";

/** Names that the question says; of twenty alike, the first show which are meant. */
const NAMED = 5;

/** Begins the lesson anew: its cookies go, after a question, and it counts as not done. */
export function LessonReset({ id }: { id: LessonId }) {
  const lens = useLens();
  const text = useText();
  const { cookies, doneLessons, isWriting } = useLensState();
  const [isAsking, setIsAsking] = useState(false);
  const own = cookies.filter((cookie) => isOfLesson(cookie, id));

  async function reset(): Promise<void> {
    setIsAsking(false);
    if (own.length > 0) {
      const [first] = own;
      const isOne = first !== undefined && own.length === 1;
      const name = isOne ? nameForDisplay(first.name, lens.browser.userAgent) : null;
      const changes = own.map((before) => ({ before, after: null }));
      const answer = await lens.write({ deed: "delete", name, count: own.length }, changes);
      if (answer?.kind !== "written") return;
      const areGone = answer.outcomes.every(
        ({ result }) => result === "removed" || result === "gone",
      );
      if (!areGone) return;
    }
    // After the deletion: of a lesson whose goal is to delete, that is not its end.
    await lens.forgetLesson(id);
  }

  if (isAsking && own.length > 0) {
    const names = [...new Set(own.map(({ name }) => name))];
    const said = names.slice(0, NAMED).concat(names.length > NAMED ? "…" : []);
    return (
      <div class={styles["question"]}>
        <span>{text.plural("lessonResetQuestion", own.length, said.join(", "))}</span>
        <Button look="danger" disabled={isWriting} onClick={() => void reset()}>
          {text("delete")}
        </Button>
        <Button look="quiet" onClick={() => setIsAsking(false)}>
          {text("deleteKeep")}
        </Button>
      </div>
    );
  }
  const isBegun = own.length > 0 || doneLessons.includes(id);
  return (
    <Button
      icon={<UndoIcon />}
      disabled={!isBegun}
      onClick={() => (own.length > 0 ? setIsAsking(true) : void reset())}
    >
      {text("lessonReset")}
    </Button>
  );
}
