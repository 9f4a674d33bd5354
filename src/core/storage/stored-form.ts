import type { Cookie, PartitionKey } from "../cookie";
import { MAX_ATTRIBUTE_OCTETS } from "../limits";
import { decodeUtf8, type OctetString } from "../octet-string";
import { defaultPath } from "../retrieval/default-path";
import type { ParsedSetCookie } from "../set-cookie/parse";
import type { CookieScope } from "./domain";
import { storedExpiry } from "./expires";
import type { StoragePolicy, StorageRules } from "./policy";
import { shownText } from "./shown-text";
import type { StorageContext } from "./storage-context";

/** What the user agent adds to a line or makes of it, for saying so beside the cookie. */
export type StorageChange =
  | "domain-mapped"
  /** Domain names the host itself, which stands alone. */
  | "domain-host-only"
  | "default-path"
  | "default-path-too-long"
  | "lifetime-capped"
  | "server-clock"
  | "same-site-default-lax"
  | "same-site-default-none"
  | "third-party-partition";

export interface StoredForm {
  /** As the browser's API would show it. */
  readonly cookie: Cookie;
  readonly changes: readonly StorageChange[];
}

/** The cookie that the line makes in the jar, if nothing refuses it. */
export function storedForm(
  line: ParsedSetCookie,
  scope: CookieScope,
  context: StorageContext,
  policy: StoragePolicy,
  now: number,
): StoredForm {
  const { attributes } = line;
  const { rules } = policy;
  const { expires, isCapped, isCorrected } = storedExpiry(
    attributes.expiry,
    now,
    context.serverTime,
  );
  const path = storedPath(attributes.path, context, rules);
  const partitionKey = storedPartition(attributes.partitioned, context, policy);
  const isSameSiteLeftOut = attributes.sameSite === "unspecified";
  const made: Record<StorageChange, boolean> = {
    "domain-mapped": !scope.hostOnly && decodeUtf8(attributes.domain ?? "") !== attributes.domain,
    "domain-host-only": scope.hostOnly && attributes.domain !== null,
    "default-path": attributes.path === null && path !== "",
    "default-path-too-long": attributes.path === null && path === "",
    "lifetime-capped": isCapped,
    "server-clock": isCorrected,
    "same-site-default-lax": isSameSiteLeftOut && rules.sameSiteUnspecified === "lax",
    "same-site-default-none": isSameSiteLeftOut && rules.sameSiteUnspecified === "none",
    "third-party-partition": partitionKey !== null && !attributes.partitioned,
  };
  return {
    cookie: {
      name: rules.nameIsOctets ? line.name : shownText(line.name),
      value: shownText(line.value),
      ...scope,
      path,
      secure: attributes.secure,
      httpOnly: attributes.httpOnly,
      sameSite: attributes.sameSite,
      expires,
      partitionKey,
      storeId: context.storeId,
    },
    changes: (Object.keys(made) as StorageChange[]).filter((change) => made[change]),
  };
}

function storedPath(
  path: OctetString | null,
  { url }: StorageContext,
  { keepsLongDefaultPath, undecodablePath }: StorageRules,
): string {
  if (path !== null) {
    return decodeUtf8(path) ?? (undecodablePath === "empty" ? "" : shownText(path));
  }
  const byUrl = defaultPath(url.path);
  return byUrl.length > MAX_ATTRIBUTE_OCTETS && !keepsLongDefaultPath ? "" : byUrl;
}

/** Firefox: a third party's cookie lives in a partition whether or not it says Partitioned. */
function storedPartition(
  isPartitioned: boolean,
  { isThirdParty, partition }: StorageContext,
  { rules, thirdParty }: StoragePolicy,
): PartitionKey | null {
  const isPutThere = isThirdParty && rules.partitionsThirdParties && thirdParty === "partitioned";
  return isPartitioned || isPutThere ? partition : null;
}
