import type { Cookie } from "../cookie";
import { type RetrievalGate, verdictOf } from "./gate";
import { refusesByPartition } from "./partition-gate";
import type { RetrievalPolicy } from "./policy";
import { refusesByPolicy } from "./policy-gate";
import type { RetrievalReason, RetrievalVerdict } from "./reason";
import type { RetrievalRequest } from "./request";
import type { RetrievalTime } from "./retrieval-time";
import { refusesBySameSite } from "./same-site-gate";
import { refusesDomain, refusesExpired, refusesPath, refusesSecure } from "./scope-gates";

const GATES: readonly RetrievalGate[] = [
  refusesExpired,
  refusesDomain,
  refusesPath,
  refusesSecure,
  refusesScript,
  refusesBySameSite,
  refusesByPartition,
  refusesByPolicy,
];

/**
 * Whether a user agent sends the cookie with the request (or shows it to the script), with every reason against it.
 * A reason that is not certain makes the answer "depends".
 */
export function explainRetrieval(
  cookie: Cookie,
  request: RetrievalRequest,
  policy: RetrievalPolicy,
  time: RetrievalTime,
): RetrievalVerdict {
  return verdictOf(GATES, cookie, request, policy, time);
}

function refusesScript(
  { httpOnly }: Cookie,
  { destination }: RetrievalRequest,
): RetrievalReason | null {
  if (!httpOnly || destination !== "script") return null;
  return { code: "http-only", gate: "http-only", section: "RFC 6265bis 5.8.3" };
}
