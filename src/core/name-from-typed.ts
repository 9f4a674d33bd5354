import { hasUnknowableOctets, nameForDisplay } from "./cookie-name";
import { encodeUtf8 } from "./octet-string";
import { ok, refused, type Result } from "./result";
import type { UserAgent } from "./user-agent";

/** Why a typed name cannot be stored as it was typed. */
export type NameRefusal = "name-has-replacement-character" | "name-has-lone-surrogate";

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
