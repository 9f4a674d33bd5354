import type { LessonId } from "../core/lessons/lesson-id";
import { isPracticeHost } from "../core/lessons/practice-site";
import { followJar } from "./follow-jar";
import type { LessonFollower } from "./lessons/follow-lessons";
import { CLASS_MODE, type Opening, openSite, storeOf, type Subject } from "./open";
import { requestSite, wasDenied } from "./permission";
import type { Browser } from "./ports";
import { type Action, INITIAL_STATE, reduce, type Stage, type State } from "./state";
import { createWriter, type Writer } from "./writer";

export type Surface = "popup" | "page";

/** What the interface holds: the state, and everything that a user can do. */
export interface Lens extends Omit<Writer, "readLevels"> {
  readonly browser: Browser;
  readonly surface: Surface;
  state(): State;
  /** Calls back after each change of state; returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  /** Call straight from the user's gesture, or Firefox refuses to ask. */
  requestPermission(): Promise<void>;
  dismissNotice(): void;
  setRequestCount(count: number): void;
  /** Remembered until the browser is closed. */
  setClassMode(isOn: boolean): void;
  /** Reads what was done; on the practice site, judges too. Once is enough. */
  followLessons(): Promise<void>;
  /** As if the lesson had never been done. */
  forgetLesson(id: LessonId): Promise<void>;
  openAsPage(): Promise<void>;
  stop(): void;
}

const REQUEST_COUNT = "request-count";

/** `opening` was asked for before the views were loaded; `tabId` undefined means the active tab. */
export function createLens(
  browser: Browser,
  surface: Surface,
  tabId: number | undefined,
  opening: Promise<Opening>,
): Lens {
  let state = INITIAL_STATE;
  const listeners = new Set<() => void>();
  const dispatch = (action: Action): void => {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const subject = (): Subject | undefined =>
    "subject" in state.stage ? state.stage.subject : undefined;
  let lessons: Promise<LessonFollower> | null = null;
  const reopen = () => told(openSite(browser, subject()?.tabId ?? tabId).then(arrive));
  const follower = followJar(browser, { state: () => state, dispatch, reopen });
  const { readLevels, ...writer } = createWriter(browser, {
    state: () => state,
    subject,
    dispatch,
    began: () => follower.hold(),
    written: () => follower.release(),
  });

  /** Nobody waits to hear that it failed: the state says so. */
  async function told(asked: Promise<unknown>): Promise<void> {
    try {
      await asked;
    } catch {
      dispatch({ type: "askingFailed" });
    }
  }

  async function arrive(reached: Opening): Promise<void> {
    if (reached.at === "listed") {
      dispatch({ type: "siteListed", ...reached });
      follower.refreshIfChanged();
    } else dispatch({ type: "stageReached", stage: await stageOf(reached) });
    await browser.painted();
    await settle(reached);
  }

  async function stageOf(reached: Exclude<Opening, { at: "listed" }>): Promise<Stage> {
    const { stage } = state;
    const wasSeen =
      stage.at === "listed" || (stage.at === "permission" && stage.cause === "revoked");
    if (wasSeen && reached.at === "elsewhere" && reached.page.kind === "hidden") {
      // Firefox: with the access the tab's address went too, and it is the access that the user can give back.
      const isAllowed = await browser.permissions.has(stage.subject.pattern);
      return isAllowed ? reached : { at: "permission", subject: stage.subject, cause: "revoked" };
    }
    if (reached.at !== "permission") return reached;
    if (wasSeen) return { ...reached, cause: "revoked" };
    const isDenied = await wasDenied(browser.memory, reached.subject);
    return { ...reached, cause: isDenied ? "denied" : "not-asked" };
  }

  /** Once what there is to see stands: settings, what a closed popup left behind, the undo levels. */
  async function settle(reached: Opening): Promise<void> {
    const isListed = reached.at === "listed";
    const count = isListed ? await browser.memory.read(REQUEST_COUNT) : undefined;
    if (typeof count === "number") dispatch({ type: "requestCountSet", count });
    const storeId = storeOf(reached);
    if (storeId !== undefined) await resume(storeId);
    if (!isListed) return;
    await readLevels();
    if (isPracticeHost(reached.subject.page.host)) void told(lessonFollower());
    // Last, because it asks by document.cookie, which stops everything else for some milliseconds.
    dispatch({ type: "switchedOffRead", isOff: browser.cookiesSwitchedOff() });
  }

  /** What was cut off does not wait for its own site; only a list has a line to tell it in. */
  async function resume(storeId: string): Promise<void> {
    const { resumeWrites } = await import("./resume");
    const interrupted = await resumeWrites(browser, storeId, () => state.stage.at === "listed");
    if (interrupted === null) return;
    dispatch({ type: "interruptionFound", interrupted });
    await follower.refresh();
  }

  /** Few look at lessons: their code is loaded for those who do. */
  function lessonFollower(): Promise<LessonFollower> {
    lessons ??= import("./lessons/follow-lessons")
      .then((module) => module.followLessons(browser, { state: () => state, subscribe, dispatch }))
      .catch((error: unknown) => {
        // The next who asks tries again.
        lessons = null;
        throw error;
      });
    return lessons;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  async function requestPermission(): Promise<void> {
    const looked = subject();
    if (looked === undefined) return;
    const reopens = surface === "popup" && browser.userAgent.promptClosesPopup;
    const isGranted = await requestSite(browser, looked, reopens);
    if (isGranted) await reopen();
    else dispatch({ type: "permissionDenied" });
  }

  void told(opening.then(arrive));
  return {
    ...writer,
    browser,
    surface,
    state: () => state,
    subscribe,
    requestPermission: () => told(requestPermission()),
    dismissNotice: () => dispatch({ type: "noticeDismissed" }),
    setRequestCount(count) {
      dispatch({ type: "requestCountSet", count });
      void told(browser.memory.write(REQUEST_COUNT, count));
    },
    setClassMode(isOn) {
      dispatch({ type: "classModeSet", isOn });
      void told(browser.memory.write(CLASS_MODE, isOn || undefined));
    },
    followLessons: () => told(lessonFollower()),
    forgetLesson: (id) => told(lessonFollower().then((follower) => follower.forget(id))),
    async openAsPage() {
      const looked = subject();
      if (looked !== undefined) await told(browser.tabs.openPage(looked.tabId));
    },
    stop: () => follower.stop(),
  };
}
