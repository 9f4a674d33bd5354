import type { Cookie } from "../cookie";
import { isDomainMatch } from "../retrieval/domain-match";
import { explainPageRequest } from "../retrieval/page-request";
import type { RetrievalRequest } from "../retrieval/request";
import { nameValueOctets } from "../size";
import type { UserAgent } from "../user-agent";
import type { LessonId } from "./lesson-id";
import { isOld, type LessonPast } from "./past";

/** What a lesson's goal is judged by. */
export interface LessonSight {
  /** All of the site, confirmations aside. */
  readonly cookies: readonly Cookie[];
  readonly past: LessonPast;
  /** The request for `/` of the page's own host. */
  readonly root: RetrievalRequest;
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
}

type Goal = (sight: LessonSight) => boolean;

/** 20 cookies of 4,000 octets each. */
const HEAVY_OCTETS = 80_000;

/**
 * The goals that the jar shows. The other lessons end with what only a server or a script sees, and are confirmed
 * by the page (`confirmedLesson`).
 */
const JAR_GOALS: Partial<Record<LessonId, Goal>> = {
  first: ({ cookies }) =>
    named(cookies, "hello").some(({ value }) => value !== "" && value !== "world"),

  create: ({ cookies, root, now }) =>
    named(cookies, "theme").some(
      (cookie) => cookie.value === "dark" && explainPageRequest(cookie, root, now).included,
    ),

  "max-age": ({ past }) => past.sawEnd,

  path: ({ cookies }) => {
    const carts = named(cookies, "cart");
    return carts.some(({ path }) => path === "/cookies") && carts.every(({ path }) => path !== "/");
  },

  domain: ({ cookies }) => {
    const visitors = named(cookies, "visitor");
    return visitors.some(
      (alone) =>
        alone.hostOnly &&
        visitors.some(({ hostOnly, domain }) => !hostOnly && isDomainMatch(alone.domain, domain)),
    );
  },

  secure: ({ cookies }) => {
    const pins = named(cookies, "pin");
    return pins.length > 0 && pins.every(({ secure }) => secure);
  },

  delete: ({ cookies, past }) => past.sawOld && !cookies.some(isOld),

  limits: ({ cookies, userAgent }) => {
    const heavy = cookies.filter(({ path }) => path === "/heavy");
    return heavy.reduce((sum, one) => sum + nameValueOctets(one, userAgent), 0) >= HEAVY_OCTETS;
  },
};

/** The lessons whose goals the jar shows to be reached. */
export function reachedLessons(sight: LessonSight): readonly LessonId[] {
  return (Object.keys(JAR_GOALS) as LessonId[]).filter((id) => JAR_GOALS[id]?.(sight) === true);
}

/** Whether a server or a script has to see the goal reached. */
export function isConfirmedByPage(id: LessonId): boolean {
  return JAR_GOALS[id] === undefined;
}

function named(cookies: readonly Cookie[], name: string): readonly Cookie[] {
  return cookies.filter((cookie) => cookie.name === name && cookie.partitionKey === null);
}
