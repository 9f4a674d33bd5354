import type { Cookie } from "../cookie";
import { cookieKeyId, isSameKey } from "../cookie-key";
import type { UserAgent } from "../user-agent";
import { isValueUnknowable, type Obstacle, obstacleTo } from "./addressable";
import { type Change, kindOfChange } from "./change";
import { isSameCookie } from "./compare";
import { forecastEviction } from "./eviction";
import { findCookie, indexJar, type JarIndex } from "./jar-index";
import type { Outcome } from "./outcome";
import type { Consent, Question } from "./questions";

export interface Wish {
  readonly changes: readonly Change[];
  readonly consents: readonly Consent[];
  /** For an undo: when its level was written (seconds since the epoch); null for a first write. */
  readonly undoneFrom: number | null;
}

/** What is to be done, and what must be asked first. Nothing may be done while a question is open. */
export interface WritePlan {
  readonly questions: readonly Question[];
  readonly changes: readonly Change[];
  /** Changes that need no call, because of what is stored or of what the user answered. */
  readonly settled: readonly Outcome[];
  /** Deletions and moves must expire the old cookies before the new ones are set. */
  readonly mustFreeFirst: boolean;
  readonly mayEvict: boolean;
  readonly dropsNewcomer: boolean;
}

/** Holds the wished changes against the jar as it is now; `ended` is what it holds beyond its end. */
export function planWrite(
  wish: Wish,
  present: readonly Cookie[],
  userAgent: UserAgent,
  now: number,
  ended: readonly Cookie[] = [],
): WritePlan {
  const jar = indexJar(present);
  const twins = keysListedTwice(present);
  const steps = wish.changes.map((change) => {
    const obstacle = obstacleOf(change, twins, userAgent);
    if (obstacle !== null) {
      return settle({ result: "unaddressable", change, obstacle });
    }
    return change.after === null
      ? planDeletion(change, jar, wish)
      : planPut({ before: change.before, after: change.after }, jar, wish, now);
  });

  const changes = steps.flatMap((step) => step.changes);
  const forecast = forecastEviction(present, changes, userAgent, ended);
  const questions = mergeQuestions(steps.flatMap((step) => step.questions));
  const isGranted = (consent: Consent) => wish.consents.includes(consent);
  if (forecast.overflows && !isGranted("evict")) {
    questions.push({ ask: "evict", count: forecast.evicts, isExact: forecast.isExact });
  }
  // An undo deletes what the user wants gone; elsewhere what is freed is what the new cookie comes from.
  const isAtRisk = changes.some((change) => {
    const kind = kindOfChange(change);
    return kind === "move" || (kind === "delete" && wish.undoneFrom === null);
  });
  if (forecast.mustFreeFirst && isAtRisk && !isGranted("free-first")) {
    questions.push({ ask: "free-first" });
  }
  // Each `before` is deleted, replaced or overwritten, and an undo would have to write its value.
  const unknowable = changes.filter(({ before }) => before !== null && isValueUnknowable(before));
  if (unknowable.length > 0 && !isGranted("no-undo")) {
    questions.push({ ask: "no-undo", count: unknowable.length });
  }
  return {
    questions,
    changes,
    settled: steps.flatMap((step) => step.settled),
    mustFreeFirst: forecast.mustFreeFirst,
    mayEvict: forecast.overflows,
    dropsNewcomer: forecast.dropsNewcomer,
  };
}

interface Step {
  readonly changes: readonly Change[];
  readonly settled: readonly Outcome[];
  readonly questions: readonly Question[];
}

const settle = (outcome: Outcome): Step => ({ changes: [], settled: [outcome], questions: [] });
const ask = (...questions: readonly Question[]): Step => ({ changes: [], settled: [], questions });
const carryOut = (...changes: readonly Change[]): Step => ({ changes, settled: [], questions: [] });

/**
 * A deletion picks a cookie by its key; what it holds by now is what an undo restores.
 * An undo of an add did not pick what the site has stored there since: that is asked.
 */
function planDeletion(change: Change, jar: JarIndex, wish: Wish): Step {
  const { before } = change;
  const stored = before === null ? undefined : findCookie(jar, before);
  if (before === null || stored === undefined) return settle({ result: "gone", change });
  if (wish.undoneFrom !== null && !isSameCookie(stored, before)) {
    if (wish.consents.includes("leave-changed")) return settle({ result: "left", change });
    if (!wish.consents.includes("overwrite-changed"))
      return ask({ ask: "changed-since", count: 1 });
  }
  return carryOut({ before: stored, after: null });
}

function planPut(
  put: { readonly before: Cookie | null; readonly after: Cookie },
  jar: JarIndex,
  wish: Wish,
  now: number,
): Step {
  const isUndo = wish.undoneFrom !== null;
  const isGranted = (consent: Consent) => wish.consents.includes(consent);
  const after = endedAfter(put.after, wish, now);
  if (after === "ask") {
    const lifetime = (put.after.expires ?? now) - (wish.undoneFrom ?? now);
    return ask({ ask: "ended", count: 1, lifetime });
  }
  if (after === "leave") return settle({ result: "left", change: put });

  const stored = put.before === null ? undefined : findCookie(jar, put.before);
  const occupant =
    put.before !== null && isSameKey(put.before, after) ? undefined : findCookie(jar, after);
  const isChanged = put.before !== null && !(stored && isSameCookie(stored, put.before));
  const questions: Question[] = [];
  if (isChanged || (isUndo && occupant !== undefined)) {
    if (isGranted("leave-changed")) return settle({ result: "left", change: put });
    if (!isGranted("overwrite-changed")) questions.push({ ask: "changed-since", count: 1 });
  }
  if (occupant !== undefined && !isUndo && !isGranted("replace")) {
    questions.push({ ask: "replace", existing: occupant });
  }
  if (questions.length > 0) return ask(...questions);
  if (occupant === undefined) return carryOut({ before: stored ?? null, after });
  const replaced: Change = { before: occupant, after };
  return stored === undefined
    ? carryOut(replaced)
    : carryOut(replaced, { before: stored, after: null });
}

/** The cookie to put; where an undo comes after its lifetime ended, as the user decided. */
function endedAfter(after: Cookie, wish: Wish, now: number): Cookie | "ask" | "leave" {
  if (wish.undoneFrom === null || after.expires === null || after.expires > now) return after;
  if (wish.consents.includes("leave-ended")) return "leave";
  if (!wish.consents.includes("revive-ended")) return "ask";
  return { ...after, expires: now + (after.expires - wish.undoneFrom) };
}

function obstacleOf(
  { before, after }: Change,
  twins: ReadonlySet<string>,
  userAgent: UserAgent,
): Obstacle | null {
  if (before !== null) {
    if (twins.has(cookieKeyId(before))) return "indistinguishable";
    const obstacle = obstacleTo(before, userAgent);
    if (obstacle !== null) return obstacle;
  }
  if (after === null) return null;
  return isValueUnknowable(after) ? "unknowable-octets" : obstacleTo(after, userAgent);
}

function keysListedTwice(cookies: readonly Cookie[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const cookie of cookies) {
    const id = cookieKeyId(cookie);
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return twice;
}

/** One question of a kind, with the sum of its counts. */
function mergeQuestions(questions: readonly Question[]): Question[] {
  const merged = new Map<Question["ask"], Question>();
  for (const question of questions) {
    const earlier = merged.get(question.ask);
    merged.set(question.ask, earlier === undefined ? question : merge(earlier, question));
  }
  return [...merged.values()];
}

function merge(a: Question, b: Question): Question {
  if (a.ask === "ended" && b.ask === "ended") {
    return { ...a, count: a.count + b.count, lifetime: Math.max(a.lifetime, b.lifetime) };
  }
  if (a.ask === "changed-since" && b.ask === "changed-since") {
    return { ...a, count: a.count + b.count };
  }
  return a;
}
