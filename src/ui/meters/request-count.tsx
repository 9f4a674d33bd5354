import { useState } from "preact/hooks";
import {
  parseRequestCount,
  type RequestCountProblem,
} from "../../core/findings/request/request-count";
import { MOST_REQUESTS } from "../../core/limits";
import { SeverityIcon } from "../components/icons/severity-icons";
import { useLens, useText } from "../lens-context";
import type { MessageKey } from "../text";
import { octetsInWords } from "../words/octets";
import styles from "./details.module.css";

interface Props {
  /** Of this page's Cookie header. */
  readonly octets: number;
  /** The last that was a number of requests. */
  readonly requestCount: number;
}

/** By how many requests the header is multiplied. What is no number of them stays in the field, and the last one goes on to count. */
export function RequestCount({ octets, requestCount }: Props) {
  const lens = useLens();
  const text = useText();
  const [problem, setProblem] = useState<RequestCountProblem | null>(null);
  // The field is never written to: a text on its way to a number must not change under the hand.
  const [atFirst] = useState(requestCount);
  const product = octetsInWords(octets * requestCount, text);

  function take({ value, validity }: HTMLInputElement): void {
    // Of letters in a field for numbers the browser tells no more than that they are there.
    const parsed = parseRequestCount(validity.badInput ? "letters" : value);
    setProblem(parsed.ok ? null : parsed.refusal);
    if (parsed.ok) lens.setRequestCount(parsed.value);
  }

  return (
    <div>
      <label class={styles["times"]}>
        {text("headerRequests")}
        <input
          type="number"
          min={1}
          max={MOST_REQUESTS}
          defaultValue={String(atFirst)}
          aria-invalid={problem !== null}
          aria-describedby="request-count-problem"
          onInput={({ currentTarget }) => take(currentTarget)}
        />
        <output>{text("headerProduct", text.plural("octets", octets), product)}</output>
      </label>
      <div id="request-count-problem" aria-live="polite">
        {problem !== null && (
          <p class={styles["problem"]}>
            <SeverityIcon severity="refused" />
            <span>
              {text(PROBLEM_WORDS[problem], MOST_REQUESTS)}{" "}
              {text("headerRequestsUsed", requestCount)}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

const PROBLEM_WORDS: Record<RequestCountProblem, MessageKey> = {
  empty: "headerRequestsEmpty",
  "not-a-whole-number": "headerRequestsNotWhole",
  "too-few": "headerRequestsTooFew",
  "too-many": "headerRequestsTooMany",
};
