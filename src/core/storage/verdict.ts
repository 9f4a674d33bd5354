import type { Cookie } from "../cookie";
import type { ParsedSetCookie } from "../set-cookie/parse";
import type { StorageGate } from "./attempt";
import { scopeOf } from "./domain";
import { refusesNameless, refusesTabInPath, refusesUnread } from "./line-gate";
import { refusesOverHttpOnly, refusesOverSecure } from "./overwrite-gate";
import type { StoragePolicy } from "./policy";
import { refusesByPrefix, refusesNamelessPrefix } from "./prefix-gate";
import type { StorageReason } from "./reason";
import {
  type EffectiveSameSite,
  effectiveSameSite,
  refusesCrossSite,
  refusesInsecureNone,
} from "./same-site-gate";
import { refusesInsecurePartitioned, refusesScript, refusesSecure } from "./secure-gate";
import type { StorageContext } from "./storage-context";
import { type StorageChange, storedForm } from "./stored-form";
import { refusesThirdParty } from "./third-party-gate";

/** "Stored" is the absence of reasons; all of them are collected, in the storage model's order. */
export interface StorageVerdict {
  /**
   * "deleted": nothing refuses it, and its lifetime has ended. "depends": nothing certain refuses it,
   * but something that cannot be known may.
   */
  readonly answer: "stored" | "deleted" | "refused" | "depends";
  readonly reasons: readonly StorageReason[];
  /** What would be in the jar, or is taken out of it; null where the line is refused. */
  readonly cookie: Cookie | null;
  /** What the user agent adds to the line or makes of it. */
  readonly changes: readonly StorageChange[];
  /** What its SameSite means, stated or not. */
  readonly effectiveSameSite: EffectiveSameSite;
}

const GATES_BEFORE_DOMAIN: readonly StorageGate[] = [refusesUnread, refusesNameless];

const GATES_BEHIND_DOMAIN: readonly StorageGate[] = [
  refusesTabInPath,
  refusesSecure,
  refusesScript,
  refusesOverSecure,
  refusesCrossSite,
  refusesInsecureNone,
  refusesInsecurePartitioned,
  refusesByPrefix,
  refusesNamelessPrefix,
  refusesOverHttpOnly,
  refusesThirdParty,
];

/**
 * Whether a user agent stores what a Set-Cookie line asks for, with every reason against it, and what it stores.
 * @param jar what is stored before, in the same store
 * @param now seconds since the epoch
 * Spec: RFC 6265bis 5.7
 */
export function explainStorage(
  line: ParsedSetCookie,
  context: StorageContext,
  policy: StoragePolicy,
  jar: readonly Cookie[],
  now: number,
): StorageVerdict {
  const scope = scopeOf(line.attributes.domain, context, policy.rules);
  const form = "code" in scope ? null : storedForm(line, scope, context, policy, now);
  const attempt = { line, cookie: form?.cookie ?? null, context, policy, jar };
  const reasons = [
    ...GATES_BEFORE_DOMAIN.flatMap((gate) => gate(attempt)),
    ...("code" in scope ? [scope] : []),
    ...GATES_BEHIND_DOMAIN.flatMap((gate) => gate(attempt)),
  ];
  const answer = answerOf(reasons, attempt.cookie, now);
  return {
    answer,
    reasons,
    cookie: answer === "refused" ? null : attempt.cookie,
    changes: answer === "refused" ? [] : (form?.changes ?? []),
    effectiveSameSite: effectiveSameSite(line.attributes, policy.rules),
  };
}

function answerOf(
  reasons: readonly StorageReason[],
  cookie: Cookie | null,
  now: number,
): StorageVerdict["answer"] {
  if (reasons.length > 0) {
    return reasons.every(({ dependsOn }) => dependsOn !== undefined) ? "depends" : "refused";
  }
  const expires = cookie?.expires ?? null;
  return expires !== null && expires <= now ? "deleted" : "stored";
}
