import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../components/button";
import { CloseIcon } from "../components/icons/action-icons";
import { useLens, useText } from "../lens-context";
import type { MessageKey } from "../text";
import styles from "./keys-dialog.module.css";

const KEYS: readonly { readonly keys: readonly string[]; readonly words: MessageKey }[] = [
  { keys: ["/"], words: "keysSearch" },
  { keys: ["↑", "↓"], words: "keysMove" },
  { keys: ["Home", "End", "Page ↑", "Page ↓"], words: "keysMoveFar" },
  { keys: ["Enter"], words: "keysOpen" },
  { keys: ["Space"], words: "keysSelect" },
  { keys: ["Shift + ↑", "Shift + ↓"], words: "keysRange" },
  { keys: ["Ctrl + A"], words: "keysAll" },
  { keys: ["Delete"], words: "keysDelete" },
  { keys: ["Ctrl + Z"], words: "keysUndo" },
  { keys: ["N"], words: "keysNew" },
  { keys: ["T"], words: "keysLessons" },
  { keys: ["L"], words: "keysLab" },
  { keys: ["B"], words: "keysBench" },
  { keys: ["Esc"], words: "keysEscape" },
];

/** The keys, and what Cookie Lens cannot see. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={styles["dialog"]}
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Escape") return;
        // Left to itself, the key would close the popup too.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="keys-title">{text("keysTitle")}</h2>
        <Button
          look="quiet"
          icon={<CloseIcon />}
          aria-label={text("close")}
          title={text("close")}
          onClick={onClose}
        />
      </header>
      <dl>
        {KEYS.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(words)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text("blockedTitle")}</h3>
      <p>{text("blockedMaybe")}</p>
      <p>{text(userAgent.id === "firefox" ? "blockedCheckFirefox" : "blockedCheckChromium")}</p>
    </dialog>
  );
}
