import type { DemoVisit } from "../../app/demo/demo-requests";
import type { LessonId } from "../../core/lessons/lesson-id";
import type { MessageKey } from "../text";
import { type Underscored, underscored } from "./message-key";

const LESSON_STEPS = ["step_1", "step_2", "step_3"] as const;
type LessonTextPart = "title" | "teaches" | "goal" | (typeof LESSON_STEPS)[number];

/** The keys of the way to a lesson's goal. */
export function lessonStepKeys(id: LessonId): readonly MessageKey[] {
  const keys = LESSON_STEPS.map((step) => lessonMessageKey(id, step));
  // Its limits are three, and Start is a step too.
  return id === "limits" ? [...keys, "lesson_limits_step_4"] : keys;
}

/** The key of a lesson's text. */
export function lessonMessageKey<Part extends LessonTextPart>(
  id: LessonId,
  part: Part,
): `lesson_${Underscored<LessonId>}_${Part}` {
  return `lesson_${underscored(id)}_${part}`;
}

/** The key of what a demo's button is called. */
export function visitMessageKey(visit: DemoVisit): `demo_visit_${Underscored<DemoVisit>}` {
  return `demo_visit_${underscored(visit)}`;
}
