import type { Change } from "../core/edit/change";
import type { Consent } from "../core/edit/questions";
import { levelsOfSite } from "./levels-of-site";
import { jarOf, type Subject } from "./open";
import type { Browser } from "./ports";
import type { LevelLabel } from "./session-record";
import type { Action, State } from "./state";
import type { WriteAnswer } from "./write";

/** Loaded once the first rows stand: no list waits for the code of a write. */
const loadWrite = () => import("./write");
const loadUndo = () => import("./undo");

interface Writing {
  state(): State;
  subject(): Subject | undefined;
  dispatch(action: Action): void;
  /** Before each write. */
  began(): void;
  /** After each write, whatever came of it. */
  written(): void;
}

export interface Writer {
  write(label: LevelLabel, changes: readonly Change[]): Promise<WriteAnswer | null>;
  undo(): Promise<WriteAnswer | null>;
  answer(consents: readonly Consent[] | null): Promise<WriteAnswer | null>;
  readLevels(): Promise<void>;
}

interface Attempt {
  readonly about: "write" | "undo";
  readonly label: LevelLabel;
  readonly consents: readonly Consent[];
  readonly go: (consents: readonly Consent[]) => Promise<WriteAnswer | null>;
}

/** Runs one write after the other; what asks waits here for the user's answer. */
export function createWriter(browser: Browser, writing: Writing): Writer {
  let waiting: Attempt | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** `choose` is called when its turn has come, so that it sees what earlier writes left. */
  function inTurn(choose: () => Attempt | null): Promise<WriteAnswer | null> {
    const turn = last.then(() => {
      const wanted = choose();
      return wanted === null ? null : attempt(wanted);
    });
    last = turn;
    return turn;
  }

  async function attempt(wanted: Attempt): Promise<WriteAnswer | null> {
    waiting = null;
    const before = writing.subject();
    writing.dispatch({ type: "writeBegan" });
    writing.began();
    try {
      const answer = await wanted.go(wanted.consents);
      if (answer === null) {
        writing.dispatch({ type: "writeDropped" });
        // Another window wrote meanwhile: the user sees what there is to undo now.
        await readLevels();
        return null;
      }
      if (answer.kind === "asks") waiting = wanted;
      const { about, label } = wanted;
      writing.dispatch({ type: "writeAnswered", about, label, answer, now: browser.clock.now() });
      if (answer.kind === "written" && before !== undefined && before === writing.subject()) {
        const levels = levelsOfSite(answer.levels, before.site.domain);
        writing.dispatch({ type: "levelsRead", levels });
      } else await readLevels();
      return answer;
    } catch {
      // A bug, or a browser that went away: the journal holds what is needed to finish or take back.
      writing.dispatch({ type: "writeFailed" });
      return null;
    } finally {
      writing.written();
    }
  }

  async function readLevels(): Promise<void> {
    const subject = writing.subject();
    if (subject === undefined) return;
    const { undoLevels } = await loadUndo();
    writing.dispatch({ type: "levelsRead", levels: await undoLevels(browser, jarOf(subject)) });
  }

  return {
    readLevels,
    write(label, changes) {
      return inTurn(() => {
        const subject = writing.subject();
        if (subject === undefined) return null;
        const first = { label, changes, undoneFrom: null, undoes: null };
        const go = async (consents: readonly Consent[]) => {
          const { writeChanges } = await loadWrite();
          return writeChanges(browser, jarOf(subject), { ...first, consents });
        };
        return { about: "write", label, consents: [], go };
      });
    },
    undo() {
      return inTurn(() => {
        const subject = writing.subject();
        const level = writing.state().levels[0];
        if (subject === undefined || level === undefined) return null;
        const go = async (consents: readonly Consent[]) => {
          const { undoLast } = await loadUndo();
          return undoLast(browser, jarOf(subject), consents, level.id);
        };
        return { about: "undo", label: level.label, consents: [], go };
      });
    },
    answer(consents) {
      return inTurn(() => {
        const asked = waiting;
        if (asked !== null && consents !== null) {
          return { ...asked, consents: [...asked.consents, ...consents] };
        }
        waiting = null;
        writing.dispatch({ type: "questionsDropped" });
        return null;
      });
    },
  };
}
