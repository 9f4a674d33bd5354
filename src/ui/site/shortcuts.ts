import { useLayoutEffect } from "preact/hooks";

export interface Shortcuts {
  onSearch(): void;
  onNew(): void;
  onLab(): void;
  onBench(): void;
  onKeys(): void;
  onLessons(): void;
  onUndo(): void;
  /** From nowhere into the list. */
  onList(): void;
  /** Closes or clears one thing; false where there was nothing, so that the key closes the popup. */
  onEscape(): boolean;
}

/** The keys that work wherever the focus is, except where text is typed or a dialog asks. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (runs(event, shortcuts)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function runs(event: KeyboardEvent, shortcuts: Shortcuts): boolean {
  if (event.key === "Escape") return shortcuts.onEscape();
  if (isTextField(event.target)) return false;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z") {
    shortcuts.onUndo();
    return true;
  }
  // Letters choose in a select.
  if (isCommand || event.altKey || event.target instanceof HTMLSelectElement) return false;
  switch (event.key) {
    case "/":
      shortcuts.onSearch();
      return true;
    case "?":
      shortcuts.onKeys();
      return true;
    case "n":
    case "N":
      shortcuts.onNew();
      return true;
    case "l":
    case "L":
      shortcuts.onLab();
      return true;
    case "t":
    case "T":
      shortcuts.onLessons();
      return true;
    case "b":
    case "B":
      shortcuts.onBench();
      return true;
    case "ArrowDown":
    case "ArrowUp":
      if (event.target !== document.body) return false;
      shortcuts.onList();
      return true;
    default:
      return false;
  }
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "submit"].includes(target.type);
  }
  return target.matches("textarea, [contenteditable]");
}
