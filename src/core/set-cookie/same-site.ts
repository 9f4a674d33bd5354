import type { SameSite } from "../cookie";
import type { OctetString } from "../octet-string";

/** What a SameSite attribute states; undefined for a value that means nothing. Spec: RFC 6265bis 5.6.7. */
export function parseSameSite(value: OctetString): SameSite | undefined {
  switch (value.toLowerCase()) {
    case "strict":
      return "strict";
    case "lax":
      return "lax";
    case "none":
      return "no_restriction";
    default:
      return undefined;
  }
}
