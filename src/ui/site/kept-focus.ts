import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Where what had the focus has gone (a row was deleted, a pane closed, a button left), gives it to `fallback`,
 * so that the next key goes on from there.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  fallback: () => HTMLElement | null | undefined,
): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      const isHere = target instanceof Element && root.current?.contains(target) === true;
      last.current = isHere ? target : null;
    };
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, [root]);
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const heir = fallback();
    heir?.focus({ preventScroll: true });
    heir?.scrollIntoView({ block: "nearest" });
  });
}
