import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import styles from "./tabs.module.css";

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  choose(id: Id): void;
  /** The chosen tab's panel. */
  readonly children: ComponentChildren;
}

/** Tabs that the arrow keys move between, as in the ARIA practices: one of them is in the tab order. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose, children }: Props<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = nextTab(event.key, at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined || next === undefined) return;
    event.preventDefault();
    choose(tab.id);
    list.current?.querySelectorAll("button")[next]?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} class={styles["list"]}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${base}-${tab.id}`}
            type="button"
            role="tab"
            class={styles["tab"]}
            aria-selected={tab.id === chosen}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => choose(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        id={`${base}-panel`}
        role="tabpanel"
        aria-labelledby={`${base}-${chosen}`}
        class={styles["panel"]}
      >
        {children}
      </div>
    </>
  );
}

function nextTab(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
