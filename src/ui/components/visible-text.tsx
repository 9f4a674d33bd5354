import type { ComponentChildren } from "preact";
import { useText } from "../lens-context";
import styles from "./visible-text.module.css";

interface Props {
  readonly children: string;
  /** Characters to draw at most; more would only be cut off by the row's edge. */
  readonly limit?: number;
}

const LIMIT = 300;

/**
 * Controls, and what turns the direction of text or takes no room: shown, so that nothing hides in a name or value.
 * The zero-width joiner is not among them, because emoji are made with it.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFD]/;
const UNSEEN_ALL = new RegExp(UNSEEN.source, "g");

/** Neither hidden nor with a direction of its own. */
const PLAIN = /^[ -~]*$/;

/**
 * The same for the many small texts of a list: what has nothing to hide or to isolate stays a string,
 * so that it costs neither a component nor an element. It must be alone in its element.
 */
export function visibleText(text: string): ComponentChildren {
  return text.length <= LIMIT && PLAIN.test(text) ? text : <VisibleText>{text}</VisibleText>;
}

/** Text of a site, drawn as text alone: isolated from the line around it, with its invisible characters made visible. */
export function VisibleText({ children, limit = LIMIT }: Props) {
  const cut = children.length > limit ? `${children.slice(0, limit)}…` : children;
  return <bdi>{UNSEEN.test(cut) ? <Marked text={cut} /> : cut}</bdi>;
}

function Marked({ text }: { text: string }) {
  const say = useText();
  const drawn: ComponentChildren[] = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN_ALL)) {
    if (match.index > from) drawn.push(text.slice(from, match.index));
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    drawn.push(
      <span class={styles["mark"]} title={say("characterHidden", code)}>
        {code}
      </span>,
    );
    from = match.index + 1;
  }
  drawn.push(text.slice(from));
  return <>{drawn}</>;
}
