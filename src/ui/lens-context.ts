import { createContext } from "preact";
import { useContext, useLayoutEffect, useState } from "preact/hooks";
import type { Lens } from "../app/lens";
import type { State } from "../app/state";
import type { Text } from "./text";
import type { ValuesMode } from "./view-state";

interface Provided {
  readonly lens: Lens;
  readonly text: Text;
}

export const LensContext = createContext<Provided | null>(null);

function useProvided(): Provided {
  const provided = useContext(LensContext);
  if (provided === null) throw new Error("A view stands outside LensContext.Provider.");
  return provided;
}

export function useLens(): Lens {
  return useProvided().lens;
}

export function useText(): Text {
  return useProvided().text;
}

/** The whole state; a view that shows it is drawn again after each change. */
export function useLensState(): State {
  const lens = useLens();
  const [state, setState] = useState(lens.state());
  // Not useEffect: that waits for a frame to be painted, and the first rows would wait with it.
  useLayoutEffect(() => {
    // What changed between the first drawing and this effect must not be missed.
    setState(lens.state());
    return lens.subscribe(() => setState(lens.state()));
  }, [lens]);
  return state;
}

/** How values are shown in this window; findings speak of values too. */
export const ValuesModeContext = createContext<ValuesMode>("masked");

export function useValuesMode(): ValuesMode {
  return useContext(ValuesModeContext);
}
