import {
  COOKIES_LEFT_AFTER_EVICTION,
  MAX_COOKIES_PER_SITE,
  SPECIFICATION_COOKIES_PER_SITE,
} from "../../limits";
import { evictedByNextAdd } from "../../storage/eviction-by-count";
import type { JarFill } from "../../storage/jar-fill";
import type { UserAgent } from "../../user-agent";
import type { Finding } from "../finding";
import { countOf } from "../../parameter";

type SiteCountFindingId = "site-count-over-minimum" | "site-count-near-limit" | "site-count-full";

/** Subject: site. How near the unpartitioned jar of the registrable domain is to losing cookies. */
export function findSiteCount(
  jar: JarFill,
  userAgent: UserAgent,
): Finding<SiteCountFindingId> | null {
  const about = { subject: { kind: "site" }, fix: null } as const;
  if (jar.count >= MAX_COOKIES_PER_SITE) {
    const evicted = evictedByNextAdd(jar, userAgent);
    return {
      id: "site-count-full",
      severity: "danger",
      parameters: [countOf(jar.count), countOf(evicted), countOf(jar.count + 1 - evicted)],
      source: "browser-site-limit",
      ...about,
    };
  }
  if (jar.count >= COOKIES_LEFT_AFTER_EVICTION) {
    return {
      id: "site-count-near-limit",
      severity: "warning",
      parameters: [
        countOf(jar.count),
        countOf(MAX_COOKIES_PER_SITE),
        countOf(COOKIES_LEFT_AFTER_EVICTION),
      ],
      source: "browser-site-limit",
      ...about,
    };
  }
  if (jar.count > SPECIFICATION_COOKIES_PER_SITE) {
    return {
      id: "site-count-over-minimum",
      severity: "notice",
      parameters: [countOf(jar.count), countOf(SPECIFICATION_COOKIES_PER_SITE)],
      source: "rfc6265bis-limits",
      ...about,
    };
  }
  return null;
}
