import type { Cookie, SameSite } from "../cookie";
import type { LessonId } from "./lesson-id";
import { isPracticeHost } from "./practice-site";

/** A cookie that a lesson begins with, as its Set-Cookie line states it. */
export interface LessonCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly secure?: boolean;
  readonly sameSite?: SameSite;
  /** Seconds. */
  readonly maxAge?: number;
}

/** What the practice site's Start sets. A lesson without a row begins with an empty jar. */
export const LESSON_COOKIES: Partial<Record<LessonId, readonly LessonCookie[]>> = {
  first: [{ name: "hello", value: "world" }],
  read: [{ name: "theme", value: "dark" }],
  "max-age": [{ name: "brief", value: "ten_seconds", maxAge: 10 }],
  path: [{ name: "cart", value: "tea" }],
  domain: [{ name: "visitor", value: "42" }],
  secure: [{ name: "pin", value: "1234" }],
  "http-only": [{ name: "secret", value: "for_the_server" }],
  "same-site": [
    { name: "ss_strict", value: "own_site_only", sameSite: "strict" },
    { name: "ss_lax", value: "links_too", sameSite: "lax" },
    { name: "ss_none", value: "everywhere", secure: true, sameSite: "no_restriction" },
  ],
  delete: [{ name: "old", value: "still_here" }],
  login: [{ name: "email", value: "ada@example.org" }],
  limits: Array.from({ length: 20 }, (_, index) => heavyCookie(index + 1)),
};

/** Cookies that a lesson leads to and does not begin with. */
const MADE: Partial<Record<LessonId, RegExp>> = {
  create: /^theme$/,
  login: /^lesson_session$/,
  limits: /^(?:many|size)_\d+$/,
};

/** Whether the cookie is one that a lesson begins with or leads to: what its reset deletes. */
export function isOfLesson(
  { name, domain, partitionKey }: Pick<Cookie, "name" | "domain" | "partitionKey">,
  id: LessonId,
): boolean {
  // Elsewhere a `theme` or `cart` is somebody else's, whatever lesson is open beside it.
  if (!isPracticeHost(domain) || partitionKey !== null) return false;
  const begins = LESSON_COOKIES[id]?.some((cookie) => cookie.name === name) ?? false;
  return begins || (MADE[id]?.test(name) ?? false);
}

function heavyCookie(number: number): LessonCookie {
  const name = "heavy_".concat(String(number).padStart(2, "0"));
  return { name, value: "x".repeat(4000 - name.length), path: "/heavy" };
}
