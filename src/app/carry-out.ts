import type { Cookie } from "../core/cookie";
import type { WritePlan } from "../core/edit/plan";
import type { UserAgent } from "../core/user-agent";
import { freeThenPut, thatFit } from "./free-first";
import type { Browser, CookieStore, JarQuery } from "./ports";
import { type CarriedOut, cookiesOf, putThenRemove } from "./put-then-remove";

/**
 * Carries out a plan against the browser. Only listings count as seen.
 * `present` is the jar as listed before, `ended` what it held beyond its end.
 */
export async function carryOut(
  { cookies, userAgent }: Browser,
  jar: JarQuery,
  plan: WritePlan,
  present: readonly Cookie[],
  ended: readonly Cookie[],
): Promise<CarriedOut> {
  const done = plan.mustFreeFirst
    ? await freeThenPut(cookies, jar, plan, userAgent, ended)
    : await putThenRemove(cookies, jar, plan.changes, present);
  if (!plan.mayEvict || !userAgent.apiCookiesGoFirst) return done;
  return putEvictedAgain(cookies, jar, done, userAgent, ended);
}

/**
 * Chromium: what made a jar too full is itself evicted first, and takes others along. Now that they are gone
 * it has its place.
 */
async function putEvictedAgain(
  store: CookieStore,
  jar: JarQuery,
  { outcomes, cookies }: CarriedOut,
  userAgent: UserAgent,
  ended: readonly Cookie[],
): Promise<CarriedOut> {
  const refused = outcomes.flatMap(({ result, change }) => (result === "refused" ? [change] : []));
  const fitting = thatFit(cookiesOf(refused, "after"), cookies, userAgent, ended);
  const changes = refused.filter(({ after }) => after !== null && fitting.includes(after));
  if (changes.length === 0) return { outcomes, cookies };
  const again = await putThenRemove(store, jar, changes, cookies);
  const second = new Map(again.outcomes.map((outcome) => [outcome.change, outcome]));
  return {
    outcomes: outcomes.map((outcome) => second.get(outcome.change) ?? outcome),
    cookies: again.cookies,
  };
}
