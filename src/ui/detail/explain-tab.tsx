import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { nameForDisplay } from "../../core/cookie-name";
import type { CookiePatch } from "../../core/findings/finding";
import type { StoredFinding } from "../../core/findings/inspect";
import { applyFix } from "../../core/findings/apply-fix";
import { isSafeFix } from "../../core/findings/safe-fix";
import type { LessonId } from "../../core/lessons/lesson-id";
import { pageRequest } from "../../core/retrieval/page-request";
import { Button } from "../components/button";
import { LabIcon } from "../components/icons/action-icons";
import { FindingCard } from "../findings/finding-card";
import { useLens, useLensState, useText } from "../lens-context";
import pane from "./detail-pane.module.css";
import { ExplainAttributes } from "./explain-attributes";
import styles from "./explain-tab.module.css";
import { ExplainVerdict } from "./explain-verdict";
import { useFindingsOf } from "./use-findings-of";

interface Props {
  readonly cookie: Cookie;
  readonly subject: Subject;
  /** Seconds since the epoch. */
  readonly now: number;
  /** Opens the draft with a fix applied. */
  propose(patch: CookiePatch): void;
  onLesson(lesson: LessonId): void;
  onLab(): void;
}

/** What this cookie means here: this page, this browser. */
export function ExplainTab({ cookie, subject, now, propose, onLab, onLesson }: Props) {
  const text = useText();
  const lens = useLens();
  const { isWriting } = useLensState();
  const { userAgent } = lens.browser;
  const findings = useFindingsOf(cookie, subject, now);
  const request = pageRequest(subject.page, subject.site);
  const isSafe = ({ fix }: StoredFinding) =>
    fix !== null && isSafeFix(cookie, fix, { request, userAgent, now });

  function fixIt(finding: StoredFinding): void {
    if (finding.fix === null || isWriting) return;
    if (!isSafe(finding)) {
      propose(finding.fix.patch);
      return;
    }
    const after = applyFix(cookie, finding.fix);
    const name = nameForDisplay(cookie.name, userAgent);
    void lens.write({ deed: "fix", name, count: 1 }, [{ before: cookie, after }]);
  }

  return (
    <div class={pane["scroller"]}>
      <div class={styles["explain"]}>
        <ExplainVerdict cookie={cookie} request={request} now={now}>
          <Button icon={<LabIcon />} onClick={onLab}>
            {text("lab_open")}
          </Button>
        </ExplainVerdict>
        {findings.length > 0 && (
          <section class={styles["group"]} aria-label={text("explain_findings")}>
            <h3>{text("explain_findings")}</h3>
            {findings.map((finding, index) => (
              <FindingCard
                key={finding.id}
                finding={finding}
                isSafe={isSafe(finding)}
                onFix={fixIt}
                startsOpen={index === 0}
              />
            ))}
          </section>
        )}
        <ExplainAttributes cookie={cookie} subject={subject} now={now} onLesson={onLesson} />
      </div>
    </div>
  );
}
