/** The lessons, in the order in which they are taught. The practice site knows them by the same names. */
export const LESSON_IDS = [
  "first",
  "create",
  "read",
  "max-age",
  "path",
  "domain",
  "secure",
  "http-only",
  "same-site",
  "delete",
  "login",
  "limits",
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** The lesson of this name, or null. */
export function lessonIdOf(name: string): LessonId | null {
  return LESSON_IDS.find((id) => id === name) ?? null;
}
