import type { Cookie } from "../cookie";
import type { ParsedSetCookie } from "../set-cookie/parse";
import type { StoragePolicy } from "./policy";
import type { StorageReason } from "./reason";
import type { StorageContext } from "./storage-context";

/** A line on its way into the jar, as every gate sees it. */
export interface StorageAttempt {
  readonly line: ParsedSetCookie;
  /** What it would become; null where its Domain is refused, so that it would be nobody's. */
  readonly cookie: Cookie | null;
  readonly context: StorageContext;
  readonly policy: StoragePolicy;
  /** What is stored before. */
  readonly jar: readonly Cookie[];
}

/** One of the storage model's checks: the reasons that it refuses the cookie with. */
export type StorageGate = (attempt: StorageAttempt) => readonly StorageReason[];
