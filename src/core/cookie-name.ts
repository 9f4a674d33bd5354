import { decodeUtf8, encodeUtf8 } from "./octet-string";
import { ok, refused, type Result } from "./result";
import type { UserAgent } from "./user-agent";

/** Stands where the browser met octets that are no UTF-8: what was there cannot be known. */
const REPLACEMENT_CHARACTER = "\uFFFD";

/** Why a typed name cannot be stored as it was typed. */
export type NameRefusal = "name-has-replacement-character" | "name-has-lone-surrogate";

/**
 * The name to show for a stored name.
 * Firefox: the API gives UTF-8 octets as Latin-1 characters; they are shown as UTF-8 where they are valid UTF-8.
 */
export function nameForDisplay(name: string, userAgent: UserAgent): string {
  return userAgent.nameIsOctets ? (decodeUtf8(name) ?? name) : name;
}

/**
 * The stored form of a name that a person typed, in the user agent's own spelling.
 * `before` is the stored name that the field started with: text that was left alone keeps its octets,
 * even where those are no UTF-8. Refused where the text does not survive the way there and back.
 */
export function nameFromTyped(
  typed: string,
  userAgent: UserAgent,
  before?: string,
): Result<string, NameRefusal> {
  if (before !== undefined && typed === nameForDisplay(before, userAgent)) return ok(before);
  if (hasUnknowableOctets(typed)) return refused("name-has-replacement-character");
  if (!typed.isWellFormed()) return refused("name-has-lone-surrogate");
  return ok(userAgent.nameIsOctets ? encodeUtf8(typed) : typed);
}

/** True where the text holds U+FFFD, so that its octets cannot be known, rewritten or restored. */
export function hasUnknowableOctets(text: string): boolean {
  return text.includes(REPLACEMENT_CHARACTER);
}
