import { HOSTS } from "../sites";
import { cookieValue, type Visit } from "../visit";
import type { Lesson } from "./lesson";

/** What the server saw of a lesson's cookie. */
export interface Outcome {
  /** Names its text in the lesson's `says`. */
  readonly key: string;
  readonly value: string;
  /** Whether the goal is reached, where the server is the one to see it. */
  readonly isReached: boolean;
}

/** `signedInAs`: every address that this visitor's session signed in with. */
export function outcomeOf(lesson: Lesson, visit: Visit, signedInAs: readonly string[]): Outcome {
  if (lesson.id === "same-site") return sameSiteOutcome(visit);
  if (lesson.watches === undefined) return { key: "always", value: "", isReached: false };
  const name = lesson.watches;
  const values = visit.cookies.filter((pair) => pair.name === name).map(({ value }) => value);
  const [value = ""] = values;
  if (values.length === 0 || (lesson.signsIn && value === "")) return absent("");
  if (lesson.signsIn && signedInAs.length > 0 && !signedInAs.includes(value))
    return { key: "somebody-else", value, isReached: true };
  if (values.length > 1 && "twice" in lesson.says) return { key: "twice", value, isReached: false };
  const isJustStarted = visit.url.searchParams.get("after") === "start";
  if (isJustStarted && "started" in lesson.says) return { key: "started", value, isReached: false };
  return { key: "came", value, isReached: lesson.confirms === true && !lesson.signsIn };
}

const THREE = ["ss_strict", "ss_lax", "ss_none"];

/** The three that came, and whether another site's link brought them. */
function sameSiteOutcome(visit: Visit): Outcome {
  const came = THREE.filter((name) => cookieValue(visit, name) !== undefined);
  const value = came.join(", ");
  if (came.length === 0) return absent(value);
  const isFromNews = refererHost(visit) === HOSTS.news;
  if (!isFromNews) return { key: "came", value, isReached: false };
  const isReached = came.includes("ss_lax") && !came.includes("ss_strict");
  return { key: "from-news", value, isReached };
}

const absent = (value: string): Outcome => ({ key: "absent", value, isReached: false });

function refererHost({ headers: { referer = "" } }: Visit): string | undefined {
  return URL.canParse(referer) ? new URL(referer).hostname : undefined;
}
