import type { CookieAttributes } from "../cookie-lines";
import { readLessonFile } from "../lesson-files";
import type { Scheme } from "../sites";

/** One lesson as playground/lessons/<id>.json tells it; Flask reads the same files. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Selects the colour. */
  readonly attribute: string;
  readonly teaches: string;
  readonly steps: readonly string[];
  /** What Start hands out. */
  readonly sets: readonly LessonCookie[];
  /** Names that Start and Reset delete beside those of `sets`. */
  readonly clears?: readonly string[];
  /** Paths beside / at which a cookie of the lesson may have come to live. */
  readonly paths?: readonly string[];
  /** Start also hands out the 20 cookies of /heavy. */
  readonly setsHeavy?: boolean;
  /** Start is a sign-in form. */
  readonly signsIn?: boolean;
  /** The cookie whose coming is told on the page. */
  readonly watches?: string;
  /** The server tells Cookie Lens when the goal is reached. */
  readonly confirms?: boolean;
  /** A script of the page tells it, where the server saw the cookie and the script does not. */
  readonly scriptConfirms?: boolean;
  /** By outcome. */
  readonly says: Readonly<Record<string, string>>;
  readonly differs?: readonly string[];
  readonly links?: readonly LessonLink[];
}

export type LessonCookie = { readonly name: string; readonly value: string } & CookieAttributes;

export interface LessonLink {
  readonly at: "shop" | "app" | "news" | "shop-https";
  readonly path: string;
  readonly text: string;
}

/** In the order in which they are taught. */
export const LESSONS: readonly Lesson[] = Array.from(
  readLessonFile("order.json") as readonly string[],
  (id) => ({ id, ...(readLessonFile(`${id}.json`) as Omit<Lesson, "id">) }),
);

/** One piece of a text: plain, `code`, or the value that the request brought. */
export interface TextPart {
  readonly kind: "text" | "code" | "value";
  readonly text: string;
}

/** Splits a text at its `code` and its {value}. */
export function textParts(text: string, value = ""): readonly TextPart[] {
  return text
    .split(/(`[^`]*`|\{value\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece === "{value}") return { kind: "value", text: value };
      if (!piece.startsWith("`")) return { kind: "text", text: piece };
      return { kind: "code", text: piece.slice(1, -1).replace("{value}", value) };
    });
}

/** The scheme to reach a lesson's link by, for a page that came over `scheme`. */
export function schemeOf({ at }: LessonLink, scheme: Scheme): Scheme {
  return at === "shop-https" ? "https" : scheme;
}
