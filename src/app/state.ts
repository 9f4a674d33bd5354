import type { Cookie } from "../core/cookie";
import { cookieKeyId } from "../core/cookie-key";
import type { Question } from "../core/edit/questions";
import type { LessonId } from "../core/lessons/lesson-id";
import { REQUESTS_AT_FIRST } from "../core/limits";
import type { Page, SitePage } from "../core/site/page";
import { listAgain, type Listing, NOTHING_LISTED } from "./listing";
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

export interface State extends Listing {
  readonly stage: Stage;
  /** This site's undo levels, newest first. */
  readonly levels: readonly UndoLevel[];
  readonly isWriting: boolean;
  readonly pending: PendingQuestions | null;
  readonly notice: Notice | null;
  /** Chromium: whether the browser blocks all cookies; undefined where it cannot be known. */
  readonly cookiesSwitchedOff: boolean | undefined;
  /** Requests that the header's octets are multiplied by. */
  readonly requestCount: number;
  /** Large type and hidden values, for a class. */
  readonly isClassMode: boolean;
  /** Lessons done in this browser session, as far as they were read. */
  readonly doneLessons: readonly LessonId[];
}

export const INITIAL_STATE: State = {
  ...NOTHING_LISTED,
  stage: { at: "loading" },
  levels: [],
  isWriting: false,
  pending: null,
  notice: null,
  cookiesSwitchedOff: undefined,
  requestCount: REQUESTS_AT_FIRST,
  isClassMode: false,
  doneLessons: [],
};

export type Action =
  | { readonly type: "stageReached"; readonly stage: Stage }
  | {
      readonly type: "siteListed";
      readonly subject: Subject;
      readonly cookies: readonly Cookie[];
      readonly now: number;
      readonly isClassMode: boolean;
    }
  | { readonly type: "permissionDenied" }
  | { readonly type: "cookiesListed"; readonly cookies: readonly Cookie[]; readonly now: number }
  | { readonly type: "endedDismissed"; readonly before: number }
  | { readonly type: "levelsRead"; readonly levels: readonly UndoLevel[] }
  | { readonly type: "interruptionFound"; readonly interrupted: Interrupted }
  | { readonly type: "switchedOffRead"; readonly isOff: boolean | undefined }
  | { readonly type: "requestCountSet"; readonly count: number }
  | { readonly type: "classModeSet"; readonly isOn: boolean }
  | { readonly type: "lessonsRead"; readonly done: readonly LessonId[] }
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
      return { ...state, ...listAgain(state, action.cookies, action.now) };
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
    case "classModeSet":
      return { ...state, isClassMode: action.isOn };
    case "lessonsRead":
      return action.done.join() === state.doneLessons.join()
        ? state
        : { ...state, doneLessons: action.done };
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
  { subject, cookies, now, isClassMode }: Extract<Action, { type: "siteListed" }>,
): State {
  const last = "subject" in state.stage ? state.stage.subject : undefined;
  const isSame =
    last !== undefined &&
    last.site.domain === subject.site.domain &&
    last.storeId === subject.storeId;
  const { requestCount, isWriting, doneLessons } = state;
  const kept = isSame ? state : { ...INITIAL_STATE, requestCount, isWriting, doneLessons };
  const listing = listAgain(kept, cookies, now);
  return { ...kept, ...listing, isClassMode, stage: { at: "listed", subject } };
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
      const listing = listAgain(state, answer.cookies, now, written);
      return { ...state, ...listing, notice: { about, label, report: answer } };
    }
  }
}
