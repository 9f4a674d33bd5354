import { useRef } from "preact/hooks";
import type { ViewAction, ViewState } from "../view-state";

/** Opens and closes the request lab, and knows where the focus was before. */
export function useLabToggle({ lab }: ViewState, dispatch: (action: ViewAction) => void) {
  const opener = useRef<Element | null>(null);
  const isLab = lab !== null;
  return {
    isLab,
    toggleLab() {
      if (!isLab) opener.current = document.activeElement;
      dispatch(isLab ? { type: "labClosed" } : { type: "labOpened", marked: null });
    },
    /** What opened the lab, once it is left; then forgotten. */
    labOpener(): HTMLElement | null {
      const { current } = opener;
      opener.current = null;
      return current instanceof HTMLElement && current.isConnected ? current : null;
    },
  };
}
