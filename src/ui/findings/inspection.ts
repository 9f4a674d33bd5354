import type { Cookie } from "../../core/cookie";
import type { Severity } from "../../core/findings/finding";
import {
  inspectRequest,
  inspectSite,
  inspectStoredCookies,
  type RequestFinding,
  type SiteFinding,
  type StoredFinding,
} from "../../core/findings/inspect";
import type { RetrievalRequest } from "../../core/retrieval/request";
import type { UserAgent } from "../../core/user-agent";

export interface InspectionContext {
  readonly userAgent: UserAgent;
  readonly request: RetrievalRequest;
  /** How many requests the user takes the page to make. */
  readonly requests: number;
  /** Seconds since the epoch. */
  readonly now: number;
}

/** All that there is to say about a site's cookies. */
export interface Inspection {
  readonly site: readonly SiteFinding[];
  readonly request: readonly RequestFinding[];
  /** By `cookieKeyId`. */
  readonly stored: ReadonlyMap<string, readonly StoredFinding[]>;
  readonly counts: Readonly<Record<Severity, number>>;
}

export function inspect(cookies: readonly Cookie[], context: InspectionContext): Inspection {
  const site = inspectSite(cookies, context.userAgent);
  const request = inspectRequest(cookies, context);
  const stored = inspectStoredCookies(cookies, context);
  const counts = { refused: 0, danger: 0, warning: 0, notice: 0 };
  for (const { severity } of [...site, ...request, ...[...stored.values()].flat()]) {
    counts[severity] += 1;
  }
  return { site, request, stored, counts };
}
