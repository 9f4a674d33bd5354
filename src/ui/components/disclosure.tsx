import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import styles from "./disclosure.module.css";
import { useDismiss } from "./use-dismiss";

interface Props {
  /** What the button says at a glance. */
  readonly face: ComponentChildren;
  /** Names the button and what it opens. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A glance that opens into its details, over what lies below. */
export function Disclosure({ face, label, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useDismiss(root, isOpen, (reason) => {
    setIsOpen(false);
    if (reason === "escape") button.current?.focus();
  });
  return (
    <div class={styles["root"]} ref={root}>
      <button
        ref={button}
        type="button"
        class={styles["button"]}
        title={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        <section id={id} aria-label={label} class={styles["panel"]}>
          {children}
        </section>
      )}
    </div>
  );
}
