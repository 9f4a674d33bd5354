import { CloseIcon } from "../components/icons/action-icons";
import { CheckIcon } from "../components/icons/menu-icons";
import hue from "../components/field-hue.module.css";
import { RETRIEVAL_GATES } from "../../core/retrieval/reason";
import type { GateWalk } from "../../core/retrieval/gate-walk";
import styles from "./gate-track.module.css";
import { GATE_ATTRIBUTES } from "./gate-words";

/** A cookie's way as a line from gate to gate, and the cookie at the place where it ends. What it says stands beside it in words. */
export function GateTrack({ walk: { steps, decisive } }: { walk: GateWalk }) {
  const halt = decisive === null ? RETRIEVAL_GATES.length : RETRIEVAL_GATES.indexOf(decisive.gate);
  const isStopped = decisive !== null && decisive.dependsOn === undefined;
  const doubt = steps.findIndex(({ step }) => step === "depends");
  return (
    <span
      class={styles["track"]}
      style={{
        "--sure": placeOf(doubt === -1 ? halt : doubt),
        "--reach": placeOf(isStopped ? halt : RETRIEVAL_GATES.length),
        "--halt": placeOf(halt),
      }}
      aria-hidden="true"
    >
      <span class={styles["rest"]} />
      <span class={styles["perhaps"]} />
      <span class={styles["run"]} />
      {steps.map(({ gate, step }, index) => {
        const isMarked = step === "refuses-too" || (step === "depends" && index !== halt);
        return (
          isMarked && (
            <span
              key={gate}
              class={`${hue["hue"]} ${styles["mark"]}`}
              data-attribute={GATE_ATTRIBUTES[gate]}
              data-step={step}
              style={{ "--place": placeOf(index) }}
            />
          )
        );
      })}
      <span
        class={`${hue["hue"]} ${styles["cookie"]}`}
        data-attribute={decisive === null ? undefined : GATE_ATTRIBUTES[decisive.gate]}
        data-halt={decisive === null ? "end" : isStopped ? "stops" : "depends"}
      >
        {decisive === null ? <CheckIcon /> : isStopped ? <CloseIcon /> : "?"}
      </span>
    </span>
  );
}

/** Where on the line a gate stands, from 0 to 1: in the middle of its column; after the last one the end. */
function placeOf(index: number): number {
  return Math.min(1, (index + 0.5) / RETRIEVAL_GATES.length);
}
