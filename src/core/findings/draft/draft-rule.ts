import type { Cookie } from "../../cookie";
import type { CookieField } from "../../edit/compare";
import type { Site } from "../../site/site";
import type { UserAgent } from "../../user-agent";
import type { CookiePatch, Finding } from "../finding";
import type { Parameter } from "../../parameter";
import type { SourceId } from "../sources";

/** What a rule may know besides the cookie that is about to be written. */
export interface DraftContext {
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
  readonly site: Site;
}

/** A rule about a cookie that is about to be written: what a browser refuses or changes, before trying. */
export type DraftRule<Id extends string> = (
  draft: Cookie,
  context: DraftContext,
) => readonly Finding<Id>[];

interface Refusal<Id extends string> {
  readonly id: Id;
  readonly field: CookieField;
  readonly parameters?: readonly Parameter[];
  readonly source: SourceId;
  /** Fields that would mend the draft; shown as an offer, never applied unasked. */
  readonly patch?: CookiePatch;
}

/** A refusal by the browser itself, or by Cookie Lens where the browser's API would let it pass. */
export function refusal<Id extends string>(
  { id, field, parameters = [], source, patch }: Refusal<Id>,
  isEnforcedByUserAgent: boolean,
): Finding<Id> {
  return {
    id,
    severity: "refused",
    subject: {
      kind: "draft",
      field,
      enforcedBy: isEnforcedByUserAgent ? "user-agent" : "extension",
    },
    parameters,
    source,
    fix: patch === undefined ? null : { patch, kind: "draft" },
  };
}
