import { type Parameter, textOf } from "../parameter";
import type { SameSiteContext } from "./same-site-context";

/** The gates that a cookie walks through, in their order. */
export const RETRIEVAL_GATES = [
  "alive",
  "domain",
  "path",
  "secure",
  "http-only",
  "same-site",
  "partition",
  "policy",
] as const;
export type RetrievalGateName = (typeof RETRIEVAL_GATES)[number];

interface Facts<Gate extends RetrievalGateName, Section extends string> {
  readonly gate: Gate;
  /** Where it is written. */
  readonly section: Section;
  /** What nobody but the browser can know, where the refusal depends on it; absent where the refusal is certain. */
  readonly dependsOn?: "age" | "third-party-setting";
}

interface SameSiteFacts extends Facts<"same-site", "RFC 6265bis 5.8.3"> {
  readonly context: SameSiteContext;
  /** The schemeful site that the request goes to. */
  readonly site: string;
}

interface ThirdPartyFacts extends Facts<"policy", "browser setting"> {
  /** The schemeful site that the request goes to. */
  readonly site: string;
  readonly topLevelSite: string;
}

/** Why a request does not get a cookie: a code, the facts that decided, and where it is written. */
export type RetrievalReason =
  | (Facts<"alive", "RFC 6265bis 5.7"> & {
      readonly code: "expired";
      /** Seconds since the epoch. */
      readonly expires: number;
    })
  | (Facts<"domain", "RFC 6265bis 5.8.3"> & {
      readonly code: "other-host";
      readonly domain: string;
      readonly requestHost: string;
    })
  | (Facts<"domain", "RFC 6265bis 5.1.3"> & {
      readonly code: "domain-mismatch";
      readonly domain: string;
      readonly requestHost: string;
    })
  | (Facts<"path", "RFC 6265bis 5.1.4"> & {
      readonly code: "path-mismatch";
      readonly path: string;
      readonly requestPath: string;
    })
  | (Facts<"secure", "RFC 6265bis 5.8.3"> & { readonly code: "secure-only" })
  | (Facts<"http-only", "RFC 6265bis 5.8.3"> & { readonly code: "http-only" })
  | (SameSiteFacts & {
      readonly code:
        | "same-site-strict"
        | "same-site-lax"
        | "same-site-default"
        | "same-site-default-post";
    })
  | (Facts<"partition", "CHIPS"> & {
      readonly code: "other-partition" | "inside-other-site" | "outside-other-site";
      readonly topLevelSite: string;
    })
  | (Facts<"policy", "Fetch 4.6"> & {
      readonly code: "credentials-omitted" | "credentials-other-origin";
    })
  | (ThirdPartyFacts & {
      readonly code: "third-party-partitioned" | "third-party-blocked" | "third-party-unknown";
    });

/** "Included" is the absence of reasons; all of them are collected, in the order of the gates. */
export interface RetrievalVerdict {
  /** "depends" where nothing certain refuses the cookie, but something that cannot be known may. */
  readonly answer: "included" | "excluded" | "depends";
  readonly included: boolean;
  readonly reasons: readonly RetrievalReason[];
}

/** The facts that texts name, in the order of their placeholders. */
const FACTS = ["domain", "requestHost", "path", "requestPath", "site", "topLevelSite"] as const;

/** The facts of the reason that its texts name, `reason_<code>_short` and `_long`, in the order of their placeholders. */
export function reasonParameters(reason: RetrievalReason): readonly Parameter[] {
  const named: Partial<Record<"code" | (typeof FACTS)[number], string>> = reason;
  return FACTS.map((fact) => named[fact])
    .filter((fact) => fact !== undefined)
    .map(textOf);
}
