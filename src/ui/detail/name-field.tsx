import { MAX_NAME_VALUE_OCTETS } from "../../core/limits";
import { nameValueOctets, octets } from "../../core/size";
import { Field } from "../components/field";
import styles from "../components/field.module.css";
import { useText } from "../lens-context";
import { type DraftForm, findingsAt, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";

/** The id of the name's control. */
export const NAME_FIELD = "draft-name";

export function NameField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, change } = form;
  const isRefused =
    findingsAt(form.findings, "name").length > 0 ||
    form.problems.some(({ field }) => field === "name");
  return (
    <Field
      id={NAME_FIELD}
      attribute="name"
      label={text("attribute_name")}
      aside={<Size {...form} />}
    >
      <input
        id={NAME_FIELD}
        class={styles["input"]}
        value={draft.name}
        onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={isRefused}
        aria-describedby={notesId("name")}
      />
      <FieldNotes field="name" form={form} />
    </Field>
  );
}

/** Octets of name and value together, which is what browsers limit. */
function Size({ draft, wanted, userAgent }: DraftForm) {
  const text = useText();
  const size =
    wanted === null ? octets(draft.name) + octets(draft.value) : nameValueOctets(wanted, userAgent);
  return <>{text("edit_octets_of", size, MAX_NAME_VALUE_OCTETS)}</>;
}
