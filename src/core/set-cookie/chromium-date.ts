import type { OctetString } from "../octet-string";
import {
  completeDate,
  type FoundFields,
  fullYear,
  monthOf,
  secondsOfExisting,
} from "./calendar-date";
import { dateTokens } from "./cookie-date";

const TIME = /^(\d+):(\d+):(\d+)$/;
const DAY_OF_MONTH = /^\d{1,2}$/;
const YEAR = /^\d{1,5}$/;

/**
 * When a date is by Chromium's parser, in seconds since the epoch; null where it reads none.
 * The tokens are RFC 6265bis's, but numbers must be nothing else, and a year has one to five digits and no first.
 * Chromium: net/cookies/cookie_util.cc, ParseCookieExpirationTime; held against it by the oracle.
 */
export function parseChromiumDate(text: OctetString): number | null {
  const found: FoundFields = {};
  for (const token of dateTokens(text)) readToken(token, found);
  const date = completeDate(found);
  return date === null ? null : secondsOfExisting(date);
}

function readToken(token: string, found: FoundFields): void {
  const time = TIME.exec(token);
  if (time !== null) {
    if (found.hour !== undefined) return;
    found.hour = Number(time[1]);
    found.minute = Number(time[2]);
    found.second = Number(time[3]);
    return;
  }
  const month = monthOf(token);
  if (month !== undefined) found.month ??= month;
  else if (DAY_OF_MONTH.test(token) && found.day === undefined) found.day = Number(token);
  else if (YEAR.test(token)) found.year ??= fullYear(Number(token));
}
