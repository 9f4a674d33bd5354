import { useState } from "preact/hooks";
import type { ValuesMode } from "../view-state";

/** How the values in the pane are shown, and whether its cookie's own was asked for. */
export interface ValueSight {
  readonly values: ValuesMode;
  readonly isRevealed: boolean;
}

export interface Reveal extends ValueSight {
  /** Shows the value of this cookie, or masks it again. */
  reveal(isAsked: boolean): void;
}

/** Revealing one cookie reveals no other that the pane goes on to, and another mode begins anew. */
export function useReveal(id: string | null, values: ValuesMode): Reveal {
  const [revealed, setRevealed] = useState<{ id: string | null; values: ValuesMode } | null>(null);
  if (revealed !== null && revealed.values !== values) setRevealed(null);
  return {
    values,
    isRevealed: revealed !== null && revealed.id === id && revealed.values === values,
    reveal: (isAsked) => setRevealed(isAsked ? { id, values } : null),
  };
}
