import { useState } from "preact/hooks";
import { type Draft, isDraftChanged } from "../../core/edit/draft";
import { fieldsFromLine, lineFromDraft, type LineGround } from "../../core/edit/draft-line";
import { encodeUtf8 } from "../../core/octet-string";
import { parseSetCookie } from "../../core/set-cookie/parse";
import { withoutFieldName } from "../../core/set-cookie/pasted-lines";
import { storageRulesOf } from "../../core/storage/policy";
import { IgnoredPieces } from "../bench/ignored-pieces";
import { LitLine } from "../bench/lit-line";
import styles from "../components/field.module.css";
import { useText } from "../lens-context";
import { isMaskable, maskedValue } from "../list/value-mask";
import type { DraftForm } from "./draft-form";
import own from "./set-cookie-field.module.css";

/** The id of the line's control. */
const SET_COOKIE_FIELD = "draft-set-cookie";

/** A line as it was typed, the draft that came of it, and the mask that stood in it. */
interface TypedLine {
  readonly text: string;
  readonly draft: Draft;
  readonly mask: string | null;
}

/** The draft as a Set-Cookie line, to read and to type in: what is typed changes the fields, what they say the line. */
export function SetCookieField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, origin, subject, userAgent } = form;
  const [typed, setTyped] = useState<TypedLine | null>(null);
  const mask = maskOf(form);
  // As long as the draft is what the line said, the line stays as it was typed, and the caret with it.
  const isOwn = typed !== null && typed.mask === mask && !isDraftChanged(typed.draft, draft);
  const line = isOwn ? typed.text : lineFromDraft(draft, mask);

  const rules = storageRulesOf(userAgent.id);
  const ground: LineGround = {
    rules,
    page: subject.page,
    topLevelSite: subject.topLevelSite,
    origin,
    mask,
  };
  const octets = encodeUtf8(line);
  const { pieces } = parseSetCookie(octets, "http", rules);
  const shown = { line: octets, pieces, hidesValues: false };

  function type(entered: string): void {
    const written = withoutFieldName(entered);
    const fields = fieldsFromLine(draft, written, ground);
    const next = { ...draft, ...fields };
    setTyped({ text: written, draft: next, mask: maskOf({ ...form, draft: next }) });
    if (Object.keys(fields).length > 0) form.change(fields);
  }

  return (
    <div class={`${styles["field"]} ${own["line"]}`}>
      <div class={styles["label"]}>
        <label for={SET_COOKIE_FIELD}>{text("edit_set_cookie")}</label>
      </div>
      <textarea
        id={SET_COOKIE_FIELD}
        class={styles["input"]}
        rows={2}
        value={line}
        onKeyDown={(event) => {
          // A line has no line break; the field only looks as if it had lines.
          if (event.key === "Enter") event.preventDefault();
        }}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby="set-cookie-hint"
      />
      <div aria-hidden="true">
        <LitLine {...shown} />
      </div>
      <IgnoredPieces {...shown} />
      <p id="set-cookie-hint" class={styles["hint"]}>
        {mask === null ? text("edit_set_cookie_hint") : text("edit_set_cookie_masked")}
      </p>
    </div>
  );
}

/** What stands for the value, where the value's own field masks it too; null where it is shown. */
function maskOf({ draft, origin, sight: { values, isRevealed } }: DraftForm): string | null {
  if (origin === null || isRevealed || !isMaskable(origin, values)) return null;
  const isUntouched = draft.value === origin.value;
  return isUntouched || values === "hidden" ? maskedValue(origin, values) : null;
}
