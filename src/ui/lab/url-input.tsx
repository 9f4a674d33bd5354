import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { readTypedUrl, splitScheme, type TypedUrl, withScheme } from "../../core/site/typed-url";
import { NotSecureIcon, SecureIcon } from "../components/icons/lock-icons";
import { useText } from "../lens-context";
import { LabField } from "./lab-field";
import styles from "./request-fields.module.css";
import { SENTENCE } from "./request-sentence";

interface Props {
  readonly label: string;
  readonly url: TypedUrl;
  readonly isRefused: boolean;
  /** What stands at the end of the label's line. */
  readonly aside?: ComponentChildren;
  readonly onChange: (url: TypedUrl) => void;
}

/** An address: its scheme as a lock to turn, the rest as text. A scheme that is typed or pasted turns the lock. */
export function UrlInput({ label, url, isRefused, aside, onChange }: Props) {
  const text = useText();
  const id = useId();
  const read = readTypedUrl(url);
  const isHttps = (read.ok ? read.value.scheme : url.scheme) === "https";
  return (
    <LabField id={id} label={label} aside={aside}>
      <div class={styles["url"]} data-refused={isRefused}>
        <button
          type="button"
          aria-pressed={isHttps}
          aria-label={text("lab_use_https", label)}
          title={isHttps ? "https" : "http"}
          onClick={() => onChange(withScheme(url, isHttps ? "http" : "https"))}
        >
          {isHttps ? <SecureIcon /> : <NotSecureIcon />}
        </button>
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={isRefused}
          aria-describedby={SENTENCE}
          value={url.text}
          onInput={({ currentTarget: { value } }) => onChange({ ...url, text: value })}
          onBlur={() => {
            const split = splitScheme(url);
            if (split.text !== url.text) onChange(split);
          }}
        />
      </div>
    </LabField>
  );
}
