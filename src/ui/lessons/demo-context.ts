import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { DemoServer } from "../../app/demo/demo-server";
import type { LessonId } from "../../core/lessons/lesson-id";

/** The way into the demo cookies and out again. */
export interface DemoDoor {
  /** Given inside: what stands for the practice site. */
  readonly server: DemoServer | null;
  /** Inside: the lesson that was asked for; null for the list of all. */
  readonly lesson: LessonId | null;
  enter(lesson: LessonId | null): void;
}

export const DemoContext = createContext<DemoDoor>({
  server: null,
  lesson: null,
  enter: () => undefined,
});

export function useDemo(): DemoDoor {
  return useContext(DemoContext);
}
