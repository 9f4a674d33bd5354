import type { Cookie, PartitionKey } from "../cookie";
import { hasUnknowableOctets } from "../cookie-name";
import { nameFromTyped, type NameRefusal } from "../name-from-typed";
import { ok, refused, type Result } from "../result";
import type { UserAgent } from "../user-agent";
import type { Change } from "./change";
import { type CookieField, isSameCookie } from "./compare";
import type { Draft } from "./draft";
import { expiresOf, type LifetimeProblem } from "./draft-lifetime";
import { siteFromTyped } from "./draft-partition";

/** What was typed in a field is not yet something that a cookie could hold. */
export type DraftProblem =
  | { readonly field: "name"; readonly code: NameRefusal }
  | { readonly field: "value"; readonly code: "value-has-lone-surrogate" | "value-unknowable" }
  | { readonly field: "expires"; readonly code: LifetimeProblem }
  | { readonly field: "partition"; readonly code: "partition-not-a-site" };

export interface DraftGround {
  /** The stored cookie that the draft began with; null for a new one. */
  readonly base: Cookie | null;
  readonly storeId: string;
  readonly userAgent: UserAgent;
  /** Seconds since the epoch; Max-Age counts from it. */
  readonly now: number;
}

/** The cookie that the draft asks for, or what keeps each field from being one: all problems, not the first. */
export function cookieFromDraft(
  draft: Draft,
  { base, storeId, userAgent, now }: DraftGround,
): Result<Cookie, readonly DraftProblem[]> {
  const { lifetime, name: typed, partitionKey: typedKey, ...fields } = draft;
  const name = nameFromTyped(typed, userAgent, base?.name);
  const expires = expiresOf(lifetime, now);
  const partitionKey = partitionFromTyped(typedKey, base);
  const problems: DraftProblem[] = [];
  if (!name.ok) problems.push({ field: "name", code: name.refusal });
  const isValueKept = base !== null && draft.value === base.value;
  if (!isValueKept && hasUnknowableOctets(draft.value)) {
    problems.push({ field: "value", code: "value-unknowable" });
  } else if (!isValueKept && !draft.value.isWellFormed()) {
    problems.push({ field: "value", code: "value-has-lone-surrogate" });
  }
  if (!expires.ok) problems.push({ field: "expires", code: expires.refusal });
  if (!partitionKey.ok) problems.push({ field: "partition", code: partitionKey.refusal });
  return name.ok && expires.ok && partitionKey.ok && problems.length === 0
    ? ok({
        ...fields,
        name: name.value,
        expires: expires.value,
        partitionKey: partitionKey.value,
        storeId,
      })
    : refused(problems);
}

/** What saving the draft would write: nothing, an add, an update, a move, or a deletion (`Max-Age=0`, a past date). */
export function changesFromDraft(
  draft: Draft,
  ground: DraftGround,
): Result<readonly Change[], readonly DraftProblem[]> {
  const { base, now } = ground;
  const wanted = cookieFromDraft(draft, ground);
  if (!wanted.ok) return wanted;
  if (isEnded(wanted.value, now)) return ok(base === null ? [] : [{ before: base, after: null }]);
  if (base !== null && isSameCookie(base, wanted.value)) return ok([]);
  return ok([{ before: base, after: wanted.value }]);
}

/** Each field's problems. */
export function problemsAt(
  problems: readonly DraftProblem[],
  field: CookieField,
): readonly DraftProblem[] {
  return problems.filter((problem) => problem.field === field);
}

function isEnded({ expires }: Cookie, now: number): boolean {
  return expires !== null && expires <= now;
}

function partitionFromTyped(
  key: PartitionKey | null,
  base: Cookie | null,
): Result<PartitionKey | null, "partition-not-a-site"> {
  const isKept = key === null || key.topLevelSite === base?.partitionKey?.topLevelSite;
  if (isKept) return ok(key);
  const topLevelSite = siteFromTyped(key.topLevelSite);
  return topLevelSite === undefined
    ? refused("partition-not-a-site")
    : ok({ ...key, topLevelSite });
}
