import { DomainField } from "./domain-field";
import type { DraftForm } from "./draft-form";
import styles from "./edit-form.module.css";
import { FlagFields } from "./flag-fields";
import { LifetimeField } from "./lifetime-field";
import { NameField } from "./name-field";
import { PartitionField } from "./partition-field";
import { PathField } from "./path-field";
import { SameSiteField } from "./same-site-field";
import { SetCookieField } from "./set-cookie-field";
import { ValueField } from "./value-field";

/** Every attribute of the draft, each with its colour, icon and word. */
export function EditForm({ form }: { form: DraftForm }) {
  return (
    <>
      <div class={styles["texts"]}>
        <NameField form={form} />
        <ValueField form={form} />
      </div>
      <DomainField form={form} />
      <PathField form={form} />
      <LifetimeField form={form} />
      <FlagFields form={form} />
      <SameSiteField form={form} />
      <PartitionField form={form} />
      <SetCookieField form={form} />
    </>
  );
}
