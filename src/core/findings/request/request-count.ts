import { MOST_REQUESTS } from "../../limits";
import { ok, refused, type Result } from "../../result";

export type RequestCountProblem = "empty" | "not-a-whole-number" | "too-few" | "too-many";

/** How many requests the user takes the page to make, as typed; or what keeps that from being a number of requests. */
export function parseRequestCount(typed: string): Result<number, RequestCountProblem> {
  if (typed.trim() === "") return refused("empty");
  if (!/^-?\d+$/.test(typed.trim())) return refused("not-a-whole-number");
  const count = Number(typed);
  if (count < 1) return refused("too-few");
  return count > MOST_REQUESTS ? refused("too-many") : ok(count);
}
