import type { ComponentChildren } from "preact";
import type { Cookie } from "../../core/cookie";
import { cookieKeyId } from "../../core/cookie-key";
import { nameForDisplay } from "../../core/cookie-name";
import type { Finding, Severity } from "../../core/findings/finding";
import type { StoredFinding } from "../../core/findings/inspect";
import { isSafeFix, type SafeFixContext } from "../../core/findings/safe-fix";
import { VisibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import type { PluralKey } from "../text";
import { FindingCard } from "./finding-card";
import styles from "./findings-pane.module.css";
import type { Inspection } from "./inspection";
import { PaneHeader } from "../site/pane-header";

export interface FindingsPaneProps {
  readonly inspection: Inspection;
  readonly cookies: readonly Cookie[];
  /** Null shows all. */
  readonly severity: Severity | null;
  readonly context: SafeFixContext;
  readonly onSeverity: (severity: Severity | null) => void;
  readonly onOpenCookie: (cookie: Cookie) => void;
  /** A safe fix was pressed: do it. */
  readonly onFix: (cookie: Cookie, finding: StoredFinding) => void;
  /** Any other fix: open it as a draft. */
  readonly onDraft: (cookie: Cookie, finding: StoredFinding) => void;
  readonly onClose: () => void;
}

const FILTERS: readonly (Severity | null)[] = [null, "danger", "warning", "notice"];

/** All findings, by what they are about: the request, the site, then each cookie. */
export function FindingsPane({ inspection, cookies, severity, ...props }: FindingsPaneProps) {
  const text = useText();
  const isShown = (finding: Finding) => severity === null || finding.severity === severity;
  const request = inspection.request.filter(isShown);
  const site = inspection.site.filter(isShown);
  const byCookie = cookies.flatMap((cookie) => {
    const findings = (inspection.stored.get(cookieKeyId(cookie)) ?? []).filter(isShown);
    return findings.length === 0 ? [] : [{ cookie, findings }];
  });
  const filters = FILTERS.filter(
    (filter) => filter === null || filter === severity || inspection.counts[filter] > 0,
  );
  const isEmpty = request.length + site.length + byCookie.length === 0;
  return (
    <section class={styles["pane"]} aria-label={text("findingsTitle")}>
      <PaneHeader title={text("findingsTitle")} onClose={props.onClose} />
      <div class={styles["filters"]} role="group" aria-label={text("findingsFilter")}>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={filter === severity}
            onClick={() => props.onSeverity(filter)}
          >
            {filterWords(filter, inspection, text.plural, text("findingsAll"))}
          </button>
        ))}
      </div>
      <div class={styles["list"]}>
        {isEmpty && <p class={styles["quiet"]}>{text("findingsNone")}</p>}
        {request.length > 0 && (
          <Subject title={text("findingsRequest")}>
            {request.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </Subject>
        )}
        {site.length > 0 && (
          <Subject title={text("findingsSite")}>
            {site.map((finding) => (
              <FindingCard
                key={finding.id + JSON.stringify(finding.parameters[0])}
                finding={finding}
              />
            ))}
          </Subject>
        )}
        {byCookie.map(({ cookie, findings }) => (
          <CookieFindings
            key={cookieKeyId(cookie)}
            cookie={cookie}
            findings={findings}
            {...props}
          />
        ))}
      </div>
    </section>
  );
}

function Subject({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class={styles["subject"]}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface CookieFindingsProps extends Pick<
  FindingsPaneProps,
  "context" | "onOpenCookie" | "onFix" | "onDraft"
> {
  readonly cookie: Cookie;
  readonly findings: readonly StoredFinding[];
}

function CookieFindings({ cookie, findings, context, ...props }: CookieFindingsProps) {
  const text = useText();
  const name = nameForDisplay(cookie.name, context.userAgent);
  return (
    <Subject
      title={
        <button type="button" class={styles["cookie"]} onClick={() => props.onOpenCookie(cookie)}>
          <VisibleText>{name === "" ? text("nameEmpty") : name}</VisibleText>
        </button>
      }
    >
      {findings.map((finding) => {
        const isSafe = finding.fix !== null && isSafeFix(cookie, finding.fix, context);
        return (
          <FindingCard
            key={finding.id}
            finding={finding}
            isSafe={isSafe}
            onFix={() => (isSafe ? props.onFix : props.onDraft)(cookie, finding)}
          />
        );
      })}
    </Subject>
  );
}

const FILTER_WORDS: Record<Severity, PluralKey> = {
  refused: "chipDanger",
  danger: "chipDanger",
  warning: "chipWarning",
  notice: "chipNotice",
};

function filterWords(
  filter: Severity | null,
  { counts }: Inspection,
  plural: (key: PluralKey, count: number) => string,
  all: string,
): string {
  return filter === null ? all : plural(FILTER_WORDS[filter], counts[filter]);
}
