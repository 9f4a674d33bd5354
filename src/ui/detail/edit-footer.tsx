import { useLayoutEffect } from "preact/hooks";
import { nameForDisplay } from "../../core/cookie-name";
import { kindOfChange } from "../../core/edit/change";
import type { CookieField } from "../../core/edit/compare";
import { DRAFT_FIELDS } from "../../core/edit/draft";
import { changesFromDraft } from "../../core/edit/draft-changes";
import { Button } from "../components/button";
import { CopyIcon } from "../components/icons/copy-icon";
import { TrashIcon, UndoIcon } from "../components/icons/action-icons";
import { CheckIcon } from "../components/icons/menu-icons";
import { useLens, useLensState, useText } from "../lens-context";
import { type DraftForm, findingsAt, isRefused } from "./draft-form";
import { type DraftSession, isChanged } from "./draft-session";
import styles from "./edit-form.module.css";
import { fieldName } from "./field-words";
import { showField } from "./show-field";
import type { DetailTarget } from "./target";

interface Props {
  readonly session: DraftSession;
  readonly form: DraftForm;
  /** The value cannot be known: it can be deleted and nothing else. */
  readonly isFixed: boolean;
  /** The browser's cookie changed underneath, and the user has yet to decide. */
  readonly isUndecided: boolean;
  /** Brings what there is to decide into view. */
  showStatus(): void;
  setSession(session: DraftSession): void;
  onClose(): void;
  onOpen(target: DetailTarget): void;
}

/** Save, revert, duplicate, delete. */
export function EditFooter(props: Props) {
  const { session, setSession, form, isFixed, isUndecided, showStatus, onOpen } = props;
  const text = useText();
  const lens = useLens();
  const { isWriting, pending } = useLensState();
  const { base, began, draft } = session;
  const ground = { base, storeId: form.subject.storeId, userAgent: form.userAgent };
  const changes = changesFromDraft(draft, { ...ground, now: form.now });
  const deletes = changes.ok && changes.value.some((change) => kindOfChange(change) === "delete");
  const hasToSave = isChanged(session) && changes.ok && changes.value.length > 0;
  const isFree = !isUndecided && !isWriting && pending === null;
  const canSave = hasToSave && !isRefused(form) && isFree;

  const refused = refusedField(form);
  const isSaved =
    session.outcome?.result === "kept" &&
    session.outcome.differences.length === 0 &&
    !isChanged(session);

  function save(): void {
    if (!canSave) return;
    // Max-Age counts from the press of the button.
    const wanted = changesFromDraft(draft, { ...ground, now: lens.browser.clock.now() });
    const [change] = wanted.ok ? wanted.value : [];
    if (change === undefined) return;
    setSession({ ...session, submitted: change.after, outcome: null });
    const name = nameForDisplay((change.after ?? change.before)?.name ?? "", form.userAgent);
    const deed = change.after === null ? "delete" : base === null ? "add" : "edit";
    void lens.write({ deed, name, count: 1 }, [change]);
  }

  function remove(): void {
    if (base === null) return;
    const name = nameForDisplay(base.name, form.userAgent);
    void lens.write({ deed: "delete", name, count: 1 }, [{ before: base, after: null }]);
  }

  // With the drawing, not after it: the key must save the draft that is on the screen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return (
    <footer class={styles["footer"]}>
      {isUndecided && (
        <button type="button" class={styles["why"]} onClick={showStatus}>
          {text("edit_save_undecided")}
        </button>
      )}
      {!isUndecided && isChanged(session) && refused !== undefined && (
        <button type="button" class={styles["why"]} onClick={() => showField(refused)}>
          {text("edit_save_refused", fieldName(refused, text))}
        </button>
      )}
      {!isFixed && (
        <>
          {/* Not `disabled`: that would take the focus away from whoever has just pressed them. */}
          <Button
            look={deletes ? "danger" : "primary"}
            icon={isSaved ? <CheckIcon /> : undefined}
            aria-disabled={!canSave}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title={text("edit_save_keys")}
            onClick={save}
          >
            {text(isSaved ? "outcome_kept" : saveWord(base === null, deletes))}
          </Button>
          <Button
            aria-disabled={!isChanged(session)}
            icon={<UndoIcon />}
            onClick={() => setSession({ ...session, draft: began, outcome: null })}
          >
            {text("edit_revert")}
          </Button>
        </>
      )}
      {base !== null && (
        <span class={styles["push"]}>
          {!isFixed && (
            <Button
              look="quiet"
              icon={<CopyIcon />}
              aria-label={text("edit_duplicate")}
              title={text("edit_duplicate")}
              onClick={() => onOpen({ kind: "new", template: base })}
            />
          )}
          <Button
            look={isFixed ? "danger" : "quiet"}
            icon={<TrashIcon />}
            aria-label={text("edit_delete")}
            title={text("edit_delete")}
            disabled={isWriting}
            onClick={remove}
          >
            {isFixed ? text("edit_delete") : undefined}
          </Button>
        </span>
      )}
    </footer>
  );
}

/** The first field that stands in the way of saving. */
function refusedField({ problems, findings }: DraftForm): CookieField | undefined {
  return DRAFT_FIELDS.find(
    (field) =>
      problems.some((problem) => problem.field === field) ||
      findingsAt(findings, field).some(({ severity }) => severity === "refused"),
  );
}

function saveWord(isNew: boolean, deletes: boolean) {
  if (deletes) return "edit_save_deletes";
  return isNew ? "edit_add" : "edit_save";
}
