import { Button } from "../components/button";
import { Field } from "../components/field";
import styles from "../components/field.module.css";
import { EyeClosedIcon, EyeIcon } from "../components/icons/action-icons";
import { useText } from "../lens-context";
import { SENSITIVE_KINDS, sensitiveKind } from "../list/sensitive-kind";
import { isMaskable, maskedValue } from "../list/value-mask";
import { type DraftForm, findingsAt, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";

/** The value; masked where the stored one looks sensitive or a class looks on, until it is revealed or typed over. */
export function ValueField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, origin, sight, change } = form;
  const { values, isRevealed, reveal } = sight;
  const isUntouched = draft.value === origin?.value;
  const canMask = origin !== null && isMaskable(origin, values);
  // What was typed over it stays in sight; from a class it is hidden too.
  const isMasked = canMask && !isRevealed && (isUntouched || values === "hidden");
  const isRefused =
    findingsAt(form.findings, "value").length > 0 ||
    form.problems.some(({ field }) => field === "value");

  function typeOverMask(event: InputEvent): void {
    if (!isMasked) return;
    // The mask is no text to edit: what is typed or pasted goes to the end of the value it hides.
    event.preventDefault();
    reveal(true);
    const typed = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    if (typed !== "") change({ value: draft.value + typed });
  }

  const button = canMask ? (
    <Button
      look="quiet"
      icon={isMasked ? <EyeIcon /> : <EyeClosedIcon />}
      aria-pressed={!isMasked}
      disabled={!isUntouched && values !== "hidden"}
      onClick={() => reveal(isMasked)}
    >
      {text(isMasked ? "edit_value_reveal" : "edit_value_hide")}
    </Button>
  ) : undefined;
  const kind = origin === null ? null : sensitiveKind(origin);
  return (
    <Field id="draft-value" attribute="value" label={text("attribute_value")} aside={button}>
      <textarea
        id="draft-value"
        class={styles["input"]}
        rows={1}
        value={isMasked ? maskedValue(origin, values) : draft.value}
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
        {values === "hidden"
          ? text("edit_hidden")
          : kind !== null && text("edit_masked", text(SENSITIVE_KINDS[kind]))}
      </p>
      <FieldNotes field="value" form={form} />
    </Field>
  );
}
