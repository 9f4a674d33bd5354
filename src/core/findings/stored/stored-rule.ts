import type { Cookie } from "../../cookie";
import type { RetrievalRequest } from "../../retrieval/request";
import type { UserAgent } from "../../user-agent";
import type { Finding, FindingSubject } from "../finding";

/** What a rule may know besides the stored cookie itself. */
export interface StoredContext {
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
  /** This page's own request; null where there is no page. */
  readonly request: RetrievalRequest | null;
  /** Every listed cookie of the same name, this one included, in the browser's order. */
  readonly sameName: readonly Cookie[];
}

/** A rule about a cookie that the browser holds: its finding, or null. */
export type StoredRule<Id extends string> = (
  cookie: Cookie,
  context: StoredContext,
) => Finding<Id> | null;

export const STORED_COOKIE: FindingSubject = { kind: "cookie" };
