import type { Cookie } from "../../core/cookie";
import { confirmedLesson } from "../../core/lessons/confirmation";
import { reachedLessons } from "../../core/lessons/goals";
import type { LessonId } from "../../core/lessons/lesson-id";
import { rememberListing } from "../../core/lessons/past";
import { isPracticeHost } from "../../core/lessons/practice-site";
import { pageRequest } from "../../core/retrieval/page-request";
import { jarOf, type Subject } from "../open";
import type { Browser } from "../ports";
import type { Action, State } from "../state";
import {
  type LessonRecord,
  pastOf,
  readLessons,
  withDone,
  withoutLesson,
  writeLessons,
} from "./lesson-record";
import { takeConfirmations } from "./take-confirmations";

interface Following {
  state(): State;
  subscribe(listener: () => void): () => void;
  dispatch(action: Action): void;
}

export interface LessonFollower {
  /** As if the lesson had never been done. */
  forget(id: LessonId): Promise<void>;
}

interface Look {
  readonly subject: Subject;
  readonly cookies: readonly Cookie[];
  readonly confirmations: readonly Cookie[];
  /** What was listed before in this window; null at the first look. */
  readonly last: readonly Cookie[] | null;
  readonly now: number;
}

/**
 * Holds each listing against the lessons' goals, and remembers for the browser session what was reached:
 * a lesson stays done after its cookies went. Off the practice site no jar is judged; what was done is only read.
 */
export function followLessons(browser: Browser, following: Following): LessonFollower {
  const { memory, exclusion, clock, userAgent } = browser;
  let seen: Pick<Look, "subject" | "cookies"> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, since each goes on from what the one before remembered. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work).catch(() => following.dispatch({ type: "askingFailed" }));
    last = turn;
    return turn;
  }

  function look(): void {
    const { stage, cookies, confirmations } = following.state();
    if (stage.at !== "listed" || seen?.cookies === cookies) return;
    const { subject } = stage;
    const isSameSite = seen?.subject.site.domain === subject.site.domain;
    const before = isSameSite ? (seen?.cookies ?? null) : null;
    seen = { subject, cookies };
    const now = clock.now();
    void inTurn(() => note({ subject, cookies, confirmations, last: before, now }));
  }

  async function note(looked: Look): Promise<void> {
    const { subject, confirmations } = looked;
    await change(subject.storeId, (record) => judge(record, looked));
    // Only once it is remembered: a confirmation that is neither would be lost.
    if (confirmations.length > 0) {
      await takeConfirmations(browser, jarOf(subject), confirmations);
    }
  }

  function judge(record: LessonRecord, looked: Look): LessonRecord {
    const { subject, cookies, confirmations, now } = looked;
    const { page, site } = subject;
    const confirmed = confirmations
      .map((one) => confirmedLesson(one, now))
      .filter((id) => id !== null);
    if (!isPracticeHost(page.host)) return withDone(record, confirmed);
    const before = pastOf(record, site.domain);
    const past = rememberListing(before, looked.last, cookies, now);
    const root = pageRequest({ ...page, path: "/" }, site);
    const reached = reachedLessons({ cookies, past, root, userAgent, now });
    const kept =
      past === before ? record : { ...record, pasts: { ...record.pasts, [site.domain]: past } };
    return withDone(kept, [...reached, ...confirmed]);
  }

  /** Popup and pages write one record: each change is made in turn, to what is there then. */
  async function change(
    storeId: string,
    changed: (record: LessonRecord) => LessonRecord,
  ): Promise<void> {
    await exclusion.run(`lessons:${storeId}`, async () => {
      const record = await readLessons(memory, storeId);
      const next = changed(record);
      if (next !== record) await writeLessons(memory, storeId, next);
      following.dispatch({ type: "lessonsRead", done: next.done });
    });
  }

  following.subscribe(look);
  look();
  return {
    forget(id) {
      return inTurn(async () => {
        if (seen === null) return;
        await change(seen.subject.storeId, (record) => withoutLesson(record, id));
      });
    },
  };
}
