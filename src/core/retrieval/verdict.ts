import type { Cookie } from "../cookie";
import { isTrustworthy } from "../site/host";
import { domainMatches } from "./domain-match";
import { pathMatches } from "./path-match";
import type { RetrievalPolicy } from "./policy";
import { refusesByPartition } from "./partition-gate";
import { refusesByPolicy } from "./policy-gate";
import type { RetrievalReason, RetrievalVerdict } from "./reason";
import { type RetrievalRequest, webScheme } from "./request";
import type { RetrievalTime } from "./retrieval-time";
import { refusesBySameSite } from "./same-site-gate";

/** One gate: the reason that it refuses the cookie with, or null where it lets it pass. */
type RetrievalGate = (
  cookie: Cookie,
  request: RetrievalRequest,
  policy: RetrievalPolicy,
  time: RetrievalTime,
) => RetrievalReason | null;

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
 * Whether a user agent sends the cookie with the request (or shows it to the script), with every reason against it:
 * no gate hides a later one. A reason that is not certain makes the answer "depends".
 */
export function explainRetrieval(
  cookie: Cookie,
  request: RetrievalRequest,
  policy: RetrievalPolicy,
  time: RetrievalTime,
): RetrievalVerdict {
  const reasons = GATES.map((gate) => gate(cookie, request, policy, time)).filter(
    (reason) => reason !== null,
  );
  return { answer: answerOf(reasons), included: reasons.length === 0, reasons };
}

function answerOf(reasons: readonly RetrievalReason[]): RetrievalVerdict["answer"] {
  if (reasons.length === 0) return "included";
  return reasons.every(({ dependsOn }) => dependsOn !== undefined) ? "depends" : "excluded";
}

function refusesExpired(
  { expires }: Cookie,
  _request: RetrievalRequest,
  _policy: RetrievalPolicy,
  { now }: RetrievalTime,
): RetrievalReason | null {
  if (expires === null || expires > now) return null;
  return { code: "expired", gate: "alive", expires, section: "RFC 6265bis 5.7" };
}

function refusesDomain(cookie: Cookie, { url }: RetrievalRequest): RetrievalReason | null {
  if (domainMatches(url.host, cookie)) return null;
  const { domain } = cookie;
  const facts = { gate: "domain", domain, requestHost: url.host } as const;
  return cookie.hostOnly
    ? { code: "other-host", ...facts, section: "RFC 6265bis 5.8.3" }
    : { code: "domain-mismatch", ...facts, section: "RFC 6265bis 5.1.3" };
}

function refusesPath({ path }: Cookie, { url }: RetrievalRequest): RetrievalReason | null {
  if (pathMatches(url.path, path)) return null;
  return {
    code: "path-mismatch",
    gate: "path",
    path,
    requestPath: url.path,
    section: "RFC 6265bis 5.1.4",
  };
}

function refusesSecure({ secure }: Cookie, { url }: RetrievalRequest): RetrievalReason | null {
  if (!secure || isTrustworthy(webScheme(url), url.host)) return null;
  return { code: "secure-only", gate: "secure", section: "RFC 6265bis 5.8.3" };
}

function refusesScript(
  { httpOnly }: Cookie,
  { destination }: RetrievalRequest,
): RetrievalReason | null {
  if (!httpOnly || destination !== "script") return null;
  return { code: "http-only", gate: "http-only", section: "RFC 6265bis 5.8.3" };
}
