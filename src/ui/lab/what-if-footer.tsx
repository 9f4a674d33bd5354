import { useLayoutEffect } from "preact/hooks";
import { nameForDisplay } from "../../core/cookie-name";
import { isDraftChanged } from "../../core/edit/draft";
import { changesFromDraft } from "../../core/edit/draft-changes";
import { Button } from "../components/button";
import { UndoIcon } from "../components/icons/action-icons";
import { type DraftForm, isRefused } from "../detail/draft-form";
import { useLens, useLensState, useText } from "../lens-context";
import type { WhatIf } from "./what-if";
import styles from "./what-if-pane.module.css";

interface Props {
  readonly whatIf: WhatIf;
  readonly form: DraftForm;
  /** False where the browser's API cannot change this cookie. */
  readonly isWritable: boolean;
  readonly onReset: () => void;
}

/** Makes the what-if real, or drops it. */
export function WhatIfFooter({ whatIf, form, isWritable, onReset }: Props) {
  const text = useText();
  const lens = useLens();
  const { isWriting, pending } = useLensState();
  const { base, began, draft } = whatIf;
  const { userAgent } = form;
  const isChanged = isDraftChanged(began, draft);
  const changesAt = (now: number) =>
    changesFromDraft(draft, { base, storeId: base.storeId, userAgent, now });
  const changes = changesAt(form.now);
  const deletes = changes.ok && changes.value.some(({ after }) => after === null);
  const hasToApply = isChanged && changes.ok && changes.value.length > 0;
  const canApply = hasToApply && isWritable && !isRefused(form) && !isWriting && pending === null;

  function apply(): void {
    if (!canApply) return;
    // Max-Age counts from the press of the button.
    const wanted = changesAt(lens.browser.clock.now());
    if (!wanted.ok) return;
    const deed = deletes ? "delete" : "edit";
    const name = nameForDisplay(base.name, userAgent);
    void lens.write({ deed, name, count: 1 }, wanted.value);
  }

  // With the drawing, not after it: the key must apply what is on the screen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      apply();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return (
    <footer class={styles["footer"]}>
      {/* Not `disabled`: that would take the focus away from whoever has just pressed them. */}
      <Button
        look={deletes ? "danger" : "primary"}
        aria-disabled={!canApply}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={text("edit_save_keys")}
        onClick={apply}
      >
        {text(deletes ? "lab_what_if_apply_deletes" : "lab_what_if_apply")}
      </Button>
      <Button
        icon={<UndoIcon />}
        aria-disabled={!isChanged}
        onClick={() => {
          if (isChanged) onReset();
        }}
      >
        {text("lab_what_if_reset")}
      </Button>
    </footer>
  );
}
