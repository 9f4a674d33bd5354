import type { Cookie } from "../cookie";
import { cookieKeyId } from "../cookie-key";
import { secondsLeft } from "../lifetime";
import type { LessonId } from "./lesson-id";

/** The whole lifetime that the lesson on Max-Age asks for. Seconds. */
const BRIEF_LIFETIME = 10;

/** The cookies that the lessons on Max-Age and on deleting begin with. */
const BRIEF_NAME = "brief";
const OLD_NAME = "old";

interface BriefCookie {
  /** As `cookieKeyId` spells it. */
  readonly id: string;
  /** Seconds since the epoch. */
  readonly expires: number;
}

/** What lessons remember of a site's jar, since no listing shows what was. Holds no value. */
export interface LessonPast {
  /** Cookies with a whole lifetime of at most ten seconds that have not ended yet. */
  readonly brief: readonly BriefCookie[];
  /** Whether one of them ended by itself. */
  readonly sawEnd: boolean;
  /** Whether the cookie to delete was ever there. */
  readonly sawOld: boolean;
}

export const NO_PAST: LessonPast = { brief: [], sawEnd: false, sawOld: false };

/** The past without what this lesson is judged by; the same object where that is nothing. */
export function forgetLesson(past: LessonPast, id: LessonId): LessonPast {
  if (id === "max-age") return { ...past, brief: [], sawEnd: false };
  return id === "delete" ? { ...past, sawOld: false } : past;
}

/** A cookie that the lesson on deleting is about. */
export function isOld({ name }: Pick<Cookie, "name">): boolean {
  return name === OLD_NAME;
}

/**
 * The past after one more listing; the same object where it tells nothing new.
 * @param last what was listed before in this window, or null at its first look
 * @param now seconds since the epoch
 */
export function rememberListing(
  past: LessonPast,
  last: readonly Cookie[] | null,
  cookies: readonly Cookie[],
  now: number,
): LessonPast {
  const present = new Map(cookies.map((cookie) => [cookieKeyId(cookie), cookie.expires]));
  const before = new Map(last?.map((cookie) => [cookieKeyId(cookie), cookie.expires]));
  const isPresent = ({ id, expires }: BriefCookie) => present.get(id) === expires;
  const hasEnded = ({ id, expires }: BriefCookie) => expires <= now && !present.has(id);

  const living = past.brief.filter(isPresent);
  const arrived = cookies.flatMap((cookie): BriefCookie[] => {
    const { name, expires } = cookie;
    const left = secondsLeft(cookie, now);
    if (expires === null || left === null || left > BRIEF_LIFETIME) return [];
    const id = cookieKeyId(cookie);
    if (living.some((known) => known.id === id)) return [];
    // No API tells when a cookie was set: one that was there at the first look may have lived for long.
    const isNew = last === null ? name === BRIEF_NAME : before.get(id) !== expires;
    return isNew ? [{ id, expires }] : [];
  });
  const sawEnd = past.sawEnd || past.brief.some(hasEnded);
  const sawOld = past.sawOld || cookies.some(isOld);
  const isSame =
    arrived.length === 0 &&
    living.length === past.brief.length &&
    sawEnd === past.sawEnd &&
    sawOld === past.sawOld;
  return isSame ? past : { brief: [...living, ...arrived], sawEnd, sawOld };
}
