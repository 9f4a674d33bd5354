import type { Cookie } from "../../core/cookie";
import { nameForDisplay } from "../../core/cookie-name";
import type { CookieField } from "../../core/edit/compare";
import type { UserAgent } from "../../core/user-agent";
import { isMaskable, maskedValue } from "../list/value-mask";
import type { Text } from "../text";
import { sameSiteSpelled } from "./same-site-words";
import type { ValueSight } from "./use-reveal";

/** What an attribute is called. */
export function fieldName(field: CookieField, text: Text): string {
  switch (field) {
    case "name":
      return text("attribute_name");
    case "value":
      return text("attribute_value");
    case "domain":
      return text("attribute_domain");
    case "path":
      return text("attribute_path");
    case "expires":
      return text("attribute_lifetime");
    case "secure":
      return "Secure";
    case "httpOnly":
      return "HttpOnly";
    case "sameSite":
      return "SameSite";
    case "partition":
      return text("attribute_partition");
  }
}

interface Showing {
  readonly userAgent: UserAgent;
  readonly sight: ValueSight;
  readonly text: Text;
}

/** What a cookie holds in one field, in a few words; a value stays masked until it was asked for. */
export function fieldWords(
  cookie: Cookie,
  field: CookieField,
  { userAgent, sight: { values, isRevealed }, text }: Showing,
): string {
  switch (field) {
    case "name":
      return nameForDisplay(cookie.name, userAgent);
    case "value":
      if (cookie.value === "") return text("explain_value_empty");
      return isMaskable(cookie, values) && !isRevealed ? maskedValue(cookie, values) : cookie.value;
    case "domain":
      return text(cookie.hostOnly ? "explain_only_host" : "explain_host_and_below", cookie.domain);
    case "path":
      return cookie.path;
    case "expires":
      return cookie.expires === null
        ? text("edit_preset_session")
        : new Date(cookie.expires * 1000).toUTCString();
    case "secure":
      return text(cookie.secure ? "attribute_on" : "attribute_off");
    case "httpOnly":
      return text(cookie.httpOnly ? "attribute_on" : "attribute_off");
    case "sameSite":
      return sameSiteSpelled(cookie.sameSite) ?? text("attribute_not_set");
    case "partition":
      return cookie.partitionKey === null
        ? text("edit_partition_everywhere")
        : text("edit_partition_inside", cookie.partitionKey.topLevelSite);
  }
}
