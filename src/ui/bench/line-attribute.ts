import type { CookieField } from "../../core/edit/compare";
import type { LinePiece } from "../../core/set-cookie/parse";

/** The attribute whose colour a piece of a line has; undefined for what says nothing about a cookie. */
export const LINE_ATTRIBUTES: Record<LinePiece["kind"], CookieField | undefined> = {
  name: "name",
  value: "value",
  expires: "expires",
  "max-age": "expires",
  domain: "domain",
  path: "path",
  secure: "secure",
  "http-only": "httpOnly",
  "same-site": "sameSite",
  partitioned: "partition",
  priority: undefined,
  unknown: undefined,
  rest: undefined,
};
