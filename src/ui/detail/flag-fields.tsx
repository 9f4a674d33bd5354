import { FieldSwitch } from "../components/field-switch";
import { HttpOnlyIcon } from "../components/icons/attribute-icons";
import { SecureIcon } from "../components/icons/lock-icons";
import { useText } from "../lens-context";
import { type DraftForm, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";
import styles from "./edit-form.module.css";

/** Secure and HttpOnly: there or not. */
export function FlagFields({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, change } = form;
  return (
    <div class={styles["stack"]}>
      <div class={styles["pair"]}>
        <FieldSwitch
          attribute="secure"
          icon={<SecureIcon />}
          label="Secure"
          hint={text(draft.secure ? "edit_secure_on" : "edit_secure_off")}
          isOn={draft.secure}
          describedBy={notesId("secure")}
          set={(secure) => change({ secure })}
        />
        <FieldSwitch
          attribute="httpOnly"
          icon={<HttpOnlyIcon />}
          label="HttpOnly"
          hint={text(draft.httpOnly ? "edit_http_only_on" : "edit_http_only_off")}
          isOn={draft.httpOnly}
          describedBy={notesId("httpOnly")}
          set={(httpOnly) => change({ httpOnly })}
        />
      </div>
      <FieldNotes field="secure" form={form} />
      <FieldNotes field="httpOnly" form={form} />
    </div>
  );
}
