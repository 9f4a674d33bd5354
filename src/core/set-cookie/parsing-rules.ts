import type { OctetString } from "../octet-string";

/** How user agents differ in reading a Set-Cookie line, as data; the rows stand in `storage/policy.ts`. */
export interface ParsingRules {
  /** What a line's first part without `=` is: a nameless cookie's value, or the name of a cookie without value. */
  readonly lonePart: "value" | "name";
  /** Whether a TAB may stand inside a part; at its edges it is trimmed everywhere. */
  readonly allowsTab: boolean;
  /** Whether a CR without LF ends the line, as LF does; otherwise it is a control character in it. */
  readonly bareCrEndsLine: boolean;
  /** Whether a folded line keeps the white space that follows the line end; otherwise one space stands for it. */
  readonly foldKeepsSpaces: boolean;
  /** Whether a Secure, HttpOnly, Partitioned or SameSite with too long a value is ignored, as other attributes are. */
  readonly longFlagIsIgnored: boolean;
  /** Whether an Expires or Max-Age that cannot be read leaves an earlier one standing; otherwise it takes its place. */
  readonly unreadableLeavesEarlier: boolean;
  /** Whether Priority is known: it decides which cookies go first when there are too many. */
  readonly knowsPriority: boolean;
  /** Seconds, infinite for the earliest or latest time; null where the value is none. */
  readonly parseMaxAge: (value: OctetString) => number | null;
  /** Seconds since the epoch; null where the value is no date. */
  readonly parseDate: (value: OctetString) => number | null;
}
