import type { SameSite } from "../../core/cookie";
import { FieldGroup } from "../components/field";
import { FieldSegments } from "../components/field-segments";
import styles from "../components/field.module.css";
import { SameSiteIcon } from "../components/icons/attribute-icons";
import { useText } from "../lens-context";
import { type DraftForm, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";
import { sameSiteMeaning } from "./same-site-words";

export function SameSiteField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, change, userAgent } = form;
  return (
    <FieldGroup
      attribute="sameSite"
      icon={<SameSiteIcon />}
      label="SameSite"
      describedBy={`same-site-meaning ${notesId("sameSite")}`}
    >
      <FieldSegments<SameSite>
        name="draft-same-site"
        chosen={draft.sameSite}
        choose={(sameSite) => change({ sameSite })}
        segments={[
          { value: "strict", label: "Strict" },
          { value: "lax", label: "Lax" },
          { value: "no_restriction", label: "None" },
          { value: "unspecified", label: text("attribute_not_set") },
        ]}
      />
      <p id="same-site-meaning" class={styles["hint"]}>
        {text(sameSiteMeaning(draft.sameSite, userAgent), userAgent.name)}
      </p>
      <FieldNotes field="sameSite" form={form} />
    </FieldGroup>
  );
}
