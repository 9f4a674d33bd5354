import type { Cookie } from "../../cookie";
import { isSessionLike } from "../../session-names";
import { findEmailAddress } from "./e-mail";
import { findJsonWebTokens } from "./json-web-token";
import { holdsPassword } from "./password";
import { findPaymentCard } from "./payment-card";
import { percentDecode } from "./percent-decode";

export type SensitiveKind = "e-mail" | "card" | "jwt" | "password" | "session-id";

/** Shorter values under a session's name are switches (`session=1`), not identifiers. */
const SHORTEST_SESSION_ID = 8;

/** Always as many, so that a mask does not tell how long the value is. */
const HIDDEN = "••••••";

/** How many characters a mask may leave at either end. */
const SHOWN: Record<SensitiveKind, { readonly first: number; readonly last: number }> = {
  "e-mail": { first: 1, last: 5 },
  card: { first: 0, last: 4 },
  jwt: { first: 2, last: 2 },
  password: { first: 0, last: 0 },
  "session-id": { first: 2, last: 2 },
};

/** What a value looks like that should not be read over a shoulder; null for the others. */
export function looksSensitive(cookie: Pick<Cookie, "name" | "value">): SensitiveKind | null {
  const { name, value } = cookie;
  if (value === "") return null;
  const text = percentDecode(value);
  if (findPaymentCard(text) !== undefined) return "card";
  if (holdsPassword(name, text)) return "password";
  if (findJsonWebTokens(text).length > 0) return "jwt";
  if (findEmailAddress(text) !== undefined) return "e-mail";
  return value.length >= SHORTEST_SESSION_ID && isSessionLike(name) ? "session-id" : null;
}

/** The value with its middle hidden: at most a third of it is ever left to read. */
export function maskValue(value: string, kind: SensitiveKind): string {
  const characters = Array.from(value);
  const shown = SHOWN[kind];
  const allowed = Math.floor(characters.length / 3);
  const first = Math.min(shown.first, allowed);
  const last = Math.min(shown.last, allowed - first);
  const end = last === 0 ? [] : characters.slice(-last);
  return characters.slice(0, first).join("") + HIDDEN + end.join("");
}
