import type { CookieField } from "../../core/edit/compare";
import { type DraftProblem, problemsAt } from "../../core/edit/draft-changes";
import type { CookiePatch } from "../../core/findings/finding";
import type { DraftFinding } from "../../core/findings/inspect";
import type { UserAgent } from "../../core/user-agent";
import { Button } from "../components/button";
import { SeverityIcon } from "../components/icons/severity-icons";
import { useText } from "../lens-context";
import type { MessageKey, Text } from "../text";
import { findingMessageKey } from "../words/message-key";
import { parameterInWords } from "../words/parameter";
import { type DraftForm, findingsAt, notesId } from "./draft-form";
import styles from "./field-notes.module.css";
import { showField } from "./show-field";

/** What one field has to say before saving: what stands in the way, what the browser would change, and the way out. */
export function FieldNotes({ field, form }: { field: CookieField; form: DraftForm }) {
  const text = useText();
  return (
    <div id={notesId(field)} class={styles["notes"]} aria-live="polite">
      {problemsAt(form.problems, field).map(({ code }) => (
        <p key={code} class={styles["note"]} data-severity="refused">
          <SeverityIcon severity="refused" />
          <span>{text(PROBLEM_WORDS[code])}</span>
        </p>
      ))}
      {findingsAt(form.findings, field).map((finding) => (
        <Note key={finding.id} field={field} finding={finding} form={form} />
      ))}
    </div>
  );
}

interface NoteProps {
  readonly field: CookieField;
  readonly finding: DraftFinding;
  readonly form: DraftForm;
}

function Note({ field, finding, form }: NoteProps) {
  const text = useText();
  const { severity, fix } = finding;
  return (
    <div class={styles["note"]} data-severity={severity}>
      <SeverityIcon severity={severity} />
      <span>{findingSentence(finding, form.userAgent, text)}</span>
      {fix !== null && (
        <Button
          onClick={() => {
            form.mend(fix.patch);
            // The button goes with what it mended.
            showField(field);
          }}
        >
          {patchWords(fix.patch, text)}
        </Button>
      )}
    </div>
  );
}

function findingSentence(finding: DraftFinding, userAgent: UserAgent, text: Text): string {
  const words = finding.parameters.map((parameter) => parameterInWords(parameter, text));
  const title = text(findingMessageKey(finding.id, "title"), ...words);
  if (finding.severity !== "refused") {
    return `${title} ${text(findingMessageKey(finding.id, "consequence"), ...words)}`;
  }
  const isBrowsers =
    finding.subject.kind === "draft" && finding.subject.enforcedBy === "user-agent";
  const refusal = isBrowsers
    ? text("edit_refused_by_browser", userAgent.name, title)
    : text("edit_refused_by_lens", title);
  return finding.fix === null
    ? `${refusal} ${text(findingMessageKey(finding.id, "fix"), ...words)}`
    : refusal;
}

/** What the fix's button says. */
function patchWords(patch: CookiePatch, text: Text): string {
  if (patch.secure) return text("edit_mend_add", "Secure");
  if (patch.httpOnly) return text("edit_mend_add", "HttpOnly");
  if (patch.hostOnly) return text("edit_mend_host_only");
  if (patch.path !== undefined) return text("edit_mend_set", `Path=${patch.path}`);
  if (patch.domain !== undefined) return text("edit_mend_set", `Domain=${patch.domain}`);
  return text(patch.expires === undefined ? "edit_mend" : "edit_mend_lifetime");
}

const PROBLEM_WORDS: Record<DraftProblem["code"], MessageKey> = {
  "name-has-replacement-character": "edit_name_has_replacement_character",
  "name-has-lone-surrogate": "edit_name_has_lone_surrogate",
  "value-has-lone-surrogate": "edit_value_has_lone_surrogate",
  "value-unknowable": "edit_value_unknowable",
  "max-age-empty": "edit_max_age_empty",
  "max-age-not-a-number": "edit_max_age_not_a_number",
  "expires-incomplete": "edit_expires_incomplete",
  "partition-not-a-site": "edit_partition_not_a_site",
};
