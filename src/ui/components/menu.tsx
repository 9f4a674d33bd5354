import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Button } from "./button";
import styles from "./menu.module.css";
import { useDismiss } from "./use-dismiss";

interface Props {
  readonly label: string;
  readonly icon: ComponentChildren;
  /** Draws the items while the menu is open; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a menu. */
export function Menu({ label, icon, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  useDismiss(root, isOpen, (reason) => (reason === "escape" ? close() : setIsOpen(false)));
  return (
    <div class={styles["root"]} ref={root}>
      <Button
        ref={button}
        icon={icon}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && children(close)}
    </div>
  );
}
