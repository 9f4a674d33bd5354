import { useState } from "preact/hooks";
import { cookieKeyId } from "../../core/cookie-key";
import { looksSensitive, maskValue } from "../../core/findings/sensitive/mask";
import { Button } from "../components/button";
import { Field } from "../components/field";
import styles from "../components/field.module.css";
import { EyeClosedIcon, EyeIcon } from "../components/icons/action-icons";
import { useText } from "../lens-context";
import { SENSITIVE_KINDS } from "../list/sensitive-kind";
import { type DraftForm, findingsAt, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";

/** The value; masked where the stored one looks sensitive, until it is revealed or typed over. */
export function ValueField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, origin, change } = form;
  const kind = origin === null ? null : looksSensitive(origin);
  // Revealing one cookie reveals no other that the pane goes on to.
  const id = origin === null ? null : cookieKeyId(origin);
  const [revealed, setRevealed] = useState<string | null>(null);
  const isUntouched = draft.value === origin?.value;
  const isMasked = kind !== null && revealed !== id && isUntouched;
  const isRefused =
    findingsAt(form.findings, "value").length > 0 ||
    form.problems.some(({ field }) => field === "value");

  function typeOverMask(event: InputEvent): void {
    if (!isMasked) return;
    // The mask is no text to edit: what is typed or pasted goes to the end of the value it hides.
    event.preventDefault();
    setRevealed(id);
    const typed = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    if (typed !== "") change({ value: draft.value + typed });
  }

  const reveal =
    kind === null ? undefined : (
      <Button
        look="quiet"
        icon={isMasked ? <EyeIcon /> : <EyeClosedIcon />}
        aria-pressed={!isMasked}
        disabled={!isUntouched}
        onClick={() => setRevealed(isMasked ? id : null)}
      >
        {text(isMasked ? "edit_value_reveal" : "edit_value_hide")}
      </Button>
    );
  return (
    <Field id="draft-value" attribute="value" label={text("attribute_value")} aside={reveal}>
      <textarea
        id="draft-value"
        class={styles["input"]}
        rows={1}
        value={isMasked && kind !== null ? maskValue(draft.value, kind) : draft.value}
        onBeforeInput={typeOverMask}
        onKeyDown={(event) => {
          // No value holds a line break; the field only looks as if it had lines.
          if (event.key === "Enter") event.preventDefault();
        }}
        onInput={({ currentTarget }) => change({ value: currentTarget.value })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={isRefused}
        aria-describedby={`${notesId("value")} value-mask`}
      />
      <p id="value-mask" class={styles["hint"]} hidden={!isMasked}>
        {kind !== null && text("edit_masked", text(SENSITIVE_KINDS[kind]))}
      </p>
      <FieldNotes field="value" form={form} />
    </Field>
  );
}
