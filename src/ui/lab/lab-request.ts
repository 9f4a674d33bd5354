import { type RetrievalPolicy, retrievalRulesOf } from "../../core/retrieval/policy";
import type { Endpoint, RetrievalRequest } from "../../core/retrieval/request";
import { canRedirect, requestOfKind, startsFromPage } from "../../core/retrieval/request-kinds";
import { THIRD_PARTY_SETTINGS } from "../../core/retrieval/third-party-settings";
import { isIpAddress, isSingleLabel } from "../../core/site/host";
import type { SitePage } from "../../core/site/page";
import {
  type ReadUrl,
  readTypedUrl,
  type TypedUrl,
  type UrlProblem,
} from "../../core/site/typed-url";
import type { Result } from "../../core/result";
import type { UserAgent } from "../../core/user-agent";
import type { LabChoice } from "./lab-state";

/** The addresses that a request is typed by. */
export const URL_FIELDS = ["to", "from", "via"] as const;
export type UrlField = (typeof URL_FIELDS)[number];

/** Each address as the browser reads it; null where the request has none. */
export type ReadUrls = Readonly<Record<UrlField, Result<ReadUrl, UrlProblem> | null>>;

/** The page's own address, as a field shows it. */
export function typedPage({ scheme, host, port, path }: SitePage): TypedUrl {
  return { scheme, text: `${host}${port === "" ? "" : `:${port}`}${path}` };
}

/** An address that belongs to another site than the page, whatever that is. */
export function otherSite({ host }: SitePage): TypedUrl {
  const isTaken = host === OTHER_HOST || host.endsWith(`.${OTHER_HOST}`);
  return { scheme: "https", text: isTaken ? "third-site.example/" : `${OTHER_HOST}/` };
}

const OTHER_HOST = "other-site.example";

export function readUrls(choice: LabChoice, page: SitePage): ReadUrls {
  const { kind, to, from, via } = choice;
  const own = typedPage(page);
  return {
    to: readTypedUrl(to ?? own),
    from: startsFromPage(kind) ? readTypedUrl(from ?? own) : null,
    via: via !== null && canRedirect(kind) ? readTypedUrl(via) : null,
  };
}

/** The hosts whose site must be known before the request can be judged. */
export function hostsOf(urls: ReadUrls): readonly string[] {
  return URL_FIELDS.flatMap((field) => {
    const url = urls[field];
    return url?.ok === true ? [url.value.host] : [];
  });
}

/** The site of a host that is known without the Public Suffix List: the page's own, or a host that stands alone. */
export function siteAtOnce(host: string, page: Endpoint): string | undefined {
  if (host === page.host) return page.site;
  return isIpAddress(host) || isSingleLabel(host) ? host : undefined;
}

/** The chosen request; null while an address is none, or its site is not known yet. */
export function requestOfChoice(
  choice: LabChoice,
  urls: ReadUrls,
  siteOf: (host: string) => string | undefined,
): RetrievalRequest | null {
  const endpoint = (field: UrlField): Endpoint | null => {
    const url = urls[field];
    if (url?.ok !== true) return null;
    const { spelled: _spelled, ...read } = url.value;
    const site = siteOf(read.host);
    return site === undefined ? null : { ...read, site };
  };
  const [to, from, via] = [endpoint("to"), endpoint("from"), endpoint("via")];
  const isComplete = URL_FIELDS.every((field) => urls[field] === null || endpoint(field) !== null);
  if (to === null || !isComplete) return null;
  return requestOfKind({ ...choice, to, from: from ?? to, via });
}

/**
 * The rules and setting to judge by: the chosen ones, else those of the browser that this runs in.
 * A setting that these rules do not know counts as not chosen.
 */
export function policyOfChoice(
  { rules, thirdParty }: LabChoice,
  userAgent: UserAgent,
): RetrievalPolicy {
  const chosen = retrievalRulesOf(rules ?? userAgent.id);
  const isKnown = thirdParty !== null && THIRD_PARTY_SETTINGS[chosen.id].includes(thirdParty);
  return { rules: chosen, thirdParty: isKnown ? thirdParty : chosen.thirdPartyAtFirst };
}
