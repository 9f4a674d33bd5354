/** An account while it is being written. */
export interface Tally {
  decisions: number;
  disagreements: number;
  depends: number;
  readonly cases: string[];
  /** Reasons that something was refused with and with no other. */
  readonly refusedAlone: Set<string>;
}

export function emptyTally(): Tally {
  return { decisions: 0, disagreements: 0, depends: 0, cases: [], refusedAlone: new Set() };
}
