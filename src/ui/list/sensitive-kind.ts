import type { Cookie } from "../../core/cookie";
import { looksSensitive, type SensitiveKind } from "../../core/findings/sensitive/mask";
import type { MessageKey } from "../text";

const known = new WeakMap<Cookie, { readonly kind: SensitiveKind | null }>();

/** What its value looks like; found once for each cookie, and only when its row is drawn. */
export function sensitiveKind(cookie: Cookie): SensitiveKind | null {
  const found = known.get(cookie) ?? { kind: looksSensitive(cookie) };
  known.set(cookie, found);
  return found.kind;
}

export const SENSITIVE_KINDS: Record<SensitiveKind, MessageKey> = {
  "e-mail": "sensitiveEmail",
  card: "sensitiveCard",
  jwt: "sensitiveJwt",
  password: "sensitivePassword",
  "session-id": "sensitiveSessionId",
};
