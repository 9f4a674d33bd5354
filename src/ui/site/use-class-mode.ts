import { useLayoutEffect } from "preact/hooks";
import type { ViewAction } from "../view-state";

/** Large type by the document's own attribute, and every value hidden, with the drawing that shows the list. */
export function useClassMode(isOn: boolean, dispatch: (action: ViewAction) => void): void {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute("data-class", isOn);
    dispatch({ type: "classModeSet", isOn });
  }, [isOn, dispatch]);
}
