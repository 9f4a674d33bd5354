import type { Cookie } from "../cookie";
import { type LessonId, lessonIdOf } from "./lesson-id";
import { isPracticeHost } from "./practice-site";

export const CONFIRMATION_PREFIX = "lens-lesson-";
export const CONFIRMED = "done";
/** Seconds that the practice site's confirmation lives. */
export const CONFIRMATION_LIFETIME = 60;
/** Seconds by which the clock may have been read before the cookie was set. */
const SLACK = 5;

/**
 * The lesson whose goal this cookie confirms: the practice site's own sign that a server or a script saw it reached.
 * Null for every other cookie. `now`: seconds since the epoch.
 */
export function confirmedLesson(cookie: Cookie, now: number): LessonId | null {
  const { name, value, domain, hostOnly, path, secure, httpOnly, expires, partitionKey } = cookie;
  if (!name.startsWith(CONFIRMATION_PREFIX) || value !== CONFIRMED) return null;
  // A confirmation is hidden and removed unasked. What the practice site would not set is somebody else's,
  // and is listed and kept as any other.
  if (!isPracticeHost(domain) || !hostOnly || path !== "/" || partitionKey !== null) return null;
  if (secure || httpOnly || expires === null) return null;
  const isBrief = expires - now <= CONFIRMATION_LIFETIME + SLACK;
  return isBrief ? lessonIdOf(name.slice(CONFIRMATION_PREFIX.length)) : null;
}
