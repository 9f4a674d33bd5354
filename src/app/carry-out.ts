import type { Cookie } from "../core/cookie";
import type { WritePlan } from "../core/edit/plan";
import { freeThenPut } from "./free-first";
import type { Browser, JarQuery } from "./ports";
import { type CarriedOut, putThenRemove } from "./put-then-remove";

/** Carries out a plan against the browser. Only listings count as seen. */
export function carryOut(
  { cookies, userAgent }: Browser,
  jar: JarQuery,
  plan: WritePlan,
  present: readonly Cookie[],
): Promise<CarriedOut> {
  return plan.mustFreeFirst
    ? freeThenPut(cookies, jar, plan, userAgent)
    : putThenRemove(cookies, jar, plan.changes, present);
}
