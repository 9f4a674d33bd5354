/** A typed fact of a finding or reason, formatted by the interface for its locale. Never a value in the clear. */
export type Parameter =
  /** An amount to compare at a glance, `80 kB`; a limit met to the octet is a count of octets. */
  | { readonly type: "octets"; readonly value: number }
  | { readonly type: "count"; readonly value: number }
  | { readonly type: "seconds"; readonly value: number }
  | { readonly type: "text"; readonly value: string }
  /** What a mask leaves of a value: shown to whoever sees masked values, and to nobody while all are hidden. */
  | { readonly type: "mask"; readonly value: string };

export const octetsOf = (value: number): Parameter => ({ type: "octets", value });
export const countOf = (value: number): Parameter => ({ type: "count", value });
export const secondsOf = (value: number): Parameter => ({ type: "seconds", value });
export const textOf = (value: string): Parameter => ({ type: "text", value });
export const maskOf = (value: string): Parameter => ({ type: "mask", value });
