import type { Cookie } from "../cookie";
import { siteOf } from "../retrieval/request";
import type { StorageGate } from "./attempt";
import type { StorageRules } from "./policy";

const SECTION = "RFC 6265bis 5.7";

/** What SameSite means, stated or not. */
export type EffectiveSameSite = "strict" | "lax" | "none";

export function effectiveSameSite(
  { sameSite }: Pick<Cookie, "sameSite">,
  rules: StorageRules,
): EffectiveSameSite {
  if (sameSite === "unspecified") return rules.sameSiteUnspecified;
  return sameSite === "no_restriction" ? "none" : sameSite;
}

/** SameSite=None is only kept together with Secure. Spec: RFC 6265bis 5.7 step 19. */
export function isNoneInsecure({ sameSite, secure }: Pick<Cookie, "sameSite" | "secure">): boolean {
  return sameSite === "no_restriction" && !secure;
}

/** What other sites may not see, they may not set either. Spec: RFC 6265bis 5.7 step 18. */
export const refusesCrossSite: StorageGate = ({ line: { attributes }, context, policy }) => {
  const isNear = context.sameSite !== "cross-site";
  if (isNear || effectiveSameSite(attributes, policy.rules) === "none") return [];
  const code = attributes.sameSite === "unspecified" ? "cross-site-default" : "cross-site";
  return [{ code, site: siteOf(context.url), section: SECTION }];
};

export const refusesInsecureNone: StorageGate = ({ line: { attributes } }) =>
  isNoneInsecure(attributes) ? [{ code: "same-site-none-needs-secure", section: SECTION }] : [];
