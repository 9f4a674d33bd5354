// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000A-\u001F\u007F]/;

/** Where the first control character stands that no cookie may hold, TAB aside; -1 for none. Spec: RFC 6265bis 5.6 step 1. */
export function findControl(text: string): number {
  return text.search(CONTROL);
}

/** Whether white space stands at an edge, where parsing a line would trim it. Spec: RFC 6265bis 5.6 step 4. */
export function hasSpaceAtEdge(text: string): boolean {
  return /^[ \t]|[ \t]$/.test(text);
}
