import type { OctetString } from "../octet-string";
import {
  completeDate,
  type FoundFields,
  fullYear,
  monthOf,
  secondsOfExisting,
} from "./calendar-date";

/** Spec: RFC 6265bis 5.1.1, `delimiter`. */
const DELIMITERS = /[\t\x20-\x2F\x3B-\x40\x5B-\x60\x7B-\x7E]+/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/;
const DAY_OF_MONTH = /^(\d{1,2})(?!\d)/;
const YEAR = /^(\d{2,4})(?!\d)/;
const FIRST_YEAR = 1601;

/**
 * When a cookie-date is, in seconds since the epoch; null where it is none.
 * Zones are not read: every date is UTC. Spec: RFC 6265bis 5.1.1.
 */
export function parseCookieDate(text: OctetString): number | null {
  const found: FoundFields = {};
  for (const token of dateTokens(text)) readToken(token, found);
  const date = completeDate(found);
  return date === null || date.year < FIRST_YEAR ? null : secondsOfExisting(date);
}

export function dateTokens(text: OctetString): readonly string[] {
  return text.split(DELIMITERS).filter((token) => token !== "");
}

/** A token is the first thing that it can be and that is still missing. */
function readToken(token: string, found: FoundFields): void {
  const time = TIME.exec(token);
  if (found.hour === undefined && time !== null) {
    found.hour = Number(time[1]);
    found.minute = Number(time[2]);
    found.second = Number(time[3]);
    return;
  }
  const day = DAY_OF_MONTH.exec(token);
  if (found.day === undefined && day !== null) {
    found.day = Number(day[1]);
    return;
  }
  const month = monthOf(token);
  if (found.month === undefined && month !== undefined) {
    found.month = month;
    return;
  }
  const year = YEAR.exec(token);
  if (year !== null) found.year ??= fullYear(Number(year[1]));
}
