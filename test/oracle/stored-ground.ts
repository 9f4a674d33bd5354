import type { Random } from "../support/random";

/** What a line is made for. */
export interface LineGround {
  readonly random: Random;
  /** No other line of the run has it. */
  readonly number: number;
  /** The host that sets it, and the others around. */
  readonly host: string;
  readonly neighbours: readonly string[];
  /** Seconds since the epoch. */
  readonly now: number;
  /** Whether it may be as long as cookies get. A partition holds but a few of those; which ones go is another question. */
  readonly mayBeLong: boolean;
}
