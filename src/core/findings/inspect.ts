import type { Cookie } from "../cookie";
import { cookieKeyId } from "../cookie-key";
import { cookiesOfPageRequest } from "../retrieval/page-request";
import type { RetrievalRequest } from "../retrieval/request";
import { cookieHeaderOctets } from "../size";
import { fillOfJars } from "../storage/jar-fill";
import type { UserAgent } from "../user-agent";
import { findRefusedCharacters } from "./draft/characters";
import { findDomainNotAllowed } from "./draft/domain";
import type { DraftContext } from "./draft/draft-rule";
import { findLifetimeDeletes, findLifetimeOverCap } from "./draft/lifetime";
import { findRefusedNameless } from "./draft/nameless";
import { findPartitionedInsecure, findSameSiteNoneInsecure } from "./draft/needs-secure";
import { findPartitionOverHttp } from "./draft/partition-over-http";
import { findRefusedPath } from "./draft/path";
import { findBrokenPrefix } from "./draft/prefix";
import { findTooLargeAttribute, findTooLargeNameValue } from "./draft/size";
import type { Finding, Severity } from "./finding";
import { findDroppedHeader } from "./request/header-dropped";
import { findLargeHeader } from "./request/header-large";
import { findRepeatedHeader } from "./request/header-repeated";
import { findUnansweredHeader } from "./request/header-unanswered";
import { findPartitionCount } from "./site/partition-count";
import { findPartitionOctets } from "./site/partition-octets";
import { findSiteCount } from "./site/site-count";
import { findLifetimeAtCap } from "./stored/lifetime-at-cap";
import { findLineOverWerkzeug } from "./stored/line-over-werkzeug";
import { findLargeNameValue } from "./stored/name-value-large";
import { findSameName } from "./stored/same-name";
import { findSameSiteMissing } from "./stored/same-site-missing";
import { findSameSiteNone } from "./stored/same-site-none";
import { findSensitiveCard } from "./stored/sensitive-card";
import { findSensitiveEmail } from "./stored/sensitive-e-mail";
import { findSensitiveJwt } from "./stored/sensitive-jwt";
import { findSensitivePassword } from "./stored/sensitive-password";
import { findSessionHttpOnlyMissing } from "./stored/session-http-only-missing";
import { findSessionSecureMissing } from "./stored/session-secure-missing";
import type { StoredContext } from "./stored/stored-rule";

const STORED_RULES = [
  findSensitiveCard,
  findSensitivePassword,
  findSessionSecureMissing,
  findSessionHttpOnlyMissing,
  findSensitiveEmail,
  findSensitiveJwt,
  findSameName,
  findLargeNameValue,
  findLineOverWerkzeug,
  findSameSiteNone,
  findSameSiteMissing,
  findLifetimeAtCap,
] as const;

const DRAFT_RULES = [
  findRefusedNameless,
  findRefusedCharacters,
  findTooLargeNameValue,
  findTooLargeAttribute,
  findBrokenPrefix,
  findDomainNotAllowed,
  findRefusedPath,
  findSameSiteNoneInsecure,
  findPartitionedInsecure,
  findPartitionOverHttp,
  findLifetimeOverCap,
  findLifetimeDeletes,
] as const;

const REQUEST_RULES = [
  findLargeHeader,
  findDroppedHeader,
  findUnansweredHeader,
  findRepeatedHeader,
] as const;

export type StoredFinding = NonNullable<ReturnType<(typeof STORED_RULES)[number]>>;
export type DraftFinding = ReturnType<(typeof DRAFT_RULES)[number]>[number];
export type SiteFinding = NonNullable<
  ReturnType<typeof findSiteCount | typeof findPartitionCount | typeof findPartitionOctets>
>;
export type RequestFinding = NonNullable<ReturnType<(typeof REQUEST_RULES)[number]>>;
export type FindingId = (StoredFinding | DraftFinding | SiteFinding | RequestFinding)["id"];

/** Findings of every listed cookie that has any, by `cookieKeyId`; the gravest come first. */
export function inspectStoredCookies(
  cookies: readonly Cookie[],
  context: Omit<StoredContext, "sameName">,
): ReadonlyMap<string, readonly StoredFinding[]> {
  const byName = groupByName(cookies);
  const found = new Map<string, readonly StoredFinding[]>();
  for (const cookie of cookies) {
    const sameName = byName.get(cookie.name) ?? [];
    const findings = inspectStoredCookie(cookie, { ...context, sameName });
    if (findings.length > 0) found.set(cookieKeyId(cookie), findings);
  }
  return found;
}

function groupByName(cookies: readonly Cookie[]): ReadonlyMap<string, readonly Cookie[]> {
  const groups = new Map<string, Cookie[]>();
  for (const cookie of cookies) {
    const group = groups.get(cookie.name);
    if (group === undefined) groups.set(cookie.name, [cookie]);
    else group.push(cookie);
  }
  return groups;
}

/** Findings of one cookie that the browser holds; the gravest come first. */
export function inspectStoredCookie(
  cookie: Cookie,
  context: StoredContext,
): readonly StoredFinding[] {
  return gravestFirst(
    STORED_RULES.map((rule) => rule(cookie, context)).filter((finding) => finding !== null),
  );
}

/** What keeps a draft from being stored as it stands (`refused`), and what the browser would change. */
export function inspectDraft(draft: Cookie, context: DraftContext): readonly DraftFinding[] {
  return gravestFirst(DRAFT_RULES.flatMap((rule): readonly DraftFinding[] => rule(draft, context)));
}

/** Findings about how full the site's jars are. `cookies`: all of the site in one store. */
export function inspectSite(
  cookies: readonly Cookie[],
  userAgent: UserAgent,
): readonly SiteFinding[] {
  const findings = fillOfJars(cookies, userAgent).flatMap((jar): readonly (SiteFinding | null)[] =>
    jar.partitionKey === null
      ? [findSiteCount(jar, userAgent)]
      : [findPartitionCount(jar, userAgent), findPartitionOctets(jar, userAgent)],
  );
  return gravestFirst(findings.filter((finding) => finding !== null));
}

export interface RequestContext {
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
  readonly request: RetrievalRequest;
  /** How many requests the user takes the page to make. */
  readonly requests: number;
}

/** Findings about the Cookie header that this page's request carries. `cookies`: all of the site in one store. */
export function inspectRequest(
  cookies: readonly Cookie[],
  context: RequestContext,
): readonly RequestFinding[] {
  const { userAgent, request, requests, now } = context;
  const octets = cookieHeaderOctets(cookiesOfPageRequest(cookies, request, now), userAgent);
  return gravestFirst(
    REQUEST_RULES.map((rule) => rule({ octets, requests })).filter((finding) => finding !== null),
  );
}

const GRAVITY: Record<Severity, number> = { refused: 0, danger: 1, warning: 2, notice: 3 };

function gravestFirst<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
