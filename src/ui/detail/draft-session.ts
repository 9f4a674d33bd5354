import type { Notice, State } from "../../app/state";
import type { Cookie } from "../../core/cookie";
import { isSameKey } from "../../core/cookie-key";
import { isSameCookie } from "../../core/edit/compare";
import {
  type Draft,
  draftFromCookie,
  isDraftChanged,
  newDraft,
  patchDraft,
  rebaseDraft,
} from "../../core/edit/draft";
import { followedCookie, lookUnderneath } from "../../core/edit/draft-conflict";
import type { Outcome } from "../../core/edit/outcome";
import { freeName } from "../../core/edit/free-name";
import type { CookiePatch } from "../../core/findings/finding";
import type { UserAgent } from "../../core/user-agent";
import type { DetailTarget } from "./target";

/** An open draft and the cookie it stands on. */
export interface DraftSession {
  readonly target: DetailTarget;
  /** The stored cookie that the draft is held against; null for a new one. */
  readonly base: Cookie | null;
  /** The draft as it began on that base. */
  readonly began: Draft;
  readonly draft: Draft;
  /** What the last save asked for, to know its outcome by. */
  readonly submitted: Cookie | null;
  readonly seenNotice: Notice | null;
  /** What became of this cookie in the last write of ours. */
  readonly outcome: Outcome | null;
}

export interface Surroundings {
  readonly state: State;
  readonly userAgent: UserAgent;
}

export function beginSession(target: DetailTarget, around: Surroundings): DraftSession {
  const { userAgent, state } = around;
  const began = beginDraft(target, around);
  const base = target.kind === "cookie" ? target.cookie : null;
  const draft =
    target.kind === "new" && target.template !== null
      ? { ...began, ...draftOfDuplicate(target.template, around) }
      : began;
  return {
    target,
    base,
    began,
    draft: target.kind === "cookie" ? proposed(draft, target.proposal, userAgent) : draft,
    submitted: null,
    seenNotice: state.notice,
    outcome: null,
  };
}

/** The session after the target, the jar or a write has changed around it; the same object where nothing has. */
export function followSession(
  session: DraftSession,
  target: DetailTarget,
  around: Surroundings,
): DraftSession {
  const aimed = target === session.target ? session : retarget(session, target, around);
  const written = followNotice(aimed, around);
  return around.state.isWriting ? written : followJar(written, around);
}

export function isChanged({ began, draft }: Pick<DraftSession, "began" | "draft">): boolean {
  return isDraftChanged(began, draft);
}

/** Puts the draft on another base: what was typed stays. */
export function rebaseSession(
  session: DraftSession,
  base: Cookie,
  userAgent: UserAgent,
): DraftSession {
  const began = draftFromCookie(base, userAgent);
  return { ...session, base, began, draft: rebaseDraft(session.began, session.draft, began) };
}

/** Starts over on this base: what was typed goes. */
export function resetSession(
  session: DraftSession,
  base: Cookie,
  userAgent: UserAgent,
): DraftSession {
  const began = draftFromCookie(base, userAgent);
  return { ...session, base, began, draft: began };
}

function retarget(session: DraftSession, target: DetailTarget, around: Surroundings): DraftSession {
  if (target.kind === "new") {
    const isSame = session.target.kind === "new" && session.target.template === target.template;
    return isSame ? { ...session, target } : beginSession(target, around);
  }
  // A cookie that was just added or renamed here is opened again under its key: nothing begins anew.
  if (session.base === null || !isSameKey(session.base, target.cookie)) {
    return beginSession(target, around);
  }
  const draft = proposed(session.draft, target.proposal, around.userAgent);
  return { ...session, target, draft };
}

/** A write of ours moves the base along: a rename, what the browser changed on the way, an undo. */
function followNotice(session: DraftSession, { state, userAgent }: Surroundings): DraftSession {
  const { notice } = state;
  if (notice === session.seenNotice) return session;
  const seen = { ...session, seenNotice: notice };
  if (notice === null || (notice.about !== "write" && notice.about !== "undo")) return seen;
  const { outcomes } = notice.report;
  const submitted = outcomes.find(({ change }) => isAskedFor(change.after, session.submitted));
  if (submitted !== undefined) {
    const answered = { ...seen, submitted: null, outcome: submitted };
    return submitted.result === "kept"
      ? resetSession(answered, submitted.kept, userAgent)
      : answered;
  }
  if (session.base === null) return seen;
  const { base } = session;
  const kept = followedCookie(base, outcomes);
  if (kept !== undefined) return { ...rebaseSession(seen, kept, userAgent), outcome: null };
  const own = outcomes.find(({ change: { before } }) => before !== null && isSameKey(before, base));
  return own === undefined ? seen : { ...seen, outcome: own };
}

/** But for the partition: where a host was typed, the write asked for its site. */
function isAskedFor(after: Cookie | null, submitted: Cookie | null): boolean {
  if (after === null || submitted === null) return false;
  return isSameCookie({ ...after, partitionKey: submitted.partitionKey }, submitted);
}

/** A draft that nobody has touched follows the browser without a word. */
function followJar(session: DraftSession, { state, userAgent }: Surroundings): DraftSession {
  if (isChanged(session)) return session;
  const underneath = lookUnderneath(session.base, state.cookies);
  return underneath.kind === "changed"
    ? resetSession(session, underneath.current, userAgent)
    : session;
}

function beginDraft(target: DetailTarget, { state, userAgent }: Surroundings): Draft {
  if (target.kind === "cookie") return draftFromCookie(target.cookie, userAgent);
  const page = "subject" in state.stage ? state.stage.subject.page : undefined;
  return newDraft(page ?? { scheme: "https", host: "" });
}

function draftOfDuplicate(template: Cookie, { state, userAgent }: Surroundings): Draft {
  const name = freeName(template, state.cookies);
  return draftFromCookie({ ...template, name }, userAgent);
}

function proposed(draft: Draft, proposal: CookiePatch | undefined, userAgent: UserAgent): Draft {
  return proposal === undefined ? draft : patchDraft(draft, proposal, userAgent);
}
