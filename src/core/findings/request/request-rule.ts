import type { Finding } from "../finding";

/** The Cookie header line that this page's request carries. */
export interface CarriedHeader {
  /** Octets of the whole line, `Cookie: ` included. */
  readonly octets: number;
  /** How many requests the user takes the page to make; Cookie Lens watches none. */
  readonly requests: number;
}

/** A rule about what one request carries: its finding, or null. */
export type RequestRule<Id extends string> = (header: CarriedHeader) => Finding<Id> | null;
