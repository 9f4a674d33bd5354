import type { StorageReason } from "../../core/storage/reason";
import { storageReasonParameters } from "../../core/storage/reason";
import type { StorageVerdict } from "../../core/storage/verdict";
import { TrashIcon } from "../components/icons/action-icons";
import { CheckIcon } from "../components/icons/menu-icons";
import { SeverityIcon } from "../components/icons/severity-icons";
import { VisibleText } from "../components/visible-text";
import { fieldName } from "../detail/field-words";
import { useLens, useText } from "../lens-context";
import type { MessageKey, Text } from "../text";
import { storageMessageKey } from "../words/message-key";
import { parameterInWords } from "../words/parameter";
import type { OtherAnswer } from "./bench-lines";
import styles from "./storage-answer.module.css";

/** A Domain may be as long as it likes. */
const WORDS_LIMIT = 600;

const ANSWERS: Record<StorageVerdict["answer"], MessageKey> = {
  stored: "bench_stored",
  deleted: "bench_deleted",
  refused: "bench_refused",
  depends: "bench_depends",
};

interface Props {
  readonly verdict: StorageVerdict;
  readonly other: OtherAnswer;
}

/** Stored, deleted or refused, with every reason and where it is written; and another browser's answer or cookie where it differs. */
export function StorageAnswer({ verdict, other }: Props) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const { answer, reasons } = verdict;
  return (
    <div class={styles["verdict"]} data-answer={answer}>
      <p class={styles["answer"]}>
        <AnswerIcon answer={answer} />
        {text(ANSWERS[answer], userAgent.name)}
      </p>
      {reasons.length > 0 && (
        <ul aria-label={text("bench_reasons")}>
          {reasons.map((reason) => (
            <li key={reason.code}>
              <VisibleText limit={WORDS_LIMIT}>{reasonInWords(reason, "long", text)}</VisibleText>{" "}
              <cite>{reason.section}</cite>
            </li>
          ))}
        </ul>
      )}
      {(other.verdict.answer !== answer || other.differences.length > 0) && (
        <p class={styles["other"]}>
          <VisibleText limit={WORDS_LIMIT}>{otherInWords(other, text)}</VisibleText>
        </p>
      )}
    </div>
  );
}

function AnswerIcon({ answer }: Pick<StorageVerdict, "answer">) {
  switch (answer) {
    case "stored":
      return <CheckIcon />;
    case "deleted":
      return <TrashIcon />;
    case "refused":
      return <SeverityIcon severity="refused" />;
    case "depends":
      return <SeverityIcon severity="notice" />;
  }
}

function otherInWords({ name, verdict, differences }: OtherAnswer, text: Text): string {
  if (differences.length > 0) {
    const fields = differences.map((field) => fieldName(field, text));
    return text("bench_other_cookie", name, fields.join(", "));
  }
  const answer = text(ANSWERS[verdict.answer], name);
  if (verdict.reasons.length === 0) return answer;
  const reasons = verdict.reasons.map((reason) => reasonInWords(reason, "short", text));
  const because = text("bench_because", reasons.join(", "));
  return `${answer} ${because}`;
}

function reasonInWords(reason: StorageReason, part: "short" | "long", text: Text): string {
  const parameters = storageReasonParameters(reason);
  return text(
    storageMessageKey(reason.code, part),
    ...parameters.map((parameter) => parameterInWords(parameter, text)),
  );
}
