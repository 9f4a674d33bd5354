import type { CookieField } from "../edit/compare";
import type { LessonId } from "./lesson-id";

export interface SetCookieParameter {
  /** As Flask's `set_cookie` spells it. */
  readonly parameter:
    | "key"
    | "value"
    | "max_age"
    | "expires"
    | "path"
    | "domain"
    | "secure"
    | "httponly"
    | "samesite";
  readonly field: CookieField;
  readonly lesson: LessonId;
}

/** Each parameter of Flask's `set_cookie` with the lesson that teaches it, in the order of its signature. */
export const SET_COOKIE_PARAMETERS: readonly SetCookieParameter[] = [
  { parameter: "key", field: "name", lesson: "first" },
  { parameter: "value", field: "value", lesson: "create" },
  { parameter: "max_age", field: "expires", lesson: "max-age" },
  { parameter: "expires", field: "expires", lesson: "max-age" },
  { parameter: "path", field: "path", lesson: "path" },
  { parameter: "domain", field: "domain", lesson: "domain" },
  { parameter: "secure", field: "secure", lesson: "secure" },
  { parameter: "httponly", field: "httpOnly", lesson: "http-only" },
  { parameter: "samesite", field: "sameSite", lesson: "same-site" },
];

/** The attribute that a lesson is about; null where it is the size. */
export const LESSON_FIELDS: Readonly<Record<LessonId, CookieField | null>> = {
  first: "value",
  create: "value",
  read: "value",
  "max-age": "expires",
  path: "path",
  domain: "domain",
  secure: "secure",
  "http-only": "httpOnly",
  "same-site": "sameSite",
  delete: "expires",
  login: "value",
  limits: null,
};

/** The lesson that an attribute is best learned from; null where there is none. */
export function lessonOfField(field: CookieField): LessonId | null {
  return SET_COOKIE_PARAMETERS.find((one) => one.field === field)?.lesson ?? null;
}
