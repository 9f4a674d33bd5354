import type { DrivenView } from "../../support/driver";
import type { Random } from "../../support/random";

/** At which call of a view's life it ends, and whether that call still happens. */
export interface ViewCut {
  readonly call: "cookies.set" | "storage.session.set";
  /** Counted from the cut's arming, the first is 1. */
  readonly nth: number;
  readonly fate: "happens" | "hangs";
  /** An earlier such call that the browser refuses; 0 for none. */
  readonly refused: number;
}

/** What the cut operation is expected to do. */
export interface Expected {
  /** How often it calls `cookies.set`. */
  readonly sets: number;
  /** Its place must be freed first: if it is then refused, a third call restores the old cookie. */
  readonly isFreeing: boolean;
}

/** The latest call that is cut: bulk deletions make so many, and so do their undos. */
const LATEST = 8;

/**
 * Of the operations with many calls, or in which a cookie is away for a while, most are cut; of the others
 * nearly every other one. Most cuts fall on a call that is made, rather on a late one; those that do not
 * close a view right after its write.
 */
export function drawCut(random: Random, { sets, isFreeing }: Expected): ViewCut | undefined {
  if (!random.chance(sets > 2 || isFreeing ? 0.9 : 0.45)) return undefined;
  const fate = random.pick(["happens", "hangs"] as const);
  if (isFreeing && random.chance(0.4)) return { call: "cookies.set", nth: 3, fate, refused: 2 };
  if (random.chance(0.25)) {
    return { call: "storage.session.set", nth: 1 + random.below(2), fate, refused: 0 };
  }
  const latest = random.chance(0.85) ? Math.min(sets, LATEST) : LATEST;
  const nth = 1 + Math.max(random.below(latest), random.below(latest));
  return { call: "cookies.set", nth, fate, refused: 0 };
}

/** From outside: wraps the browser's own calls in the open page. Neither the call nor later ones answer. */
export function arm(view: DrivenView, cut: ViewCut): Promise<void> {
  return view.evaluate(wrap, cut);
}

interface Armed {
  isCut?: boolean;
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

declare const browser: object | undefined;
declare const chrome: object;

/** Runs in the page. */
function wrap({ call, nth, fate, refused }: ViewCut): void {
  let seen = 0;
  const wrapped = new Set<object>();
  const parts = call.split(".");
  const last = parts.pop() ?? "";
  for (const root of [typeof browser === "undefined" ? chrome : browser, chrome]) {
    const api = parts.reduce(
      (inner, part) => (inner as Record<string, object>)[part] as object,
      root,
    ) as Record<string, AnyCall>;
    if (wrapped.has(api)) continue;
    const original = api[last] as AnyCall;
    api[last] = (...args) => {
      seen += 1;
      if (seen === refused) return Promise.reject(new Error("Failed to parse or set cookie."));
      if (seen < nth) return original.apply(api, args);
      if (seen === nth && fate === "happens") void original.apply(api, args);
      (globalThis as Armed).isCut = true;
      return new Promise(() => {});
    };
    wrapped.add(api);
  }
}
