import type { Cookie } from "../cookie";
import { cookieKeyId, isSameKey } from "../cookie-key";
import { isValueUnknowable, type Obstacle } from "./addressable";
import type { Change } from "./change";
import { type CookieField, differingFields, isSameCookie } from "./compare";
import { findCookie, type JarIndex } from "./jar-index";

/** What became of one change, as seen in a listing afterwards; never as told by the call that made it. */
export type Outcome =
  /** The browser holds the wanted cookie; `differences` are the fields it changed on the way. */
  | {
      readonly result: "kept";
      readonly change: Change;
      readonly kept: Cookie;
      readonly differences: readonly CookieField[];
      /** What stood under the key that the browser chose instead of the wanted one, and is overwritten. */
      readonly overwritten?: Cookie;
    }
  | { readonly result: "removed"; readonly change: Change }
  /** Not stored; the old cookie, if there was one, is as it was. */
  | { readonly result: "refused"; readonly change: Change }
  /** Not stored; the old cookie had gone and was set again. */
  | { readonly result: "restored"; readonly change: Change }
  /** Not stored, and the old cookie could not be set again: the undo level holds it. */
  | { readonly result: "lost"; readonly change: Change }
  /** The cookie was still listed after it was expired. */
  | { readonly result: "not-removed"; readonly change: Change }
  /** Already gone when the write began. */
  | { readonly result: "gone"; readonly change: Change }
  | { readonly result: "unaddressable"; readonly change: Change; readonly obstacle: Obstacle }
  /** Left alone, because the cookie has changed since and the user said so. */
  | { readonly result: "left"; readonly change: Change }
  /** The browser no longer lets us reach this host. */
  | { readonly result: "no-permission"; readonly change: Change };

/**
 * The cookie that a `set` of `wanted` left in the jar, or undefined where the browser refused it.
 * `earlier` is the listing before: a browser may coerce the key itself (a Domain that is a public suffix
 * becomes host-only), so one of the same name, value and path counts that is new or has changed, and what was
 * there unchanged does not. `claimed` are the keys that the same write wanted elsewhere: those are not this one.
 */
export function keptCookie(
  wanted: Cookie,
  earlier: JarIndex,
  later: JarIndex,
  claimed: ReadonlySet<string>,
): Cookie | undefined {
  const stored = findCookie(later, wanted);
  const before = findCookie(earlier, wanted);
  if (stored !== undefined) {
    const isUntouched =
      before !== undefined && isSameCookie(stored, before) && !isSameCookie(stored, wanted);
    return isUntouched ? undefined : stored;
  }
  for (const [id, cookie] of later) {
    if (claimed.has(id) || !isCoercedForm(cookie, wanted)) continue;
    const stood = earlier.get(id);
    if (stood === undefined || !isSameCookie(stood, cookie)) return cookie;
  }
  return undefined;
}

function isCoercedForm(cookie: Cookie, wanted: Cookie): boolean {
  return (
    cookie.name === wanted.name &&
    cookie.value === wanted.value &&
    cookie.path === wanted.path &&
    cookie.storeId === wanted.storeId
  );
}

/** `earlier` is the listing before, where `kept` may stand under another key than was wanted. */
export function keptOutcome(
  change: Change,
  wanted: Cookie,
  kept: Cookie,
  earlier: JarIndex = new Map(),
): Outcome {
  const overwritten = isSameKey(kept, wanted) ? undefined : findCookie(earlier, kept);
  return {
    result: "kept",
    change,
    kept,
    differences: differingFields(wanted, kept),
    ...(overwritten !== undefined && { overwritten }),
  };
}

/**
 * What a write changed in the jar: what an undo must take back. Not where the value before cannot be known,
 * which no undo could write.
 */
export function effectsOf(
  outcomes: readonly Outcome[],
  evicted: readonly Cookie[] = [],
): readonly Change[] {
  const effects = outcomes.flatMap((outcome): readonly Change[] => {
    if (outcome.result === "kept") return effectsOfKept(outcome);
    if (outcome.result === "removed" || outcome.result === "lost") {
      return [{ before: outcome.change.before, after: null }];
    }
    return [];
  });
  return [...effects, ...evicted.map((before): Change => ({ before, after: null }))].filter(
    ({ before }) => before === null || !isValueUnknowable(before),
  );
}

function effectsOfKept({
  change: { before },
  kept,
  overwritten,
}: Extract<Outcome, { result: "kept" }>): readonly Change[] {
  if (overwritten === undefined || before === null || isSameKey(before, overwritten)) {
    return [{ before: overwritten ?? before, after: kept }];
  }
  return [
    { before: overwritten, after: kept },
    { before, after: null },
  ];
}

/** Cookies listed before that are gone without anybody having asked for it. */
export function evictedCookies(
  earlier: readonly Cookie[],
  later: JarIndex,
  outcomes: readonly Outcome[],
  now: number,
): readonly Cookie[] {
  const asked = new Set(
    outcomes.flatMap(({ change: { before } }) => (before === null ? [] : [cookieKeyId(before)])),
  );
  return earlier.filter(
    (cookie) =>
      !later.has(cookieKeyId(cookie)) &&
      !asked.has(cookieKeyId(cookie)) &&
      (cookie.expires === null || cookie.expires > now),
  );
}
