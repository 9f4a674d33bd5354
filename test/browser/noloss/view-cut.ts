import type { DrivenView } from "../../support/driver";
import type { Random } from "../../support/random";

/** At which call of a view's life it ends, and whether that call still happens. */
export interface ViewCut {
  readonly call: "cookies.set" | "storage.session.set";
  /** Counted from the cut's arming, the first is 1. */
  readonly nth: number;
  readonly fate: "happens" | "hangs";
}

export function drawCut(random: Random): ViewCut {
  const call = random.pick(["cookies.set", "cookies.set", "storage.session.set"] as const);
  return { call, nth: 1 + random.below(2), fate: random.pick(["happens", "hangs"]) };
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
function wrap({ call, nth, fate }: ViewCut): void {
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
      if (seen < nth) return original.apply(api, args);
      if (seen === nth && fate === "happens") void original.apply(api, args);
      (globalThis as Armed).isCut = true;
      return new Promise(() => {});
    };
    wrapped.add(api);
  }
}
