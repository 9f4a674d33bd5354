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
  if (!userAgent.nameIsOctets || isAscii(name)) return name;
  const octets = octetsFromLatin1(name);
  return octets === undefined ? name : (decodeUtf8(octets) ?? name);
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
  return ok(userAgent.nameIsOctets ? latin1FromUtf8(typed) : typed);
}

/** True where the text holds U+FFFD, so that its octets cannot be known, rewritten or restored. */
export function hasUnknowableOctets(text: string): boolean {
  return text.includes(REPLACEMENT_CHARACTER);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}

function octetsFromLatin1(text: string): Uint8Array | undefined {
  const octets = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0xff) return undefined;
    octets[index] = unit;
  }
  return octets;
}

function latin1FromUtf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join("");
}

function decodeUtf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return undefined;
  }
}
