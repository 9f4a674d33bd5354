import type { Cookie, PartitionKey } from "../cookie";
import { encodeUtf8, type OctetString } from "../octet-string";
import { defaultPath } from "../retrieval/default-path";
import type { CookieAttributes, Expiry } from "../set-cookie/attributes";
import { type ParsedSetCookie, parseSetCookie } from "../set-cookie/parse";
import type { ParsingRules } from "../set-cookie/parsing-rules";
import { expiresAttribute, writeAttributes } from "../set-cookie/write";
import { shownText } from "../storage/shown-text";
import type { Draft } from "./draft";
import type { DraftLifetime } from "./draft-lifetime";

/** What a draft's line cannot say, and where it stands. */
export interface LineGround {
  readonly rules: ParsingRules;
  /** The page that a server's line would answer. */
  readonly page: { readonly host: string; readonly path: string };
  /** Where Partitioned puts a cookie here. */
  readonly topLevelSite: string;
  /** The cookie that the draft began with; null for none. */
  readonly origin: Cookie | null;
  /** Stands in the line for a value that is not shown; null where the value is. */
  readonly mask: string | null;
}

/** A mask's dots, which are never part of the value that they hide. */
const DOT = "•";

/** The draft as a Set-Cookie line, as it was typed: Max-Age or Expires, whichever was said last. */
export function lineFromDraft(draft: Draft, mask: string | null): string {
  const pair = `${draft.name}=${mask ?? draft.value}`;
  return [pair, ...writeAttributes(draft, lifetimeAttribute(draft.lifetime))].join("; ");
}

/**
 * The fields that typing `line` in the place of the draft's own line changes. What both say alike stays as it is in
 * the draft, and so does what no line can say: store, partition, a host that is not the page's, a masked value.
 */
export function fieldsFromLine(draft: Draft, line: string, ground: LineGround): Partial<Draft> {
  const read = (text: string) => parseSetCookie(encodeUtf8(text), "http", ground.rules);
  const before = read(lineFromDraft(draft, ground.mask));
  const after = read(line);
  return {
    ...(before.name === after.name ? {} : { name: shownText(after.name) }),
    ...(before.value === after.value ? {} : valueFrom(after, ground)),
    ...attributeFields(draft, before.attributes, after.attributes, ground),
  };
}

/** What is left of a mask is no value: then the hidden one stays. */
function valueFrom({ value }: ParsedSetCookie, { mask }: LineGround): Partial<Draft> {
  const shown = shownText(value);
  return mask !== null && shown.includes(DOT) ? {} : { value: shown };
}

function attributeFields(
  draft: Draft,
  before: CookieAttributes,
  after: CookieAttributes,
  ground: LineGround,
): Partial<Draft> {
  const { secure, httpOnly, sameSite } = after;
  return {
    ...(before.domain === after.domain ? {} : scopeFrom(draft, after.domain, ground)),
    ...(before.path === after.path ? {} : { path: pathFrom(after.path, ground) }),
    ...(isSameExpiry(before.expiry, after.expiry) ? {} : { lifetime: lifetimeFrom(after.expiry) }),
    ...(before.secure === secure ? {} : { secure }),
    ...(before.httpOnly === httpOnly ? {} : { httpOnly }),
    ...(before.sameSite === sameSite ? {} : { sameSite }),
    ...(before.partitioned === after.partitioned
      ? {}
      : { partitionKey: partitionFrom(after.partitioned, ground) }),
  };
}

/** Without Domain it is a cookie of one host: of the one that the draft had, or else of the page's. */
function scopeFrom(
  draft: Draft,
  domain: OctetString | null,
  { page, origin }: LineGround,
): Pick<Draft, "domain" | "hostOnly"> {
  if (domain !== null) {
    return { domain: shownText(domain).replace(/^\./, "").toLowerCase(), hostOnly: false };
  }
  const own = [draft, origin].find((cookie) => cookie?.hostOnly === true);
  return { domain: own?.domain ?? page.host, hostOnly: true };
}

function pathFrom(path: OctetString | null, { page }: LineGround): string {
  return path === null ? defaultPath(page.path) : shownText(path);
}

/** A line says no more than whether: which one, only the draft's own cookie knows. */
function partitionFrom(
  isPartitioned: boolean,
  { topLevelSite, origin }: LineGround,
): PartitionKey | null {
  if (!isPartitioned) return null;
  return origin?.partitionKey ?? { topLevelSite, hasCrossSiteAncestor: false };
}

function isSameExpiry(a: Expiry | null, b: Expiry | null): boolean {
  if (a === null || b === null) return a === b;
  return a.from === "max-age"
    ? b.from === "max-age" && a.seconds === b.seconds
    : b.from === "expires" && a.at === b.at;
}

function lifetimeFrom(expiry: Expiry | null): DraftLifetime {
  if (expiry === null) return { kind: "session" };
  if (expiry.from === "expires") return { kind: "expires", at: expiry.at };
  // Digits, however many: no exponent, and no word for what has no end.
  const seconds = Math.max(-LONGEST, Math.min(expiry.seconds, LONGEST));
  return { kind: "max-age", typed: String(seconds) };
}

/** As much as a draft's Max-Age comes to; browsers cap far below. Seconds. */
const LONGEST = 10_000_000_000;

function lifetimeAttribute(lifetime: DraftLifetime): readonly string[] {
  switch (lifetime.kind) {
    case "session":
      return [];
    case "max-age":
      return [`Max-Age=${lifetime.typed.trim()}`];
    case "expires":
      return lifetime.at === null ? [] : [expiresAttribute(lifetime.at)];
  }
}
