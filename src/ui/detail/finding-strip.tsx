import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { SeverityIcon } from "../components/icons/severity-icons";
import { useText, useValuesMode } from "../lens-context";
import { findingMessageKey } from "../words/message-key";
import { parameterInWords } from "../words/parameter";
import styles from "./finding-strip.module.css";
import { useFindingsOf } from "./use-findings-of";

interface Props {
  readonly cookie: Cookie;
  readonly subject: Subject;
  readonly now: number;
  explain(): void;
}

/** The gravest finding in one line, and the way to where it is explained. A mere note waits there. */
export function FindingStrip({ cookie, subject, now, explain }: Props) {
  const text = useText();
  const values = useValuesMode();
  const findings = useFindingsOf(cookie, subject, now);
  const [gravest] = findings;
  if (gravest === undefined || gravest.severity === "notice") return null;
  const words = gravest.parameters.map((parameter) => parameterInWords(parameter, text, values));
  const more = findings.length - 1;
  return (
    <button
      type="button"
      class={styles["strip"]}
      data-severity={gravest.severity}
      onClick={explain}
    >
      <SeverityIcon severity={gravest.severity} />
      <span>
        <b>{text(findingMessageKey(gravest.id, "title"), ...words)}</b>{" "}
        <u>{more === 0 ? text("edit_finding_why") : text.plural("edit_finding_more", more)}</u>
      </span>
    </button>
  );
}
