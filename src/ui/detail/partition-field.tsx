import type { PartitionKey } from "../../core/cookie";
import { partitionId } from "../../core/cookie-key";
import {
  isOwnSite,
  partitionBelow,
  type PartitionChoice,
  partitionChoice,
} from "../../core/edit/draft-partition";
import { FieldGroup } from "../components/field";
import { FieldTree } from "../components/field-tree";
import styles from "../components/field.module.css";
import { PartitionIcon } from "../components/icons/attribute-icons";
import { WarningIcon } from "../components/icons/severity-icons";
import { useText } from "../lens-context";
import { type DraftForm, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";
import notes from "./field-notes.module.css";

/** In which jar it lives: everywhere, or only inside one top-level site. */
export function PartitionField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, base, subject, change } = form;
  const ownSite = subject.topLevelSite;
  const key = draft.partitionKey;
  const choice = partitionChoice(key, ownSite);
  const isOther = choice === "given" && key !== null;
  const moves = base !== null && partitionId(base.partitionKey) !== partitionId(key);
  const keys: Record<PartitionChoice, () => PartitionKey | null> = {
    everywhere: () => null,
    own: () => ({ topLevelSite: ownSite, hasCrossSiteAncestor: false }),
    given: () =>
      base !== null && partitionChoice(base.partitionKey, ownSite) === "given"
        ? base.partitionKey
        : partitionBelow(""),
  };
  return (
    <FieldGroup
      attribute="partition"
      icon={<PartitionIcon />}
      label={text("attribute_partition")}
      describedBy={notesId("partition")}
    >
      <FieldTree
        name="draft-partition"
        chosen={choice}
        choose={(id) => change({ partitionKey: keys[id as PartitionChoice]() })}
        nodes={[
          {
            id: "everywhere",
            label: text("edit_partition_everywhere"),
            depth: 0,
            isReached: false,
          },
          {
            id: "own",
            label: text("edit_partition_inside", ownSite),
            depth: 0,
            isReached: false,
          },
          { id: "given", label: text("edit_partition_elsewhere"), depth: 0, isReached: false },
        ]}
      />
      {isOther && (
        <input
          class={styles["input"]}
          aria-label={text("edit_partition_site")}
          aria-describedby={notesId("partition")}
          aria-invalid={form.problems.some(({ field }) => field === "partition")}
          placeholder="https://example.org"
          autocomplete="off"
          spellcheck={false}
          value={key.topLevelSite}
          onInput={({ currentTarget }) =>
            change({ partitionKey: partitionBelow(currentTarget.value) })
          }
        />
      )}
      {isOther && isOwnSite(key.topLevelSite, subject.site) && (
        <p class={styles["hint"]}>{text("edit_partition_nested", key.topLevelSite)}</p>
      )}
      {moves && (
        <p class={notes["note"]} data-severity="warning">
          <WarningIcon />
          <span>{text(key === null ? "edit_partition_leaves" : "edit_partition_moves")}</span>
        </p>
      )}
      <FieldNotes field="partition" form={form} />
    </FieldGroup>
  );
}
