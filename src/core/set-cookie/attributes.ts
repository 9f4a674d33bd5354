import type { SameSite } from "../cookie";
import type { OctetString } from "../octet-string";
import { type IgnoredCode, readAttribute, type ReadAttribute } from "./attribute";
import type { LinePart } from "./line-parts";
import type { ParsingRules } from "./parsing-rules";
import { parseSameSite } from "./same-site";

export type Expiry =
  /** Seconds from now; infinite for the earliest or latest time. */
  | { readonly from: "max-age"; readonly seconds: number }
  /** Seconds since the epoch, by the server's clock. */
  | { readonly from: "expires"; readonly at: number };

/** What the attributes that count come to. */
export interface CookieAttributes {
  /** As written; null for none, or an empty one. */
  readonly domain: OctetString | null;
  /** Null where the default path stands in for it. */
  readonly path: OctetString | null;
  /** Null for a session cookie. */
  readonly expiry: Expiry | null;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  readonly partitioned: boolean;
}

/** Reads each attribute, and finds which of them count. Spec: RFC 6265bis 5.6 step 6 and 5.7. */
export function readAttributes(
  line: OctetString,
  parts: readonly LinePart[],
  rules: ParsingRules,
): readonly ReadAttribute[] {
  const read = parts.map((part) => readAttribute(line, part, rules));
  const last = lastOfEachKind(read, rules);
  const maxAge = last.get("max-age");
  const hasMaxAge = maxAge !== undefined && unreadable(maxAge, rules) === null;
  return read.map((attribute): ReadAttribute => {
    const { kind, part, value } = attribute;
    const isLast = last.get(kind) === attribute;
    const ignored =
      attribute.ignored ??
      // An earlier one says nothing anyway; that it cannot be read is the more telling.
      unreadable(attribute, rules) ??
      (isLast ? null : "overridden") ??
      (kind === "expires" && hasMaxAge ? "max-age-wins" : null);
    return { kind, part, value, ignored };
  });
}

/** What a line's attributes say together. */
export function attributesOf(
  read: readonly ReadAttribute[],
  rules: ParsingRules,
): CookieAttributes {
  const counting = new Map(
    read.filter(({ ignored }) => ignored === null).map(({ kind, value }) => [kind, value]),
  );
  return {
    domain: counting.get("domain") ?? null,
    path: counting.get("path") ?? null,
    expiry: expiryOf(counting.get("max-age"), counting.get("expires"), rules),
    secure: counting.has("secure"),
    httpOnly: counting.has("http-only"),
    sameSite: parseSameSite(counting.get("same-site") ?? "") ?? "unspecified",
    partitioned: counting.has("partitioned"),
  };
}

/** The last one of a kind takes the others' place, whether or not it can be read; see `unreadableLeavesEarlier`. */
function lastOfEachKind(
  read: readonly ReadAttribute[],
  rules: ParsingRules,
): ReadonlyMap<ReadAttribute["kind"], ReadAttribute> {
  const takesPlace = (attribute: ReadAttribute) =>
    attribute.ignored === null &&
    !(rules.unreadableLeavesEarlier && isDate(attribute) && unreadable(attribute, rules) !== null);
  return new Map(read.filter(takesPlace).map((attribute) => [attribute.kind, attribute]));
}

function isDate({ kind }: ReadAttribute): boolean {
  return kind === "expires" || kind === "max-age";
}

function unreadable({ kind, value }: ReadAttribute, rules: ParsingRules): IgnoredCode | null {
  switch (kind) {
    case "expires":
      return rules.parseDate(value) === null ? "date-unreadable" : null;
    case "max-age":
      return rules.parseMaxAge(value) === null ? "max-age-unreadable" : null;
    case "same-site":
      return parseSameSite(value) === undefined ? "same-site-unknown" : null;
    case "path":
      return value.startsWith("/") ? null : "path-not-absolute";
    case "domain":
      return value === "" ? "domain-empty" : null;
    case "secure":
    case "http-only":
    case "partitioned":
    case "priority":
    case "unknown":
      return null;
  }
}

function expiryOf(
  maxAge: OctetString | undefined,
  expires: OctetString | undefined,
  { parseMaxAge, parseDate }: ParsingRules,
): Expiry | null {
  const seconds = maxAge === undefined ? null : parseMaxAge(maxAge);
  if (seconds !== null) return { from: "max-age", seconds };
  const at = expires === undefined ? null : parseDate(expires);
  return at === null ? null : { from: "expires", at };
}
