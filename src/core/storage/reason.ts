import type { PrefixPromise } from "../set-cookie/prefix-promises";
import { countOf, type Parameter, textOf } from "../parameter";
import { MAX_NAME_VALUE_OCTETS } from "../limits";

interface Facts<Section extends string> {
  /** Where it is written. */
  readonly section: Section;
  /** What nobody but the browser can know, where the refusal depends on it; absent where the refusal is certain. */
  readonly dependsOn?: "third-party-setting";
}

type Parsing = Facts<"RFC 6265bis 5.6">;
type Storage = Facts<"RFC 6265bis 5.7">;
/** What the specification does not ask for. */
type BrowserRule = Facts<"browser rule">;

/**
 * Why a user agent does not store a cookie: a code, the facts that decided, and where it is written.
 * `at`: where the octet stands in the line, from 0; the texts count from 1.
 */
export type StorageReason =
  | (Facts<"RFC 9110 5.5"> & { readonly code: "nul"; readonly at: number })
  | (Parsing & { readonly code: "control-character"; readonly at: number })
  | (BrowserRule & { readonly code: "tab"; readonly at: number })
  | (Parsing & { readonly code: "name-value-too-large"; readonly octets: number })
  | (Storage & { readonly code: "empty-cookie" })
  | (BrowserRule & { readonly code: "name-missing" | "nameless-equals-sign" | "path-tab" })
  | (Storage & {
      readonly code: "domain-non-ascii" | "domain-public-suffix" | "domain-mismatch";
      readonly domain: string;
      readonly host: string;
    })
  | (Storage & { readonly code: "secure-over-http" | "http-only-from-script" })
  | (Storage & {
      readonly code: "overwrites-secure";
      /** Of the Secure cookie that is there. */
      readonly domain: string;
      readonly path: string;
    })
  | (Storage & {
      readonly code: "cross-site" | "cross-site-default";
      /** The schemeful site that sets the cookie. */
      readonly site: string;
    })
  | (Storage & { readonly code: "same-site-none-needs-secure" })
  | (Facts<"CHIPS"> & { readonly code: "partitioned-needs-secure" })
  | (Facts<"RFC 6265bis 5.4"> & {
      readonly code: PrefixPromise | "nameless-prefix";
      readonly prefix: string;
    })
  | (Storage & { readonly code: "overwrites-http-only" })
  | (Facts<"browser setting"> & {
      readonly code: "third-party-blocked" | "third-party-unknown";
      readonly site: string;
      readonly topLevelSite: string;
    });

/** The reason's facts in the order of the placeholders in its texts, `storage_<code>_short` and `_long`. */
export function storageReasonParameters(reason: StorageReason): readonly Parameter[] {
  switch (reason.code) {
    case "nul":
    case "control-character":
    case "tab":
      return [countOf(reason.at + 1)];
    case "empty-cookie":
    case "name-missing":
    case "nameless-equals-sign":
    case "path-tab":
    case "secure-over-http":
    case "http-only-from-script":
    case "same-site-none-needs-secure":
    case "partitioned-needs-secure":
    case "overwrites-http-only":
      return [];
    case "name-value-too-large":
      return [countOf(reason.octets), countOf(MAX_NAME_VALUE_OCTETS)];
    case "domain-non-ascii":
    case "domain-public-suffix":
    case "domain-mismatch":
      return [textOf(reason.domain), textOf(reason.host)];
    case "overwrites-secure":
      return [textOf(reason.domain), textOf(reason.path)];
    case "cross-site":
    case "cross-site-default":
      return [textOf(reason.site)];
    case "prefix-needs-secure":
    case "prefix-needs-http-only":
    case "prefix-needs-host-only":
    case "prefix-needs-root-path":
    case "nameless-prefix":
      return [textOf(reason.prefix)];
    case "third-party-blocked":
    case "third-party-unknown":
      return [textOf(reason.site), textOf(reason.topLevelSite)];
  }
}
