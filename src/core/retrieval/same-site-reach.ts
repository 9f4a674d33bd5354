import type { SameSite } from "../cookie";
import type { UserAgent } from "../user-agent";

/**
 * How far across sites a cookie travels: 0 not at all, 1 with links to its site, 2 also with what other sites
 * post here by a form while it is younger than two minutes, 3 with every request.
 */
export type SameSiteReach = 0 | 1 | 2 | 3;

/** The reach of a stored SameSite; an absent attribute means what the user agent makes of it. Spec: RFC 6265bis 5.6.7. */
export function sameSiteReach(sameSite: SameSite, userAgent: UserAgent): SameSiteReach {
  switch (sameSite) {
    case "strict":
      return 0;
    case "lax":
      return 1;
    case "no_restriction":
      return 3;
    case "unspecified":
      // "Lax-allowing-unsafe": the user agent's Lax is a little wider than a stated one.
      return userAgent.sameSiteUnspecified === "lax" ? 2 : 3;
  }
}
