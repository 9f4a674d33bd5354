import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CheckIcon } from "./icons/menu-icons";
import styles from "./menu-items.module.css";

export interface MenuItem {
  readonly label: string;
  readonly icon?: ComponentChildren;
  /** Given for a choice or switch: whether it is the one in force. */
  readonly isChecked?: boolean;
  readonly isDangerous?: boolean;
  readonly onPick: () => void;
}

export interface MenuSection {
  /** Stands above the items, and names them for screen readers. */
  readonly title?: string;
  /** One of these is in force; else each stands for itself. */
  readonly isChoice?: boolean;
  /** Drawn only where the container is too narrow for the same controls elsewhere. */
  readonly isForNarrow?: boolean;
  readonly items: readonly MenuItem[];
}

interface Props {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Called before what was picked is done. */
  readonly onPicked: () => void;
}

/** The open menu, by the keys that menus have. */
export function MenuItems({ label, sections, onPicked }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => itemsIn(root.current)[0]?.focus(), []);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const items = itemsIn(root.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }

  return (
    <div
      ref={root}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      class={styles["menu"]}
      onKeyDown={onKeyDown}
    >
      {sections.map(({ title, isChoice, isForNarrow, items }) => (
        <div
          key={title ?? items[0]?.label}
          role="group"
          aria-label={title}
          data-for-narrow={isForNarrow}
        >
          {title !== undefined && (
            <p class={styles["title"]} aria-hidden="true">
              {title}
            </p>
          )}
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              tabIndex={-1}
              role={roleOf(item, isChoice)}
              aria-checked={item.isChecked}
              data-dangerous={item.isDangerous}
              onClick={() => {
                onPicked();
                item.onPick();
              }}
            >
              {item.isChecked ? <CheckIcon /> : (item.icon ?? <span class="icon" />)}
              {item.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function roleOf({ isChecked }: MenuItem, isChoice = false) {
  if (isChecked === undefined) return "menuitem";
  return isChoice ? "menuitemradio" : "menuitemcheckbox";
}

/** Those that can be seen: what a narrow layout alone shows is passed over elsewhere. */
function itemsIn(root: HTMLElement | null): readonly HTMLElement[] {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  return items.filter((item) => item.checkVisibility?.() ?? true);
}
