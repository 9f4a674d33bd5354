import type { TargetedInputEvent } from "preact";
import { useState } from "preact/hooks";
import {
  parseRequestCount,
  type RequestCountProblem,
} from "../../core/findings/request/request-count";
import { MOST_REQUESTS } from "../../core/limits";
import { useLens, useText } from "../lens-context";
import type { MessageKey } from "../text";

/**
 * The field for the number of requests that a header is multiplied by, and a sentence where what stands in it is none.
 * Then the last one that was goes on to count.
 */
export function useRequestCount(requestCount: number) {
  const lens = useLens();
  const text = useText();
  const [problem, setProblem] = useState<RequestCountProblem | null>(null);
  // The field is never written to: a text on its way to a number must not change under the hand.
  const [atFirst] = useState(requestCount);

  return {
    field: {
      type: "number",
      min: 1,
      max: MOST_REQUESTS,
      defaultValue: String(atFirst),
      "aria-invalid": problem !== null,
      onInput({ currentTarget: { value, validity } }: TargetedInputEvent<HTMLInputElement>) {
        // Of letters in a field for numbers the browser tells no more than that they are there.
        const parsed = parseRequestCount(validity.badInput ? "letters" : value);
        setProblem(parsed.ok ? null : parsed.refusal);
        if (parsed.ok) lens.setRequestCount(parsed.value);
      },
    },
    problem:
      problem === null
        ? null
        : [
            text(PROBLEM_WORDS[problem], MOST_REQUESTS),
            text("headerRequestsUsed", requestCount),
          ].join(" "),
  } as const;
}

const PROBLEM_WORDS: Record<RequestCountProblem, MessageKey> = {
  empty: "headerRequestsEmpty",
  "not-a-whole-number": "headerRequestsNotWhole",
  "too-few": "headerRequestsTooFew",
  "too-many": "headerRequestsTooMany",
};
