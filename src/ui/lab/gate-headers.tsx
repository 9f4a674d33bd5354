import { useId, useRef, useState } from "preact/hooks";
import { RETRIEVAL_GATES, type RetrievalGateName } from "../../core/retrieval/reason";
import hue from "../components/field-hue.module.css";
import { useDismiss } from "../components/use-dismiss";
import { useText } from "../lens-context";
import styles from "./gate-headers.module.css";
import { GATE_ICONS } from "./gate-icons";
import { GatePicture } from "./gate-picture";
import { GATE_ATTRIBUTES, GATE_NAMES, type GateFacts, gateFact, gateRule } from "./gate-words";
import type { LabRows } from "./lab-rows";

interface Props {
  readonly facts: GateFacts;
  readonly stopped: LabRows["stopped"];
}

/** The gates by name, each with how many it stops; pressed, one explains itself over the rows. */
export function GateHeaders({ facts, stopped }: Props) {
  const text = useText();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<RetrievalGateName | null>(null);
  useDismiss(root, open !== null, (reason) => {
    if (reason === "escape") {
      root.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    }
    setOpen(null);
  });
  return (
    <div role="row" class={styles["headers"]} aria-rowindex={1}>
      <div role="columnheader" class={styles["cookie"]}>
        {text("lab_cookie")}
      </div>
      <div role="columnheader" class={styles["gates"]} aria-label={text("lab_gates")} ref={root}>
        {RETRIEVAL_GATES.map((gate) => {
          const Icon = GATE_ICONS[gate];
          const count = stopped[gate];
          return (
            <button
              key={gate}
              type="button"
              class={`${hue["hue"]} ${styles["gate"]}`}
              data-attribute={GATE_ATTRIBUTES[gate]}
              aria-expanded={gate === open}
              aria-controls={gate === open ? id : undefined}
              title={text(GATE_NAMES[gate])}
              onClick={() => setOpen(gate === open ? null : gate)}
            >
              <span class={styles["icon"]}>
                <Icon />
                {count > 0 && (
                  <span class={styles["count"]} aria-hidden="true">
                    {text.number(count)}
                  </span>
                )}
              </span>
              <span class={styles["word"]}>{text(GATE_NAMES[gate])}</span>
              {count > 0 && <span class="said">{text.plural("lab_gate_stops", count)}</span>}
            </button>
          );
        })}
        {open !== null && (
          <section
            id={id}
            aria-label={text(GATE_NAMES[open])}
            class={`${hue["hue"]} ${styles["explanation"]}`}
            data-attribute={GATE_ATTRIBUTES[open]}
            style={{ "--at": RETRIEVAL_GATES.indexOf(open) }}
          >
            <GatePicture gate={open} facts={facts} />
            <div>
              <p>{gateRule(open, facts.policy, text)}</p>
              <p class={styles["fact"]}>{gateFact(open, facts, text)}</p>
            </div>
          </section>
        )}
      </div>
      <div role="columnheader" class={styles["outcome"]}>
        {text("lab_outcome")}
      </div>
    </div>
  );
}
