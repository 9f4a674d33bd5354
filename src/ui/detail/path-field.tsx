import { pathChoices } from "../../core/edit/scope-choices";
import { pathMatches } from "../../core/retrieval/path-match";
import { Field } from "../components/field";
import { FieldTree } from "../components/field-tree";
import tree from "../components/field-tree.module.css";
import styles from "../components/field.module.css";
import { PathIcon } from "../components/icons/attribute-icons";
import { useText } from "../lens-context";
import { type DraftForm, findingsAt, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";

/** At and below which path: typed freely, with the paths of this page's URL as a tree beside it. */
export function PathField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, subject, base, change } = form;
  const choices = pathChoices(subject.page.path, base?.path ?? "/");
  return (
    <Field
      id="draft-path"
      attribute="path"
      icon={<PathIcon />}
      label={text("attribute_path")}
      aside={draft.path === "/" ? text("edit_path_all") : undefined}
    >
      <div class={tree["joined"]}>
        <input
          id="draft-path"
          class={styles["input"]}
          value={draft.path}
          onInput={({ currentTarget }) => change({ path: currentTarget.value })}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={findingsAt(form.findings, "path").length > 0}
          aria-describedby={notesId("path")}
        />
        {choices.length > 1 && (
          <fieldset class={styles["field"]}>
            <legend class="said">{text("edit_path_choices")}</legend>
            <FieldTree
              name="draft-path-choice"
              chosen={draft.path}
              choose={(path) => change({ path })}
              nodes={choices.map((path) => ({
                id: path,
                label: path,
                depth: depthOf(path),
                isSpelled: true,
                isReached: pathMatches(path, draft.path),
                note: pathMatches(subject.page.path, path)
                  ? undefined
                  : text("edit_path_elsewhere"),
              }))}
            />
          </fieldset>
        )}
      </div>
      <FieldNotes field="path" form={form} />
    </Field>
  );
}

/** Segments below the root. */
function depthOf(path: string): number {
  return path.split("/").filter((segment) => segment !== "").length;
}
