import { useLayoutEffect } from "preact/hooks";
import type { ViewAction } from "../view-state";

/** All sizes are in rem. No projector is as narrow as this; in less an editor's fields would be cut. CSS pixels. */
const WIDE = 560;

/** Large type by the document's own attribute, and every value hidden, with the drawing that shows the list. */
export function useClassMode(isOn: boolean, dispatch: (action: ViewAction) => void): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.toggleAttribute("data-class", isOn);
    // Not in the style sheet: with a rule there for the root's size Chromium restyles all at every keystroke.
    root.style.fontSize = isOn && innerWidth > WIDE ? "125%" : "";
    dispatch({ type: "classModeSet", isOn });
  }, [isOn, dispatch]);
}
