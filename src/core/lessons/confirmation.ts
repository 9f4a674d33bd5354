import type { Cookie } from "../cookie";
import { isLoopbackHost } from "../site/host";
import { type LessonId, lessonIdOf } from "./lesson-id";

export const CONFIRMATION_PREFIX = "lens-lesson-";
export const CONFIRMED = "done";

/**
 * The lesson whose goal this cookie confirms: the practice site's own sign that a server or a script saw it reached.
 * Null for every other cookie.
 */
export function confirmedLesson(cookie: Cookie): LessonId | null {
  const { name, value, domain, hostOnly, path, partitionKey } = cookie;
  if (!name.startsWith(CONFIRMATION_PREFIX) || value !== CONFIRMED) return null;
  if (!hostOnly || path !== "/" || partitionKey !== null) return null;
  // A confirmation is hidden and removed unasked. Off this machine a cookie of this name is somebody else's:
  // it is listed and kept as any other.
  return isLoopbackHost(domain) ? lessonIdOf(name.slice(CONFIRMATION_PREFIX.length)) : null;
}
