import { apiScope } from "../../edit/api-form";
import { isDomainMatch } from "../../retrieval/domain-match";
import { canonicalHost } from "../../site/canonical-host";
import { standsAlone } from "../../site/stands-alone";
import { textOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

type DomainFindingId = "domain-not-a-host" | "domain-outside-site" | "domain-must-be-host-only";

/** Subject: draft. The first thing that keeps the domain from being one that this site may set. */
export const findDomainNotAllowed: DraftRule<DomainFindingId> = (draft, { site, userAgent }) => {
  const { domain } = draft;
  const facts = { field: "domain", source: "rfc6265bis-storage" } as const;
  const isEnforced = apiScope(draft, site, userAgent) === null;
  const canonical = canonicalHost(domain);
  if (canonical !== domain) {
    const patch = canonical === undefined ? {} : { patch: { domain: canonical } };
    const parameters = [textOf(domain)];
    return [refusal({ id: "domain-not-a-host", ...facts, parameters, ...patch }, isEnforced)];
  }
  const isOfSite =
    site.kind === "host" ? domain === site.domain : isDomainMatch(domain, site.domain);
  if (!isOfSite) {
    const parameters = [textOf(domain), textOf(site.domain)];
    return [refusal({ id: "domain-outside-site", ...facts, parameters }, true)];
  }
  if (!draft.hostOnly && standsAlone(domain, site)) {
    const parameters = [textOf(domain)];
    const patch = { hostOnly: true };
    return [refusal({ id: "domain-must-be-host-only", ...facts, parameters, patch }, isEnforced)];
  }
  return [];
};
