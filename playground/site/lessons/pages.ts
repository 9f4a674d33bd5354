import { randomBytes } from "node:crypto";

import { notHere } from "../basics";
import { setCookieLine } from "../cookie-lines";
import { emailAddress } from "../login";
import { type Answer, cookieValue, type Route, type Visit } from "../visit";
import { type Lesson, LESSONS } from "./lesson";
import { confirmationLine, resetLines, startLines } from "./lines";
import { outcomeOf } from "./outcome";
import { indexContext, lessonContext } from "./view";

/** The lessons' addresses. What is remembered, who signed in, lasts as long as the site runs. */
export function lessonRoutes(): Record<"index" | "show" | "act", Route> {
  const signedIn = new Map<string, readonly string[]>();
  const sessionOf = (visit: Visit) => cookieValue(visit, "lesson_session") ?? "";

  function show(lesson: Lesson, visit: Visit, said?: string): Answer {
    const outcome = outcomeOf(lesson, visit, signedIn.get(sessionOf(visit)) ?? []);
    const told = said === undefined ? outcome : { ...outcome, key: said, isReached: false };
    return {
      title: lesson.title,
      page: "lesson.html",
      setCookie: told.isReached ? [confirmationLine(lesson)] : [],
      context: lessonContext(lesson, told, visit),
    };
  }

  function start(lesson: Lesson, visit: Visit): Answer {
    // Chromium: a line without Secure may not replace a Secure cookie, so the old one goes first.
    if (!lesson.signsIn)
      return begun(lesson, [...resetLines(lesson, visit), ...startLines(lesson)]);
    const email = emailAddress(visit.form);
    if (email === undefined) return { ...show(lesson, visit, "not-an-address"), status: 400 };
    const known = signedIn.get(sessionOf(visit));
    const id = known === undefined ? randomBytes(24).toString("base64url") : sessionOf(visit);
    signedIn.set(id, [...(known ?? []), email]);
    return begun(lesson, [
      setCookieLine("email", email),
      setCookieLine("lesson_session", id, { httpOnly: true, sameSite: "Lax" }),
    ]);
  }

  function reset(lesson: Lesson, visit: Visit): Answer {
    if (lesson.signsIn) signedIn.delete(sessionOf(visit));
    return { ...back(lesson, "reset"), setCookie: resetLines(lesson, visit) };
  }

  return {
    index: (visit) => ({ title: "Lessons", page: "lessons.html", context: indexContext(visit) }),
    show(visit) {
      const lesson = LESSONS.find(({ id }) => id === visit.rest);
      return lesson === undefined ? unknownLesson() : show(lesson, visit);
    },
    act(visit) {
      const [id, action] = visit.rest.split("/");
      const lesson = LESSONS.find((lesson) => lesson.id === id);
      if (lesson !== undefined && action === "start") return start(lesson, visit);
      if (lesson !== undefined && action === "reset") return reset(lesson, visit);
      return unknownLesson();
    },
  };
}

const begun = (lesson: Lesson, setCookie: readonly string[]): Answer => ({
  ...back(lesson, "start"),
  setCookie,
});

const back = ({ id }: Lesson, after: "start" | "reset") => ({
  status: 303,
  location: `/lessons/${id}?after=${after}`,
});

const unknownLesson = (): Answer =>
  notHere("There is no lesson of this name. The first page of the lessons lists them all.");
