/** A date in UTC, before anybody has asked whether it exists. */
export interface CalendarDate {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a parser has found of a date so far. */
export type FoundFields = { -readonly [Field in keyof CalendarDate]?: CalendarDate[Field] };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** From 0; undefined where the token does not begin with a month's first three letters. */
export function monthOf(token: string): number | undefined {
  const month = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
  return month === -1 ? undefined : month;
}

/** What a year of one or two digits means. Spec: RFC 6265bis 5.1.1 steps 3 and 4. */
export function fullYear(year: number): number {
  if (year > 99) return year;
  return year < 70 ? year + 2000 : year + 1900;
}

/** All fields, or null where one was not found. */
export function completeDate(found: FoundFields): CalendarDate | null {
  const { year, month, day, hour, minute, second } = found;
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  return { year, month, day, hour, minute, second };
}

/** Seconds since the epoch; null where there is no such day or no such time of day. */
export function secondsOfExisting(date: CalendarDate): number | null {
  const { year, month, day, hour, minute, second } = date;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const midnight = midnightOf(year, month, day);
  const exists = midnight.getUTCMonth() === month && midnight.getUTCDate() === day;
  return exists ? secondsOf(date) : null;
}

/** Seconds since the epoch; what is too much for its field runs over into the next. */
export function secondsOf({ year, month, day, hour, minute, second }: CalendarDate): number {
  return midnightOf(year, month, day).getTime() / 1000 + hour * 3600 + minute * 60 + second;
}

/** Date.UTC would take the years 0 to 99 for others. */
function midnightOf(year: number, month: number, day: number): Date {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month, day);
  return midnight;
}
