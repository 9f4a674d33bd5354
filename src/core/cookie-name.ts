import { decodeUtf8 } from "./octet-string";
import type { UserAgent } from "./user-agent";

/** Stands where the browser met octets that are no UTF-8: what was there cannot be known. */
const REPLACEMENT_CHARACTER = "\uFFFD";

/**
 * The name to show for a stored name.
 * Firefox: the API gives UTF-8 octets as Latin-1 characters; they are shown as UTF-8 where they are valid UTF-8.
 */
export function nameForDisplay(name: string, userAgent: UserAgent): string {
  return userAgent.nameIsOctets ? (decodeUtf8(name) ?? name) : name;
}

/** True where the text holds U+FFFD, so that its octets cannot be known, rewritten or restored. */
export function hasUnknowableOctets(text: string): boolean {
  return text.includes(REPLACEMENT_CHARACTER);
}
