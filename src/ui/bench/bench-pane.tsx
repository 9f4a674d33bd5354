import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Lens } from "../../app/lens";
import type { State } from "../../app/state";
import { changesOfVerdicts } from "../../core/edit/line-changes";
import type { RetrievalRequest } from "../../core/retrieval/request";
import type { LineSource } from "../../core/set-cookie/parse";
import { Button } from "../components/button";
import { FieldSegments } from "../components/field-segments";
import field from "../components/field.module.css";
import { useLens, useText } from "../lens-context";
import { PaneHeader } from "../site/pane-header";
import type { ValuesMode } from "../view-state";
import { BenchLineCard } from "./bench-line";
import { readBench } from "./bench-lines";
import styles from "./bench-pane.module.css";
import { PastedNotes } from "./pasted-notes";
import { StoreButton } from "./store-button";

export interface BenchPaneProps {
  readonly state: State;
  readonly request: RetrievalRequest;
  readonly values: ValuesMode;
  readonly onClose: () => void;
}

const FIELD = "bench-lines";
const EXAMPLE = "visits=1; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax";

/** What was typed, for as long as the document is open; in memory only. */
const left = new WeakMap<Lens, string>();

/** Set-Cookie lines as this browser would read them, piece by piece, and what would come of each. */
export function BenchPane({ state, request, values, onClose }: BenchPaneProps) {
  const text = useText();
  const lens = useLens();
  const { userAgent, clock } = lens.browser;
  const [typed, setTyped] = useState(() => left.get(lens) ?? "");
  const [source, setSource] = useState<LineSource>("http");
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const subject = "subject" in state.stage ? state.stage.subject : undefined;
  const now = clock.now();
  const read = (moment: number) =>
    subject === undefined
      ? null
      : readBench(typed, {
          subject,
          request,
          source,
          userAgent,
          jar: state.cookies,
          now: moment,
        });
  const reading = read(now);
  if (subject === undefined || reading === null) return null;

  const type = (next: string) => {
    left.set(lens, next);
    setTyped(next);
  };
  /** Of all lines together, or of one. */
  const changesAt = (moment: number, index?: number) => {
    const explained = moment === now ? reading.explained : (read(moment)?.explained ?? []);
    const taken = index === undefined ? explained : explained.slice(index, index + 1);
    return changesOfVerdicts(
      taken.map(({ verdict }) => verdict),
      state.cookies,
    );
  };
  const hidesValues = values === "hidden";
  return (
    <section class={styles["pane"]} aria-label={text("bench_title")}>
      <PaneHeader title={text("bench_title")} onClose={onClose} />
      <div class={styles["body"]}>
        <div class={styles["field"]}>
          <label for={FIELD}>{text("bench_label")}</label>
          <textarea
            ref={area}
            id={FIELD}
            class={`${field["input"]} ${styles["area"]}`}
            data-hidden={hidesValues}
            rows={3}
            value={typed}
            placeholder={EXAMPLE}
            onInput={({ currentTarget }) => type(currentTarget.value)}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby="bench-hint"
          />
          <p id="bench-hint" class={field["hint"]}>
            {text(hidesValues ? "bench_hint_hidden" : "bench_hint", subject.page.host)}
          </p>
        </div>
        <fieldset class={styles["source"]}>
          <legend class="said">{text("bench_source")}</legend>
          <FieldSegments<LineSource>
            name="bench-source"
            chosen={source}
            choose={setSource}
            segments={[
              { value: "http", label: text("bench_source_http") },
              { value: "script", label: "document.cookie" },
            ]}
          />
          {typed === "" && (
            <Button look="quiet" onClick={() => type(EXAMPLE)}>
              {text("bench_example")}
            </Button>
          )}
        </fieldset>
        <PastedNotes reading={reading} isEmpty={typed.trim() === ""} />
        {reading.explained.map((line, index) => (
          <BenchLineCard
            // oxlint-disable-next-line react/no-array-index-key -- a line is known by where it stands
            key={index}
            line={line}
            number={index + 1}
            hidesValues={hidesValues}
            now={now}
          >
            <StoreButton
              // Another text is another wish: what became of the last one is not its answer.
              key={line.line}
              subject={subject}
              changes={changesAt(now, index)}
              changesNow={() => changesAt(clock.now(), index)}
            />
          </BenchLineCard>
        ))}
        {reading.explained.length > 1 && (
          <StoreButton
            key={typed}
            isForAll
            subject={subject}
            changes={changesAt(now)}
            changesNow={() => changesAt(clock.now())}
          />
        )}
      </div>
    </section>
  );
}
