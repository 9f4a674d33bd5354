import type { Cookie, PartitionKey } from "../cookie";
import type { CookieField } from "../edit/compare";
import type { Parameter } from "../parameter";
import type { SourceId } from "./sources";

/** `refused`: the write cannot work as it stands. The others are ordered by what can happen. */
export type Severity = "refused" | "danger" | "warning" | "notice";

/** What the finding is about, and so where it is shown. */
export type FindingSubject =
  | { readonly kind: "cookie" }
  | {
      readonly kind: "draft";
      readonly field: CookieField;
      /** `extension`: the browser's API would write it, but no server could set such a cookie. */
      readonly enforcedBy: "user-agent" | "extension";
    }
  | { readonly kind: "site" }
  | { readonly kind: "partition"; readonly partitionKey: PartitionKey }
  | { readonly kind: "request" };

/** The fields that a fix would change. */
export type CookiePatch = Partial<Omit<Cookie, "storeId">>;

export interface Fix {
  readonly patch: CookiePatch;
  /** `one-click` is a candidate: `isSafeFix` decides for the page at hand. `draft` always shows a preview. */
  readonly kind: "one-click" | "draft";
}

/** What a rule found, as data: its texts are `finding_<id>_title`, `_consequence` and `_fix`. */
export interface Finding<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly subject: FindingSubject;
  /** In the order of the placeholders in the finding's texts. */
  readonly parameters: readonly Parameter[];
  readonly source: SourceId;
  readonly fix: Fix | null;
}
