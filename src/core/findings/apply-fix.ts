import type { Cookie } from "../cookie";
import type { Fix } from "./finding";

/** The cookie as the fix would leave it. */
export function applyFix(cookie: Cookie, fix: Fix): Cookie {
  return { ...cookie, ...fix.patch };
}
