import { decodeUtf8, isAscii, type OctetString } from "../octet-string";
import { isDomainMatch } from "../retrieval/domain-match";
import { canonicalHost } from "../site/canonical-host";
import type { StorageRules } from "./policy";
import type { StorageReason } from "./reason";
import type { StorageContext } from "./storage-context";

/** Whose cookie it becomes. */
export interface CookieScope {
  readonly domain: string;
  readonly hostOnly: boolean;
}

type DomainRefusal = Extract<StorageReason, { code: `domain-${string}` }>;

/**
 * What a Domain attribute comes to, or why it is refused.
 * @param attribute as written; null where it is left out
 * Spec: RFC 6265bis 5.6.3 and 5.7 steps 8 to 10
 */
export function scopeOf(
  attribute: OctetString | null,
  { url, siteKind }: Pick<StorageContext, "url" | "siteKind">,
  rules: StorageRules,
): CookieScope | DomainRefusal {
  const { host } = url;
  const ownHost = { domain: host, hostOnly: true };
  if (attribute === null) return ownHost;
  const domain = canonicalDomain(attribute, rules);
  if (domain === undefined) return refusal("domain-non-ascii", attribute, host);
  if (domain === "" && rules.loneDotIsNoDomain) return ownHost;
  if (!isDomainMatch(host, domain)) return refusal("domain-mismatch", domain, host);
  // A host that stands alone has nobody to share with. Chromium: nor is what is mapped held against it.
  if (siteKind === "host" && domain === host && isAscii(attribute)) return ownHost;
  const isOfSite = siteKind === "registrable" && isDomainMatch(domain, url.site);
  return isOfSite ? { domain, hostOnly: false } : refusal("domain-public-suffix", domain, host);
}

/** In lower case, one leading dot left out; undefined where it is outside ASCII and not mapped. */
function canonicalDomain(attribute: OctetString, { mapsDomain }: StorageRules): string | undefined {
  const withoutDot = attribute.startsWith(".") ? attribute.slice(1) : attribute;
  if (isAscii(withoutDot)) return withoutDot.toLowerCase();
  const text = mapsDomain ? decodeUtf8(withoutDot) : undefined;
  return text === undefined ? undefined : canonicalHost(text);
}

function refusal(code: DomainRefusal["code"], attribute: OctetString, host: string): DomainRefusal {
  const domain = decodeUtf8(attribute) ?? attribute;
  return { code, domain, host, section: "RFC 6265bis 5.7" };
}
