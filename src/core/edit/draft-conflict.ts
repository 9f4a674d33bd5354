import type { Cookie } from "../cookie";
import { isSameKey } from "../cookie-key";
import { type CookieField, differingFields, isSameCookie } from "./compare";
import { findCookie, indexJar } from "./jar-index";
import type { Outcome } from "./outcome";

/** How the browser's cookie stands to the one that an open draft began with. */
export type Underneath =
  | { readonly kind: "same" }
  | {
      readonly kind: "changed";
      readonly current: Cookie;
      /** The fields that changed, in the editor's order. */
      readonly fields: readonly CookieField[];
    }
  | { readonly kind: "gone" };

/** @param base the cookie that the draft began with; null for a new one */
export function lookUnderneath(base: Cookie | null, cookies: readonly Cookie[]): Underneath {
  if (base === null) return { kind: "same" };
  const current = findCookie(indexJar(cookies), base);
  if (current === undefined) return { kind: "gone" };
  if (isSameCookie(base, current)) return { kind: "same" };
  return { kind: "changed", current, fields: differingFields(base, current) };
}

/**
 * The cookie that `base` became by a write of ours, undo included: under its key, or under the one it moved to.
 * Undefined where the write left it alone or took it away.
 */
export function followedCookie(base: Cookie, outcomes: readonly Outcome[]): Cookie | undefined {
  for (const outcome of outcomes) {
    const { before } = outcome.change;
    if (outcome.result === "kept" && before !== null && isSameKey(before, base)) {
      return outcome.kept;
    }
  }
  return undefined;
}
