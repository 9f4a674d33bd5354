import { useLayoutEffect, useRef } from "preact/hooks";
import type { PendingQuestions } from "../../app/state";
import type { Consent, Question } from "../../core/edit/questions";
import { Button } from "../components/button";
import { WarningIcon } from "../components/icons/severity-icons";
import { useLens, useLensState, useText } from "../lens-context";
import styles from "./question-dialog.module.css";
import { questionSentence } from "./question-sentence";

/** Asks what only the user can decide before a write. Nothing has been written while it stands. */
export function QuestionDialog() {
  const { pending } = useLensState();
  return pending === null ? null : <Asking pending={pending} />;
}

function Asking({ pending }: { pending: PendingQuestions }) {
  const text = useText();
  const lens = useLens();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const { state, answer, browser } = lens;
  const { stage } = state();
  const site = "subject" in stage ? stage.subject.site.domain : "";
  const sentence = (question: Question) =>
    questionSentence(question, { site, userAgent: browser.userAgent, text });
  const choices = choicesFor(pending.questions);
  return (
    <dialog
      ref={dialog}
      class={styles["dialog"]}
      aria-labelledby="question-title"
      aria-describedby="question-body"
      onCancel={(event) => {
        event.preventDefault();
        void answer(null);
      }}
    >
      <h2 id="question-title">
        <WarningIcon />
        {text("question_title")}
      </h2>
      <div id="question-body" class={styles["body"]}>
        {pending.questions.map((question) => (
          <p key={question.ask}>{sentence(question)}</p>
        ))}
      </div>
      <div class={styles["buttons"]}>
        {/* The careful answer comes first, and has the focus. */}
        <Button onClick={() => void answer(null)}>{text("question_cancel")}</Button>
        {choices.map(({ word, consents }) => (
          <Button
            key={word}
            look={consents.some((consent) => consent.startsWith("leave")) ? "plain" : "danger"}
            onClick={() => void answer(consents)}
          >
            {text(word)}
          </Button>
        ))}
      </div>
    </dialog>
  );
}

interface Choice {
  readonly word:
    | "question_evict_do"
    | "question_evict_try"
    | "question_free_first_do"
    | "question_replace_do"
    | "question_changed_overwrite"
    | "question_changed_leave"
    | "question_ended_revive"
    | "question_ended_leave"
    | "question_no_undo_do"
    | "question_all_do"
    | "question_all_leave";
  readonly consents: readonly Consent[];
}

/** Every question is answered by one press: go on with all of it, or leave alone what can be left. */
function choicesFor(questions: readonly Question[]): readonly Choice[] {
  const goOn = questions.map(goOnWith);
  const leave = questions.map(leaveOf);
  const canLeave = leave.some((choice, index) => choice.word !== goOn[index]?.word);
  const [only] = goOn;
  if (goOn.length === 1 && only !== undefined) {
    return canLeave ? [...leave, only] : [only];
  }
  const merge = (word: Choice["word"], choices: readonly Choice[]): Choice => ({
    word,
    consents: choices.flatMap(({ consents }) => consents),
  });
  const all = merge("question_all_do", goOn);
  return canLeave ? [merge("question_all_leave", leave), all] : [all];
}

function goOnWith(question: Question): Choice {
  switch (question.ask) {
    case "evict": {
      const word = question.count === 0 ? "question_evict_try" : "question_evict_do";
      return { word, consents: ["evict"] };
    }
    case "free-first":
      return { word: "question_free_first_do", consents: ["free-first"] };
    case "replace":
      return { word: "question_replace_do", consents: ["replace"] };
    case "changed-since":
      return { word: "question_changed_overwrite", consents: ["overwrite-changed"] };
    case "ended":
      return { word: "question_ended_revive", consents: ["revive-ended"] };
    case "no-undo":
      return { word: "question_no_undo_do", consents: ["no-undo"] };
  }
}

function leaveOf(question: Question): Choice {
  switch (question.ask) {
    case "changed-since":
      return { word: "question_changed_leave", consents: ["leave-changed"] };
    case "ended":
      return { word: "question_ended_leave", consents: ["leave-ended"] };
    case "evict":
    case "free-first":
    case "replace":
    case "no-undo":
      return goOnWith(question);
  }
}
