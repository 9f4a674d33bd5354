import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** While open: Escape, a press outside and focus that moves outside close it. Escape goes no further: the popup stays. */
export function useDismiss(
  inside: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: (reason: "escape" | "outside") => void,
): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const isOutside = ({ target }: Event) =>
      target instanceof Node && inside.current?.contains(target) === false;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close("escape");
    };
    const onElsewhere = (event: Event) => {
      if (isOutside(event)) close("outside");
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", onElsewhere, true);
    document.addEventListener("focusin", onElsewhere, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", onElsewhere, true);
      document.removeEventListener("focusin", onElsewhere, true);
    };
  });
}
