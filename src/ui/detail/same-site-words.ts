import type { SameSite } from "../../core/cookie";
import type { UserAgent } from "../../core/user-agent";
import type { MessageKey } from "../text";

/** What a stored SameSite means in this browser; an absent one is the user agent's own policy. */
export function sameSiteMeaning(sameSite: SameSite, userAgent: UserAgent): MessageKey {
  switch (sameSite) {
    case "strict":
      return "explain_same_site_strict";
    case "lax":
      return "explain_same_site_lax";
    case "no_restriction":
      return "explain_same_site_none";
    case "unspecified":
      return userAgent.sameSiteUnspecified === "lax"
        ? "explain_same_site_unset_as_lax"
        : "explain_same_site_unset_as_none";
  }
}

/** The stored attribute as a Set-Cookie line spells it; null where it is absent. */
export function sameSiteSpelled(sameSite: SameSite): string | null {
  switch (sameSite) {
    case "strict":
      return "Strict";
    case "lax":
      return "Lax";
    case "no_restriction":
      return "None";
    case "unspecified":
      return null;
  }
}
