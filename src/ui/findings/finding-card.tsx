import type { CookiePatch, Finding, Severity } from "../../core/findings/finding";
import type { FindingId } from "../../core/findings/inspect";
import { SOURCES } from "../../core/findings/sources";
import { Button } from "../components/button";
import { ChevronIcon, ExternalIcon } from "../components/icons/menu-icons";
import { SeverityIcon } from "../components/icons/severity-icons";
import { useText, useValuesMode } from "../lens-context";
import type { MessageKey, Text } from "../text";
import { findingMessageKey } from "../words/message-key";
import { parameterInWords } from "../words/parameter";
import styles from "./finding-card.module.css";

export interface FindingCardProps<F extends Finding<FindingId>> {
  readonly finding: F;
  /** True where `isSafeFix` allows one click; otherwise the button speaks of a draft with a preview. */
  readonly isSafe?: boolean;
  /** Without it the fix stands there in words alone. */
  readonly onFix?: (finding: F) => void;
  readonly startsOpen?: boolean;
}

/** One finding: closed it says what is the case, open it adds what can happen, what to do and where that is written. */
export function FindingCard<F extends Finding<FindingId>>({
  finding,
  isSafe = false,
  onFix,
  startsOpen = false,
}: FindingCardProps<F>) {
  const text = useText();
  const values = useValuesMode();
  const words = finding.parameters.map((parameter) => parameterInWords(parameter, text, values));
  const source = SOURCES[finding.source];
  const lastWord = source.label.lastIndexOf(" ") + 1;
  const { fix } = finding;
  return (
    <details class={styles["card"]} data-severity={finding.severity} open={startsOpen}>
      <summary>
        <SeverityIcon severity={finding.severity} />
        <span>
          <span class="said">{text(SEVERITY_WORDS[finding.severity])} </span>
          {text(findingMessageKey(finding.id, "title"), ...words)}
        </span>
        <ChevronIcon />
      </summary>
      <p>{text(findingMessageKey(finding.id, "consequence"), ...words)}</p>
      <p>
        <b>{text("findingFix")}</b> {text(findingMessageKey(finding.id, "fix"), ...words)}
      </p>
      <p class={styles["foot"]}>
        {fix !== null && onFix !== undefined && (
          <Button look={isSafe ? "primary" : "plain"} onClick={() => onFix(finding)}>
            {text(isSafe ? "findingFixNow" : "findingFixDraft", patchInWords(fix.patch, text))}
          </Button>
        )}
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.label.slice(0, lastWord)}
          <span class={styles["last"]}>
            {source.label.slice(lastWord)} <ExternalIcon />
          </span>
        </a>
      </p>
    </details>
  );
}

const SEVERITY_WORDS: Record<Severity, MessageKey> = {
  refused: "severityRefused",
  danger: "severityDanger",
  warning: "severityWarning",
  notice: "severityNotice",
};

/** `Secure`, `SameSite=Lax`, ...: the attributes as a Set-Cookie line would spell them. */
function patchInWords(patch: CookiePatch, text: Text): string {
  const words: string[] = [];
  if (patch.secure) words.push("Secure");
  if (patch.httpOnly) words.push("HttpOnly");
  if (patch.sameSite === "lax") words.push("SameSite=Lax");
  if (patch.path !== undefined) words.push(`Path=${patch.path}`);
  if (patch.domain !== undefined) words.push(`Domain=${patch.domain}`);
  if (patch.hostOnly) words.push(text("scopeHostOnlyQuoted"));
  if (patch.expires !== undefined) words.push(text("lifetimeAtCap"));
  return words.join(", ");
}
