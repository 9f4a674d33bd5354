import type { Cookie } from "../cookie";
import type { RetrievalPolicy } from "./policy";
import type { RetrievalReason } from "./reason";
import { type RetrievalRequest, siteOf } from "./request";
import type { RetrievalTime } from "./retrieval-time";
import { isAtLeast, type SameSiteContext, sameSiteContext } from "./same-site-context";

const SECTION = "RFC 6265bis 5.8.3";

/** Whether SameSite, stated or by default, lets the request have the cookie. */
export function refusesBySameSite(
  cookie: Cookie,
  request: RetrievalRequest,
  policy: RetrievalPolicy,
  time: RetrievalTime,
): RetrievalReason | null {
  const context = sameSiteContext(request, policy.rules);
  const facts = {
    gate: "same-site",
    context,
    site: siteOf(request.url),
    section: SECTION,
  } as const;
  switch (cookie.sameSite) {
    case "no_restriction":
      return null;
    case "strict":
      return isAtLeast(context, "same-site") ? null : { code: "same-site-strict", ...facts };
    case "lax":
      return isAtLeast(context, "lax") ? null : { code: "same-site-lax", ...facts };
    case "unspecified":
      return refusesUnspecified(context, facts, policy, time);
  }
}

interface Facts {
  readonly gate: "same-site";
  readonly context: SameSiteContext;
  readonly site: string;
  readonly section: typeof SECTION;
}

function refusesUnspecified(
  context: SameSiteContext,
  facts: Facts,
  { rules }: RetrievalPolicy,
  { now, createdAt }: RetrievalTime,
): RetrievalReason | null {
  if (rules.sameSiteUnspecified === "none" || isAtLeast(context, "lax")) return null;
  const mayBeYoung = context === "lax-unsafe" && rules.laxAllowingUnsafe > 0;
  if (!mayBeYoung) return { code: "same-site-default", ...facts };
  if (createdAt === undefined) {
    return { code: "same-site-default-post", ...facts, dependsOn: "age" };
  }
  const isYoung = now - createdAt <= rules.laxAllowingUnsafe;
  return isYoung ? null : { code: "same-site-default-post", ...facts };
}
