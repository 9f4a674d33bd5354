import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import type { CookieField } from "../../core/edit/compare";
import type { Draft } from "../../core/edit/draft";
import { cookieFromDraft, type DraftProblem } from "../../core/edit/draft-changes";
import type { CookiePatch } from "../../core/findings/finding";
import { type DraftFinding, inspectDraft } from "../../core/findings/inspect";
import type { UserAgent } from "../../core/user-agent";
import { type DraftSession, isChanged } from "./draft-session";
import type { Reveal } from "./use-reveal";

/** What every field of the form knows. */
export interface DraftForm {
  readonly draft: Draft;
  readonly base: Cookie | null;
  /** The base, what a duplicate began as, or what has gone: whose value it is that the draft first shows. */
  readonly origin: Cookie | null;
  readonly subject: Subject;
  readonly userAgent: UserAgent;
  /** Whether the origin's value is shown, and what shows or masks it. */
  readonly sight: Reveal;
  /** Seconds since the epoch. */
  readonly now: number;
  /** The cookie that the draft asks for; null while a field holds what no cookie can. */
  readonly wanted: Cookie | null;
  /** What each field says before saving; nothing while the draft is as it began. */
  readonly problems: readonly DraftProblem[];
  readonly findings: readonly DraftFinding[];
  change(fields: Partial<Draft>): void;
  /** Applies a finding's fix to the draft. */
  mend(patch: CookiePatch): void;
}

/** Checks the draft as it stands: what keeps it from being a cookie, and what the browser would make of it. */
export function checkDraft(
  session: Pick<DraftSession, "base" | "began" | "draft">,
  { subject, userAgent, now }: Pick<DraftForm, "subject" | "userAgent" | "now">,
): Pick<DraftForm, "wanted" | "problems" | "findings"> {
  const { base, draft } = session;
  const wanted = cookieFromDraft(draft, { base, storeId: subject.storeId, userAgent, now });
  if (!wanted.ok) return { wanted: null, problems: wanted.refusal, findings: [] };
  const context = { userAgent, now, site: subject.site };
  const findings = isChanged(session) ? inspectDraft(wanted.value, context) : [];
  return { wanted: wanted.value, problems: [], findings };
}

/** Whether the browser, or Cookie Lens for it, would refuse something. */
export function isRefused({ problems, findings }: Pick<DraftForm, "problems" | "findings">) {
  return problems.length > 0 || findings.some(({ severity }) => severity === "refused");
}

/** The id of a field's notes, for `aria-describedby`. */
export function notesId(field: CookieField): string {
  return `notes-${field}`;
}

export function findingsAt(
  findings: readonly DraftFinding[],
  field: CookieField,
): readonly DraftFinding[] {
  return findings.filter(({ subject }) => subject.kind === "draft" && subject.field === field);
}
