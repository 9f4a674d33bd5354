import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Lens } from "../../app/lens";
import { cookieKeyId } from "../../core/cookie-key";
import { useLens, useLensState } from "../lens-context";
import { beginSession, type DraftSession, followSession, isChanged } from "./draft-session";
import type { DetailTarget } from "./target";

/** Drafts that were left without saving; in memory only, for as long as the document is open. */
const leftDrafts = new WeakMap<Lens, Map<string, DraftSession>>();

interface HeldSession {
  readonly session: DraftSession;
  setSession(session: DraftSession): void;
}

/** The draft for the target: kept true to the browser, and found again after another cookie was looked at. */
export function useDraftSession(target: DetailTarget): HeldSession {
  const lens = useLens();
  const state = useLensState();
  const around = { state, userAgent: lens.browser.userAgent };
  const [held, setHeld] = useState(() => takeLeft(lens, beginSession(target, around)));
  const followed = followSession(held, target, around);
  const isElsewhere = followed.target !== held.target && sessionId(followed) !== sessionId(held);
  const session = isElsewhere ? takeLeft(lens, followed) : followed;
  if (session !== held) setHeld(session);

  const latest = useRef(session);
  // With the drawing: a pane that is closed before the next frame must leave its last letter too.
  useLayoutEffect(() => {
    if (sessionId(latest.current) !== sessionId(session)) leave(lens, latest.current, session);
    latest.current = session;
  });
  useLayoutEffect(() => () => leave(lens, latest.current, null), [lens]);
  return { session, setSession: setHeld };
}

function leave(lens: Lens, left: DraftSession, next: DraftSession | null): void {
  const id = sessionId(left);
  // A rename takes its draft along.
  const isMoved = next !== null && next.target === left.target;
  if (isMoved || !isChanged(left)) return;
  const drafts = leftDrafts.get(lens) ?? new Map<string, DraftSession>();
  leftDrafts.set(lens, drafts.set(id, left));
}

function takeLeft(lens: Lens, begun: DraftSession): DraftSession {
  const id = sessionId(begun);
  const drafts = leftDrafts.get(lens);
  const left = drafts?.get(id);
  if (left === undefined) return begun;
  drafts?.delete(id);
  // A proposal is a wish of its own: it does not mix with what was typed before.
  return isChanged(begun) ? begun : { ...left, target: begun.target, outcome: null };
}

function sessionId({ base }: DraftSession): string {
  return base === null ? "new" : cookieKeyId(base);
}
