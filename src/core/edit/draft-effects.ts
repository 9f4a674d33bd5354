import type { Cookie } from "../cookie";
import { partitionId } from "../cookie-key";
import { explainPageRequest } from "../retrieval/page-request";
import type { RetrievalRequest } from "../retrieval/request";
import { pathMatches } from "../retrieval/path-match";
import { type SameSiteReach, sameSiteReach } from "../retrieval/same-site-reach";
import { isLoopbackHost } from "../site/host";
import type { UserAgent } from "../user-agent";
import { isWithinDomain } from "./scope-choices";

/** Who gets a cookie that did not before, or no longer gets it. */
export interface DraftEffect {
  readonly who:
    /** This page's own request. */
    | "page"
    /** Hosts that the domain took in or left out. */
    | "hosts"
    | "paths"
    /** Requests over http. */
    | "http"
    /** Scripts of the page. */
    | "scripts"
    /** Requests that other sites make: embedded, or by a link. */
    | "other-sites"
    /** What other sites post here by a form in the two minutes after it was set. */
    | "posts-while-young"
    /** Pages of other top-level sites, by partition. */
    | "jars";
  /** `moves`: some gain it and some lose it. */
  readonly change: "gains" | "loses" | "moves";
}

/**
 * What a change of attributes does, for whom: the preview of a draft. An add or a deletion has none.
 * @param now seconds since the epoch
 */
export function effectsForWhom(
  before: Cookie,
  after: Cookie,
  { request, userAgent, now }: EffectContext,
): readonly DraftEffect[] {
  const wasSent = explainPageRequest(before, request, now).included;
  const isSent = explainPageRequest(after, request, now).included;
  return [
    effect("page", Number(isSent) - Number(wasSent)),
    scopeEffect("hosts", isWithinDomain(before, after), isWithinDomain(after, before)),
    scopeEffect(
      "paths",
      pathMatches(before.path, after.path),
      pathMatches(after.path, before.path),
    ),
    // Secure cookies go to this machine over http as well.
    isLoopbackHost(after.domain)
      ? null
      : effect("http", Number(before.secure) - Number(after.secure)),
    effect("scripts", Number(before.httpOnly) - Number(after.httpOnly)),
    sameSiteEffect(
      sameSiteReach(before.sameSite, userAgent),
      sameSiteReach(after.sameSite, userAgent),
    ),
    jarEffect(before, after),
  ].filter((found) => found !== null);
}

export interface EffectContext {
  readonly request: RetrievalRequest;
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
}

function effect(who: DraftEffect["who"], step: number): DraftEffect | null {
  if (step === 0) return null;
  return { who, change: step > 0 ? "gains" : "loses" };
}

function scopeEffect(
  who: DraftEffect["who"],
  isWider: boolean,
  isNarrower: boolean,
): DraftEffect | null {
  if (isWider && isNarrower) return null;
  if (isWider) return { who, change: "gains" };
  return { who, change: isNarrower ? "loses" : "moves" };
}

function sameSiteEffect(before: SameSiteReach, after: SameSiteReach): DraftEffect | null {
  const isPostsAlone = Math.min(before, after) === 1 && Math.max(before, after) === 2;
  return effect(isPostsAlone ? "posts-while-young" : "other-sites", after - before);
}

function jarEffect(before: Cookie, after: Cookie): DraftEffect | null {
  if (partitionId(before.partitionKey) === partitionId(after.partitionKey)) return null;
  if (before.partitionKey === null) return { who: "jars", change: "loses" };
  return { who: "jars", change: after.partitionKey === null ? "gains" : "moves" };
}
