import type { Cookie } from "../cookie";

/** What only the user can decide before a write. */
export type Question =
  /** A limit would be passed: the browser will evict others (at least `count`, where not exact), or what is new. */
  | { readonly ask: "evict"; readonly count: number; readonly isExact: boolean }
  /** The jar is full: the old cookie must go before the new one can be set. */
  | { readonly ask: "free-first" }
  /** Another cookie has the new key and would be replaced. */
  | { readonly ask: "replace"; readonly existing: Cookie }
  /** The stored cookies are no longer what the changes began with. */
  | { readonly ask: "changed-since"; readonly count: number }
  /** Lifetimes that an undo would restore are over; `lifetime` is the longest, in seconds, as it was left then. */
  | { readonly ask: "ended"; readonly count: number; readonly lifetime: number }
  /** Values that cannot be known cannot be restored once they are deleted or overwritten. */
  | { readonly ask: "no-undo"; readonly count: number };

/** The user's answers, given together with a second try. */
export type Consent =
  | "evict"
  | "free-first"
  | "replace"
  | "overwrite-changed"
  | "leave-changed"
  | "revive-ended"
  | "leave-ended"
  | "no-undo";
