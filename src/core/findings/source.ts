/** Where a rule's number or claim is written: a citation to show, and a page to open. */
export interface Source {
  readonly label: string;
  readonly url: string;
}
