import type { SameSite } from "../cookie";
import type { UserAgent } from "../user-agent";

/**
 * How far across sites a cookie travels: 0 not at all, 1 with links to its site, 2 with every request.
 * An absent attribute means what the user agent makes of it.
 */
export function sameSiteReach(sameSite: SameSite, userAgent: UserAgent): 0 | 1 | 2 {
  switch (sameSite) {
    case "strict":
      return 0;
    case "lax":
      return 1;
    case "no_restriction":
      return 2;
    case "unspecified":
      return userAgent.sameSiteUnspecified === "lax" ? 1 : 2;
  }
}
