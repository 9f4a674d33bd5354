import type { CookieField } from "../../core/edit/compare";
import type { RetrievalPolicy } from "../../core/retrieval/policy";
import { partitionOf } from "../../core/retrieval/partition-gate";
import type { RetrievalGateName } from "../../core/retrieval/reason";
import { type RetrievalRequest, webScheme } from "../../core/retrieval/request";
import { sameSiteContext } from "../../core/retrieval/same-site-context";
import { isThirdParty } from "../../core/retrieval/third-party";
import { isTrustworthy } from "../../core/site/host";
import type { MessageKey, Text } from "../text";

/** The attribute whose colour a gate has; the last one asks the browser and no attribute. */
export const GATE_ATTRIBUTES: Record<RetrievalGateName, CookieField | "policy"> = {
  alive: "expires",
  domain: "domain",
  path: "path",
  secure: "secure",
  "http-only": "httpOnly",
  "same-site": "sameSite",
  partition: "partition",
  policy: "policy",
};

export const GATE_NAMES: Record<RetrievalGateName, MessageKey> = {
  alive: "lab_gate_alive",
  domain: "lab_gate_domain",
  path: "lab_gate_path",
  secure: "lab_gate_secure",
  "http-only": "lab_gate_http_only",
  "same-site": "lab_gate_same_site",
  partition: "lab_gate_partition",
  policy: "lab_gate_policy",
};

const GATE_RULES: Record<Exclude<RetrievalGateName, "same-site" | "policy">, MessageKey> = {
  alive: "lab_gate_alive_why",
  domain: "lab_gate_domain_why",
  path: "lab_gate_path_why",
  secure: "lab_gate_secure_why",
  "http-only": "lab_gate_http_only_why",
  partition: "lab_gate_partition_why",
};

/** What the gate asks, in two sentences. */
export function gateRule(gate: RetrievalGateName, { rules }: RetrievalPolicy, text: Text): string {
  if (gate === "same-site") {
    return text("lab_gate_same_site_why", rules.sameSiteUnspecified === "lax" ? "Lax" : "None");
  }
  if (gate === "policy") {
    const isKept = rules.blockedKeepsPartitioned;
    return text(isKept ? "lab_gate_policy_why_kept" : "lab_gate_policy_why_none");
  }
  return text(GATE_RULES[gate]);
}

export interface GateFacts {
  readonly request: RetrievalRequest;
  readonly policy: RetrievalPolicy;
  /** Seconds since the epoch. */
  readonly now: number;
}

/** What of this request the gate looks at. */
export function gateFact(gate: RetrievalGateName, facts: GateFacts, text: Text): string {
  const { request, policy, now } = facts;
  const { url, destination } = request;
  switch (gate) {
    case "alive":
      return text("lab_fact_now", text.date(now));
    case "domain":
      return text("lab_fact_host", url.host);
    case "path":
      return text("lab_fact_path", url.path);
    case "secure":
      if (webScheme(url) === "https") return text("lab_fact_https");
      return text(isTrustworthy("http", url.host) ? "lab_fact_loopback" : "lab_fact_http");
    case "http-only":
      return text(destination === "script" ? "lab_fact_script" : "lab_fact_request");
    case "same-site":
      return text(CONTEXT_WORDS[sameSiteContext(request, policy.rules)]);
    case "partition": {
      const { topLevelSite, hasCrossSiteAncestor } = partitionOf(request, policy.rules);
      return text(hasCrossSiteAncestor ? "lab_fact_jar_nested" : "lab_fact_jar", topLevelSite);
    }
    case "policy":
      return text(isThirdParty(request, policy.rules) ? "lab_fact_third" : "lab_fact_first");
  }
}

const CONTEXT_WORDS = {
  "same-site": "lab_fact_same_site",
  lax: "lab_fact_lax",
  "lax-unsafe": "lab_fact_lax_unsafe",
  "cross-site": "lab_fact_cross_site",
} as const;
