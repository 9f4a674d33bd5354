import { type Parameter, textOf } from "../parameter";

/**
 * Why a request does not get a cookie: a code, the facts that decided, and where it is written.
 * A new gate adds its codes here and its function to the gates of a request.
 */
export type RetrievalReason =
  | {
      readonly code: "expired";
      readonly gate: "alive";
      /** Seconds since the epoch. */
      readonly expires: number;
      readonly section: "RFC 6265bis 5.7";
    }
  | {
      readonly code: "other-host";
      readonly gate: "domain";
      readonly domain: string;
      readonly requestHost: string;
      readonly section: "RFC 6265bis 5.8.3";
    }
  | {
      readonly code: "domain-mismatch";
      readonly gate: "domain";
      readonly domain: string;
      readonly requestHost: string;
      readonly section: "RFC 6265bis 5.1.3";
    }
  | {
      readonly code: "path-mismatch";
      readonly gate: "path";
      readonly path: string;
      readonly requestPath: string;
      readonly section: "RFC 6265bis 5.1.4";
    }
  | {
      readonly code: "secure-only";
      readonly gate: "secure";
      readonly section: "RFC 6265bis 5.8.3";
    }
  | {
      readonly code: "other-partition";
      readonly gate: "partition";
      readonly topLevelSite: string;
      readonly section: "CHIPS";
    }
  | {
      readonly code: "inside-other-site";
      readonly gate: "partition";
      readonly topLevelSite: string;
      readonly section: "CHIPS";
    };

/** "Included" is the absence of reasons; all of them are collected, in the order of the gates. */
export interface RetrievalVerdict {
  readonly included: boolean;
  readonly reasons: readonly RetrievalReason[];
}

/** The reason's facts in the order of the placeholders in its texts, `reason_<code>_short` and `_long`. */
export function reasonParameters(reason: RetrievalReason): readonly Parameter[] {
  switch (reason.code) {
    case "expired":
    case "secure-only":
      return [];
    case "other-host":
    case "domain-mismatch":
      return [textOf(reason.domain), textOf(reason.requestHost)];
    case "path-mismatch":
      return [textOf(reason.path), textOf(reason.requestPath)];
    case "other-partition":
    case "inside-other-site":
      return [textOf(reason.topLevelSite)];
  }
}
