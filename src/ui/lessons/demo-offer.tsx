import type { LessonId } from "../../core/lessons/lesson-id";
import { Button } from "../components/button";
import { useText } from "../lens-context";
import { useDemo } from "./demo-context";
import styles from "./demo-offer.module.css";

/** Leads to the demo cookies, from anywhere but the demo itself. */
export function DemoOffer({ lesson }: { lesson: LessonId | null }) {
  const text = useText();
  const demo = useDemo();
  if (demo.server !== null) return null;
  return (
    <div class={styles["offer"]}>
      <Button onClick={() => demo.enter(lesson)}>{text("lessonTryDemo")}</Button>
      <span>{text("demoOffer")}</span>
    </div>
  );
}
