import type { Cookie } from "../cookie";
import { isLoopbackHost } from "../site/host";
import { type LessonId, lessonIdOf } from "./lesson-id";

const PREFIX = "lens-lesson-";
const VALUE = "done";

/** Seconds that the practice site's confirmation lives. */
const LIFETIME = 60;

/**
 * The lesson whose goal this cookie confirms: the practice site's own sign that a server or a script saw it reached.
 * Null for every other cookie.
 */
export function confirmedLesson(cookie: Cookie): LessonId | null {
  const { name, value, domain, hostOnly, path, partitionKey } = cookie;
  if (!name.startsWith(PREFIX) || value !== VALUE) return null;
  if (!hostOnly || path !== "/" || partitionKey !== null) return null;
  // A confirmation is hidden and removed unasked. Off this machine a cookie of this name is somebody else's:
  // it is listed and kept as any other.
  return isLoopbackHost(domain) ? lessonIdOf(name.slice(PREFIX.length)) : null;
}

/** The confirmation as the practice site's Set-Cookie line makes it; `now` in seconds since the epoch. */
export function confirmationOf(
  id: LessonId,
  { domain, storeId }: Pick<Cookie, "domain" | "storeId">,
  now: number,
): Cookie {
  return {
    name: `${PREFIX}${id}`,
    value: VALUE,
    domain,
    hostOnly: true,
    path: "/",
    secure: false,
    httpOnly: false,
    sameSite: "lax",
    expires: now + LIFETIME,
    partitionKey: null,
    storeId,
  };
}
