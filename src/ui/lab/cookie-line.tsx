import { cookieString } from "../../core/retrieval/retrieve";
import { cookieHeaderOctets, octets as octetsOf } from "../../core/size";
import { Button } from "../components/button";
import { CopyButton } from "../components/copy-button";
import { useLens, useText } from "../lens-context";
import type { ViewState } from "../view-state";
import { CookiePairs } from "./cookie-pairs";
import styles from "./cookie-line.module.css";
import type { LabRow } from "./lab-rows";
import { RequestCount } from "./request-count";

interface Props {
  readonly included: readonly LabRow[];
  readonly isScript: boolean;
  readonly requestCount: number;
  /** How many cookies are judged as they might be. */
  readonly supposed: number;
  readonly view: Pick<ViewState, "values" | "revealed">;
  /** Null where there is no cookie to ask about. */
  readonly onWhatIf: (() => void) | null;
}

/** What the server gets, or the script sees, in its order: to read masked, to copy as it is; and how much that comes to. */
export function CookieLine(props: Props) {
  const { included, isScript, requestCount, supposed, view, onWhatIf } = props;
  const text = useText();
  const { userAgent } = useLens().browser;
  const sent = included.map(({ cookie, listed: { name } }) => ({ cookie, name }));
  const line = cookieString(sent.map(({ cookie: { value }, name }) => ({ name, value })));
  const octets = isScript
    ? octetsOf(line)
    : cookieHeaderOctets(
        sent.map(({ cookie }) => cookie),
        userAgent,
      );
  const title = text(isScript ? "lab_script" : "lab_header");
  return (
    <section class={styles["line"]}>
      <div class={styles["parts"]}>
        <h3>{title}</h3>
        <p class={styles["amount"]}>
          {text.plural("octets", octets)}
          {!isScript && <RequestCount octets={octets} requestCount={requestCount} />}
          {supposed > 0 && <small>{text.plural("lab_supposing", supposed)}</small>}
        </p>
        <div class={styles["buttons"]}>
          <Button disabled={onWhatIf === null} onClick={() => onWhatIf?.()}>
            {text("lab_what_if")}
          </Button>
          <CopyButton
            copied={isScript ? line : `Cookie: ${line}`}
            disabled={included.length === 0}
          />
        </div>
        <div class={styles["box"]}>
          <CookiePairs included={included} isScript={isScript} label={title} view={view} />
        </div>
      </div>
    </section>
  );
}
