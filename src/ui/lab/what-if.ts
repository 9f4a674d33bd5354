import type { Cookie } from "../../core/cookie";
import { isSameKey } from "../../core/cookie-key";
import { type Draft, draftFromCookie, isDraftChanged, rebaseDraft } from "../../core/edit/draft";
import { cookieFromDraft } from "../../core/edit/draft-changes";
import { lookUnderneath } from "../../core/edit/draft-conflict";
import type { Outcome } from "../../core/edit/outcome";
import type { UserAgent } from "../../core/user-agent";

/** What if this cookie were another: a draft of it that is judged, and not written until it is applied. */
export interface WhatIf {
  /** As the browser holds it. */
  readonly base: Cookie;
  readonly began: Draft;
  readonly draft: Draft;
}

/** By row id. */
export type WhatIfs = ReadonlyMap<string, WhatIf>;

export function beginWhatIf(base: Cookie, userAgent: UserAgent): WhatIf {
  const began = draftFromCookie(base, userAgent);
  return { base, began, draft: began };
}

/** The what-ifs with this one changed; a draft that is back where it began is none. */
export function withWhatIf(whatIfs: WhatIfs, id: string, whatIf: WhatIf): WhatIfs {
  const next = new Map(whatIfs);
  if (isDraftChanged(whatIf.began, whatIf.draft)) next.set(id, whatIf);
  else next.delete(id);
  return next;
}

export function withoutWhatIf(whatIfs: WhatIfs, id: string): WhatIfs {
  const next = new Map(whatIfs);
  next.delete(id);
  return next;
}

/** The cookie to judge: as it would be, or as it is while a field holds what no cookie can. `now` in seconds. */
export function supposedCookie({ base, draft }: WhatIf, userAgent: UserAgent, now: number): Cookie {
  const wanted = cookieFromDraft(draft, { base, storeId: base.storeId, userAgent, now });
  return wanted.ok ? wanted.value : base;
}

/**
 * The what-ifs after the jar has changed, the same map where none is concerned: one that was written is none any more,
 * one whose cookie is gone goes with it, and the others stand on what the browser holds now.
 * @param outcomes of a write of ours that this is the first listing after
 */
export function followJar(
  whatIfs: WhatIfs,
  cookies: readonly Cookie[],
  outcomes: readonly Outcome[],
  userAgent: UserAgent,
): WhatIfs {
  let next = whatIfs;
  for (const [id, whatIf] of whatIfs) {
    const followed = isWritten(whatIf, outcomes) ? null : rebased(whatIf, cookies, userAgent);
    if (followed === null) next = withoutWhatIf(next, id);
    else if (followed !== whatIf) next = withWhatIf(next, id, followed);
  }
  return next;
}

function rebased(whatIf: WhatIf, cookies: readonly Cookie[], userAgent: UserAgent): WhatIf | null {
  const underneath = lookUnderneath(whatIf.base, cookies);
  switch (underneath.kind) {
    case "same":
      return whatIf;
    case "gone":
      return null;
    case "changed": {
      const began = draftFromCookie(underneath.current, userAgent);
      const draft = rebaseDraft(whatIf.began, whatIf.draft, began);
      return { base: underneath.current, began, draft };
    }
  }
}

function isWritten({ base }: WhatIf, outcomes: readonly Outcome[]): boolean {
  return outcomes.some(
    ({ result, change: { before } }) =>
      (result === "kept" || result === "removed") && before !== null && isSameKey(before, base),
  );
}
