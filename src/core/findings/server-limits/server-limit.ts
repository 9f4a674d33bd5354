import type { SourceId } from "../sources";

/** What a server or proxy takes of a request's headers by default. */
export interface ServerLimit {
  readonly server: string;
  readonly octets: number;
  /** `line`: the Cookie header line alone; `head`: all headers together, so that there is less for cookies. */
  readonly counts: "line" | "head";
  readonly beyond: BeyondLimit;
  readonly source: SourceId;
}

/** What becomes of a request beyond the limit. */
export type BeyondLimit =
  /** An error and not the page; `status` is null where neither documentation nor source names one. */
  | { readonly kind: "error"; readonly status: number | null }
  /** The connection is closed; a proxy in front reports an error of its own. */
  | { readonly kind: "no-answer" }
  /** The whole Cookie header is dropped, and the request goes on without. */
  | { readonly kind: "drops-cookies" };

/** The response's status; null where none is named. */
export const error = (status: number | null): BeyondLimit => ({ kind: "error", status });
