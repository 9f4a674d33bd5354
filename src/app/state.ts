import type { Cookie } from "../core/cookie";
import { cookieKeyId } from "../core/cookie-key";
import type { Question } from "../core/edit/questions";
import { REQUESTS_AT_FIRST } from "../core/limits";
import type { Page, SitePage } from "../core/site/page";
import type { Subject } from "./open";
import type { Interrupted, LevelLabel, UndoLevel } from "./session-record";
import type { WriteAnswer, WriteReport } from "./write";

/** Which screen there is to show. */
export type Stage =
  | { readonly at: "loading" }
  | { readonly at: "no-tab" }
  | { readonly at: "elsewhere"; readonly page: Exclude<Page, SitePage> }
  | {
      readonly at: "permission";
      readonly subject: Subject;
      readonly cause: "not-asked" | "denied" | "revoked";
    }
  | { readonly at: "listed"; readonly subject: Subject }
  | { readonly at: "failed" };

/** A cookie whose lifetime ended while it was looked at. */
export interface EndedCookie {
  readonly cookie: Cookie;
  /** Seconds since the epoch. */
  readonly endedAt: number;
  /** Seconds it had left when it was first seen here: what *Restore* offers. */
  readonly lifetime: number;
}

/** What just happened; its words belong to the interface. */
export type Notice =
  | { readonly about: "write"; readonly label: LevelLabel; readonly report: WriteReport }
  | { readonly about: "undo"; readonly label: LevelLabel; readonly report: WriteReport }
  | { readonly about: "drops-newcomer" | "no-permission" }
  | { readonly about: "interrupted"; readonly interrupted: Interrupted }
  | { readonly about: "failed" };

/** Questions wait here until the user answers; nothing has been written. */
export interface PendingQuestions {
  readonly label: LevelLabel;
  readonly questions: readonly Question[];
}

export interface State {
  readonly stage: Stage;
  /** As the browser lists them: longest path first, then oldest. */
  readonly cookies: readonly Cookie[];
  /** When each short-lived cookie was first seen, to know the lifetime that a restore offers. */
  readonly firstSeen: ReadonlyMap<string, number>;
  readonly ended: readonly EndedCookie[];
  /** This site's undo levels, newest first. */
  readonly levels: readonly UndoLevel[];
  readonly isWriting: boolean;
  readonly pending: PendingQuestions | null;
  readonly notice: Notice | null;
  /** Chromium: whether the browser blocks all cookies; undefined where it cannot be known. */
  readonly cookiesSwitchedOff: boolean | undefined;
  /** Requests that the header's octets are multiplied by. */
  readonly requestCount: number;
}

export const INITIAL_STATE: State = {
  stage: { at: "loading" },
  cookies: [],
  firstSeen: new Map(),
  ended: [],
  levels: [],
  isWriting: false,
  pending: null,
  notice: null,
  cookiesSwitchedOff: undefined,
  requestCount: REQUESTS_AT_FIRST,
};

export type Action =
  | { readonly type: "stageReached"; readonly stage: Stage }
  | {
      readonly type: "siteListed";
      readonly subject: Subject;
      readonly cookies: readonly Cookie[];
      readonly now: number;
    }
  | { readonly type: "permissionDenied" }
  | { readonly type: "cookiesListed"; readonly cookies: readonly Cookie[]; readonly now: number }
  | { readonly type: "endedDismissed"; readonly before: number }
  | { readonly type: "levelsRead"; readonly levels: readonly UndoLevel[] }
  | { readonly type: "interruptionFound"; readonly interrupted: Interrupted }
  | { readonly type: "switchedOffRead"; readonly isOff: boolean | undefined }
  | { readonly type: "requestCountSet"; readonly count: number }
  | { readonly type: "writeBegan" }
  | {
      readonly type: "writeAnswered";
      readonly about: "write" | "undo";
      readonly label: LevelLabel;
      readonly answer: WriteAnswer;
      readonly now: number;
    }
  | { readonly type: "writeDropped" }
  | { readonly type: "writeFailed" }
  /** The browser answered a question with an error, or not at all. */
  | { readonly type: "askingFailed" }
  | { readonly type: "questionsDropped" }
  | { readonly type: "noticeDismissed" };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "stageReached":
      return { ...state, stage: action.stage };
    case "siteListed":
      return withSite(state, action);
    case "permissionDenied":
      return state.stage.at === "permission"
        ? { ...state, stage: { ...state.stage, cause: "denied" } }
        : state;
    case "cookiesListed":
      return withCookies(state, action.cookies, action.now, new Set());
    case "endedDismissed":
      return { ...state, ended: state.ended.filter(({ endedAt }) => endedAt > action.before) };
    case "levelsRead":
      // Most sites have none: their first list is not drawn twice for that.
      return action.levels.length + state.levels.length === 0
        ? state
        : { ...state, levels: action.levels };
    case "interruptionFound":
      return { ...state, notice: { about: "interrupted", interrupted: action.interrupted } };
    case "switchedOffRead":
      return (action.isOff ?? false) === (state.cookiesSwitchedOff ?? false)
        ? state
        : { ...state, cookiesSwitchedOff: action.isOff };
    case "requestCountSet":
      return { ...state, requestCount: action.count };
    case "writeBegan":
      return { ...state, isWriting: true, pending: null, notice: null };
    case "writeAnswered":
      return withAnswer({ ...state, isWriting: false }, action);
    case "writeDropped":
      return { ...state, isWriting: false };
    case "writeFailed":
      return { ...state, isWriting: false, notice: { about: "failed" } };
    case "askingFailed":
      // What stands is still what was true last. What was told before this is not taken away.
      return state.stage.at === "loading"
        ? { ...state, stage: { at: "failed" } }
        : { ...state, notice: state.notice ?? { about: "failed" } };
    case "questionsDropped":
      return { ...state, pending: null };
    case "noticeDismissed":
      return { ...state, notice: null };
  }
}

/** Another site starts empty: nothing of the last one may be taken for ended or undoable here. */
function withSite(
  state: State,
  { subject, cookies, now }: Extract<Action, { type: "siteListed" }>,
): State {
  const last = "subject" in state.stage ? state.stage.subject : undefined;
  const isSame =
    last !== undefined &&
    last.site.domain === subject.site.domain &&
    last.storeId === subject.storeId;
  const kept = isSame
    ? state
    : { ...INITIAL_STATE, requestCount: state.requestCount, isWriting: state.isWriting };
  return withCookies({ ...kept, stage: { at: "listed", subject } }, cookies, now, new Set());
}

function withAnswer(
  state: State,
  { about, label, answer, now }: Extract<Action, { type: "writeAnswered" }>,
): State {
  switch (answer.kind) {
    case "asks":
      return { ...state, pending: { label, questions: answer.questions } };
    case "drops-newcomer":
    case "no-permission":
      return { ...state, notice: { about: answer.kind } };
    case "written": {
      const written = new Set(
        answer.outcomes.flatMap(({ change: { before } }) =>
          before === null ? [] : [cookieKeyId(before)],
        ),
      );
      const listed = withCookies(state, answer.cookies, now, written);
      return { ...listed, notice: { about, label, report: answer } };
    }
  }
}

/** Lifetimes up to an hour are watched: longer ones end while nobody looks. Seconds. */
const WATCHED_LIFETIME = 3600;

/** `written`: ids that a write of ours took away; they have not ended by themselves. */
function withCookies(
  state: State,
  cookies: readonly Cookie[],
  now: number,
  written: ReadonlySet<string>,
): State {
  const present = new Set(cookies.map(cookieKeyId));
  const firstSeen = new Map<string, number>();
  for (const cookie of cookies) {
    if (cookie.expires === null || cookie.expires - now > WATCHED_LIFETIME) continue;
    const id = lifetimeId(cookie);
    firstSeen.set(id, state.firstSeen.get(id) ?? now);
  }
  const newlyEnded = state.cookies.flatMap((cookie): EndedCookie[] => {
    if (cookie.expires === null || cookie.expires > now) return [];
    const id = cookieKeyId(cookie);
    if (present.has(id) || written.has(id)) return [];
    const seen = state.firstSeen.get(lifetimeId(cookie)) ?? cookie.expires;
    return [{ cookie, endedAt: now, lifetime: Math.max(1, Math.ceil(cookie.expires - seen)) }];
  });
  const ended = [...state.ended, ...newlyEnded].filter(
    ({ cookie }) => !present.has(cookieKeyId(cookie)),
  );
  return { ...state, cookies, firstSeen, ended };
}

/** A cookie that was set again starts a new lifetime. */
function lifetimeId(cookie: Cookie): string {
  return `${cookieKeyId(cookie)}@${cookie.expires}`;
}
