import { deletingLine, setCookieLine } from "../cookie-lines";
import { heavyDeletingLines, heavyLines } from "../limits";
import { isFamilyName, type Visit } from "../visit";
import type { Lesson } from "./lesson";

/** The Set-Cookie lines with which a lesson begins and ends. */

/** What the lesson needs. */
export function startLines(lesson: Lesson): readonly string[] {
  const set = lesson.sets.map(({ name, value, ...attributes }) =>
    setCookieLine(name, value, attributes),
  );
  return lesson.setsHeavy ? [...set, ...heavyLines()] : set;
}

/** Deletes each cookie of the lesson wherever it may live by now, and the confirmation. */
export function resetLines(lesson: Lesson, visit: Visit): readonly string[] {
  const names = [...lesson.sets.map(({ name }) => name), ...(lesson.clears ?? [])];
  const isSafe = visit.scheme === "https" || visit.url.hostname.endsWith("localhost");
  const domains = isFamilyName(visit.url.hostname) ? [{}, { domain: visit.url.hostname }] : [{}];
  const paths = ["/", "/lessons", `/lessons/${lesson.id}`, ...(lesson.paths ?? [])];
  const everywhere = names.flatMap((name) =>
    domains.flatMap((domain) =>
      // A line without Secure may not touch a Secure cookie.
      paths.map((path) => deletingLine(name, { ...domain, path, secure: isSafe })),
    ),
  );
  const limits = lesson.setsHeavy
    ? [
        ...heavyDeletingLines(),
        ...visit.cookies
          .filter(({ name }) => /^(many|size)_\d+$/.test(name))
          .map(({ name }) => deletingLine(name)),
      ]
    : [];
  return [...everywhere, ...limits, deletingLine(confirmationName(lesson))];
}

/** The line that tells Cookie Lens. A script of the page may write it too. */
export function confirmationLine(lesson: Lesson): string {
  return `${confirmationName(lesson)}=done; Max-Age=60; Path=/; SameSite=Lax`;
}

function confirmationName({ id }: Lesson): string {
  return `lens-lesson-${id}`;
}
