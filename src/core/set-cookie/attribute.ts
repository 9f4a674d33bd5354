import { MAX_ATTRIBUTE_OCTETS } from "../limits";
import type { OctetString } from "../octet-string";
import { type LinePart, textAt } from "./line-parts";
import type { ParsingRules } from "./parsing-rules";

const KINDS = {
  expires: "expires",
  "max-age": "max-age",
  domain: "domain",
  path: "path",
  secure: "secure",
  httponly: "http-only",
  samesite: "same-site",
  partitioned: "partitioned",
  priority: "priority",
} as const;
export type AttributeKind = (typeof KINDS)[keyof typeof KINDS];

/** Why a piece of a line says nothing to the user agent. */
export type IgnoredCode =
  | "unknown-attribute"
  /** Its value has more than 1024 octets. */
  | "too-long"
  /** A later one of its kind takes its place, whatever that says. */
  | "overridden"
  /** Expires beside a Max-Age that can be read. */
  | "max-age-wins"
  | "max-age-unreadable"
  | "date-unreadable"
  /** It counts as left out. */
  | "same-site-unknown"
  | "path-not-absolute"
  | "domain-empty"
  /** The line has ended before it. */
  | "after-line-end";

/** One attribute as it stands, and whether it counts. */
export interface ReadAttribute {
  readonly kind: AttributeKind | "unknown";
  readonly part: LinePart;
  /** "" where there is none. */
  readonly value: OctetString;
  /** Null where it counts. */
  readonly ignored: IgnoredCode | null;
}

/** What the part is by itself, whatever else the line says. Spec: RFC 6265bis 5.6 step 6. */
export function readAttribute(
  line: OctetString,
  part: LinePart,
  rules: ParsingRules,
): ReadAttribute {
  const kind = kindOf(textAt(line, part.name), rules);
  const value = part.value === null ? "" : textAt(line, part.value);
  return { kind, part, value, ignored: ignoredByItself(kind, value, rules) };
}

function ignoredByItself(
  kind: ReadAttribute["kind"],
  value: OctetString,
  { longFlagIsIgnored }: ParsingRules,
): IgnoredCode | null {
  if (kind === "unknown") return "unknown-attribute";
  const isTooLong = value.length > MAX_ATTRIBUTE_OCTETS && (longFlagIsIgnored || !isFlag(kind));
  return isTooLong ? "too-long" : null;
}

function kindOf(name: OctetString, { knowsPriority }: ParsingRules): ReadAttribute["kind"] {
  const lowerCase = name.toLowerCase();
  if (!Object.hasOwn(KINDS, lowerCase)) return "unknown";
  const kind = KINDS[lowerCase as keyof typeof KINDS];
  return kind === "priority" && !knowsPriority ? "unknown" : kind;
}

/** Attributes that say what they say by standing there, and SameSite, which has its few words. */
function isFlag(kind: AttributeKind): boolean {
  return ["secure", "http-only", "partitioned", "same-site"].includes(kind);
}
