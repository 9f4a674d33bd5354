import { MAX_LIFETIME_SECONDS } from "../limits";
import { ok, refused, type Result } from "../result";

/**
 * When a draft's cookie ends, as it was last said: two views of one fact.
 * Max-Age counts from the moment of saving, Expires from the epoch.
 */
export type DraftLifetime =
  | { readonly kind: "session" }
  /** Seconds, as typed. */
  | { readonly kind: "max-age"; readonly typed: string }
  /** Seconds since the epoch; null while the date is not complete. */
  | { readonly kind: "expires"; readonly at: number | null };

/** Lifetimes on offer beside the session. Seconds. */
export const LIFETIME_PRESETS: readonly number[] = [
  10,
  60,
  3600,
  86_400,
  30 * 86_400,
  MAX_LIFETIME_SECONDS,
];

export type LifetimeProblem = "max-age-empty" | "max-age-not-a-number" | "expires-incomplete";

/** As Set-Cookie takes it: RFC 6265bis 5.6.2. */
const MAX_AGE = /^-?\d+$/;

/** Longer than any date that a form can show; browsers cap far below. Seconds. */
const LONGEST = 10_000_000_000;

export function lifetimeFromCookie(expires: number | null): DraftLifetime {
  return expires === null ? { kind: "session" } : { kind: "expires", at: expires };
}

/** When the cookie would end if it were saved now, in seconds since the epoch; null for a session. */
export function expiresOf(
  lifetime: DraftLifetime,
  now: number,
): Result<number | null, LifetimeProblem> {
  switch (lifetime.kind) {
    case "session":
      return ok(null);
    case "max-age": {
      const typed = lifetime.typed.trim();
      if (typed === "") return refused("max-age-empty");
      if (!MAX_AGE.test(typed)) return refused("max-age-not-a-number");
      return ok(now + Math.max(-LONGEST, Math.min(Number(typed), LONGEST)));
    }
    case "expires":
      return lifetime.at === null ? refused("expires-incomplete") : ok(lifetime.at);
  }
}

/** What the Max-Age view shows: the text as typed, or the whole seconds left; "" where there is none. */
export function maxAgeText(lifetime: DraftLifetime, now: number): string {
  if (lifetime.kind === "max-age") return lifetime.typed;
  const expires = expiresOf(lifetime, now);
  if (!expires.ok || expires.value === null) return "";
  return String(Math.max(0, Math.round(expires.value - now)));
}

export function isSameLifetime(a: DraftLifetime, b: DraftLifetime): boolean {
  switch (a.kind) {
    case "session":
      return b.kind === "session";
    case "max-age":
      return b.kind === "max-age" && a.typed === b.typed;
    case "expires":
      return b.kind === "expires" && a.at === b.at;
  }
}
