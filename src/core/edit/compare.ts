import type { Cookie } from "../cookie";
import { partitionId } from "../cookie-key";

export type CookieField =
  | "name"
  | "value"
  | "domain"
  | "path"
  | "expires"
  | "secure"
  | "httpOnly"
  | "sameSite"
  | "partition";

/** Browsers keep micro- or milliseconds; a date that differs by less is the same date. Seconds. */
const DATE_TOLERANCE = 0.01;

/** The fields in which what the browser keeps is not what was asked for, in the editor's order. */
export function differingFields(wanted: Cookie, kept: Cookie): readonly CookieField[] {
  const differs: Record<CookieField, boolean> = {
    name: wanted.name !== kept.name,
    value: wanted.value !== kept.value,
    domain: wanted.domain !== kept.domain || wanted.hostOnly !== kept.hostOnly,
    path: wanted.path !== kept.path,
    expires: !isSameDate(wanted.expires, kept.expires),
    secure: wanted.secure !== kept.secure,
    httpOnly: wanted.httpOnly !== kept.httpOnly,
    sameSite: wanted.sameSite !== kept.sameSite,
    partition: partitionId(wanted.partitionKey) !== partitionId(kept.partitionKey),
  };
  return (Object.keys(differs) as CookieField[]).filter((field) => differs[field]);
}

/** Equal in every field that the browser's API exposes. */
export function isSameCookie(a: Cookie, b: Cookie): boolean {
  return a.storeId === b.storeId && differingFields(a, b).length === 0;
}

function isSameDate(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) < DATE_TOLERANCE;
}
