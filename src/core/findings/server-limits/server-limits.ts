import { PROXIES } from "./proxies";
import type { ServerLimit } from "./server-limit";
import { SERVERS } from "./servers";

/** Smallest first. */
export const SERVER_LIMITS: readonly ServerLimit[] = [...SERVERS, ...PROXIES].toSorted(
  (a, b) => a.octets - b.octets,
);

/** Whether a Cookie header line of so many octets is too much. The rest of a head takes some as well. */
export function isOverServerLimit(octets: number, limit: ServerLimit): boolean {
  return limit.counts === "line" ? octets > limit.octets : octets >= limit.octets;
}
