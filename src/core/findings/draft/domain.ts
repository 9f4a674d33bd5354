import { isDomainMatch } from "../../retrieval/domain-match";
import { isIpAddress, isSingleLabel } from "../../site/host";
import { textOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

type DomainFindingId = "domain-not-a-host" | "domain-outside-site" | "domain-must-be-host-only";

/** Subject: draft. The first thing that keeps the domain from being one that this site may set. */
export const findDomainNotAllowed: DraftRule<DomainFindingId> = (draft, { site }) => {
  const { domain } = draft;
  const facts = { field: "domain", source: "rfc6265bis-storage" } as const;
  const canonical = canonicalHost(domain);
  if (canonical !== domain) {
    const patch = canonical === undefined ? {} : { patch: { domain: canonical } };
    const parameters = [textOf(domain)];
    return [refusal({ id: "domain-not-a-host", ...facts, parameters, ...patch }, true)];
  }
  const isOfSite =
    site.kind === "host" ? domain === site.domain : isDomainMatch(domain, site.domain);
  if (!isOfSite) {
    const parameters = [textOf(domain), textOf(site.domain)];
    return [refusal({ id: "domain-outside-site", ...facts, parameters }, true)];
  }
  // An address, a single label or a public suffix has nothing below that could share a cookie.
  const standsAlone = site.kind === "host" || isIpAddress(domain) || isSingleLabel(domain);
  if (!draft.hostOnly && standsAlone) {
    const parameters = [textOf(domain)];
    const patch = { hostOnly: true };
    return [refusal({ id: "domain-must-be-host-only", ...facts, parameters, patch }, true)];
  }
  return [];
};

/** The host as URLs spell it (lower case, punycode, no leading dot), or undefined where the text is no host. */
function canonicalHost(domain: string): string | undefined {
  const host = domain.startsWith(".") ? domain.slice(1) : domain;
  // URL parsing would end the host at these, and keeps empty labels.
  if (/[/?#@\\]|\.\.|^\.|^[^[]*:/.test(host)) return undefined;
  const url = `https://${host}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname === "" || hostname.includes("%") ? undefined : hostname;
}
