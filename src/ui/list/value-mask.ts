import type { Cookie } from "../../core/cookie";
import { maskValue } from "../../core/findings/sensitive/mask";
import type { ValuesMode } from "../view-state";
import { sensitiveKind } from "./sensitive-kind";

/** Whether the value is masked until it is asked for: it looks sensitive, or a class looks on. */
export function isMaskable(cookie: Cookie, mode: ValuesMode): boolean {
  if (cookie.value === "") return false;
  return mode === "hidden" || (mode === "masked" && sensitiveKind(cookie) !== null);
}

/** Hidden for a class, a mask shows nothing of the value. */
export function maskedValue(cookie: Cookie, mode: ValuesMode): string {
  const kind = mode === "hidden" ? null : sensitiveKind(cookie);
  return maskValue(cookie.value, kind ?? "password");
}
