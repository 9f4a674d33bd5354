import type { OctetString } from "../octet-string";
import { fullYear, monthOf, secondsOf } from "./calendar-date";

/** Minutes east of Greenwich, daylight saving included. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  bst: 60,
  met: 60,
  eet: 120,
  jst: 540,
  nst: -210,
  ast: -240,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
};

/** Hours and minutes, a colon if there is one, and seconds unless there are none. */
const TIME = /^(\d{1,2}):(\d{1,2})(?!\d)(?::|(?!:))(?:(\d{1,2})(?!\d)|(?!\d))/;

const LONGEST_YEAR = 32_767;

/** What has been read of a date so far. */
interface Reading {
  year?: number;
  /** From 0; -1 for the month before January. */
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string;
  /** Minutes, where it is written as a number. */
  offset?: number;
}

/**
 * When a date is by Firefox's own parser, in seconds since the epoch; null where it reads none.
 * It knows zones, AM and PM and dates in numbers, wants no seconds and no time, and lets 31 June run over.
 * Firefox: nsprpub/pr/src/misc/prtime.c, PR_ParseTimeString with GMT as its default; held against it by the oracle.
 */
export function parseNsprDate(text: OctetString): number | null {
  const reading: Reading = {};
  let at = 0;
  while (at < text.length) {
    at = readToken(text, at, reading);
    at = startOfNextToken(text, at, reading);
  }
  const { year, month, day, hour = 0, minute = 0, second = 0 } = reading;
  if (year === undefined || month === undefined || day === undefined) return null;
  if (year > LONGEST_YEAR) return null;
  const offset = reading.offset ?? ZONES[reading.zone ?? "gmt"] ?? 0;
  return secondsOf({ year, month, day, hour, minute, second }) - offset * 60;
}

/** Reads what stands at `at`; gives where it stopped, inside the token or at its end. */
function readToken(text: string, at: number, reading: Reading): number {
  const rest = text.slice(at);
  if (/^[a-z]/i.test(rest)) {
    readWord(rest, reading);
    return at;
  }
  if (/^[+-]/.test(rest)) {
    readOffset(rest, reading);
    return at + 1;
  }
  const digits = /^\d+/.exec(rest)?.[0];
  if (digits === undefined) return at;
  const next = rest[digits.length] ?? "";
  if (next === ":") return at + readTime(rest, reading);
  if (/^\d+[/-]\d/.test(rest)) return at + readNumericDate(rest, reading);
  if (!/[a-z]/i.test(next)) readNumber(digits, reading);
  return at;
}

function startOfNextToken(text: string, from: number, { year }: Reading): number {
  let at = from;
  while (at < text.length && !/[ \t,;+/()[\]-]/.test(text[at] ?? "")) at += 1;
  for (;;) {
    while (at < text.length && /[ \t,;/()[\]]/.test(text[at] ?? "")) at += 1;
    // The second "-" of "30-AUG-1966" is no sign, nor is one without a number.
    const isAfterWord = /[a-z]/i.test(text[at - 1] ?? "") && year === undefined;
    if (text[at] !== "-" || !(isAfterWord || !/\d/.test(text[at + 1] ?? ""))) return at;
    at += 1;
  }
}

function readWord(rest: string, reading: Reading): void {
  const month = monthOf(rest);
  if (month !== undefined) {
    reading.month ??= month;
    return;
  }
  // "UT" is Greenwich; "UTC" is no zone that it knows, which comes to the same.
  const zone = /^ut(?![a-z])/i.test(rest) ? "gmt" : rest.slice(0, 3).toLowerCase();
  if (zone in ZONES) reading.zone ??= zone;
}

function readOffset(rest: string, reading: Reading): void {
  const isTaken = reading.offset !== undefined;
  // "GMT+0300" is one zone, "PST+0300" is not.
  if (isTaken || (reading.zone !== undefined && reading.zone !== "gmt")) return;
  const digits = /^[+-](\d{4}|\d{1,2})(?!\d)/.exec(rest)?.[1];
  if (digits === undefined) return;
  const minutes =
    digits.length === 4
      ? Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
      : Number(digits) * 60;
  reading.offset = rest.startsWith("-") ? -minutes : minutes;
  reading.zone = "gmt";
}

/** Gives how many characters it took. */
function readTime(rest: string, reading: Reading): number {
  if (reading.hour !== undefined) return 0;
  const time = TIME.exec(rest);
  if (time === null) return 0;
  const [read, hour, minute, second] = time;
  const after = rest.slice(read.length);
  const half = /^[ \t]*([ap])m/i.exec(after)?.[1]?.toLowerCase();
  reading.hour = hourOfDay(Number(hour), half);
  reading.minute = Number(minute);
  reading.second = second === undefined ? secondsMissed(after) : Number(second);
  return read.length;
}

/** Firefox: where no digits stand, the character that does is read as one, and the text's end as -48. */
function secondsMissed(after: string): number {
  const octet = after === "" ? 0 : after.charCodeAt(0);
  // Its characters have signs.
  const seconds = (octet > 0x7f ? octet - 0x100 : octet) - "0".charCodeAt(0);
  return seconds === -1 ? 0 : seconds;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  if (half === "p") return hour === 12 ? 12 : hour + 12;
  return hour === 12 ? 0 : hour;
}

/** 6/9/27, 16-6-95 or 95-06-16. Gives how many characters it took. */
function readNumericDate(rest: string, reading: Reading): number {
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{1,2}|\d{4,5})(?![\da-z])/i.exec(rest);
  if (date === null || reading.month !== undefined) return 0;
  const [read, first, second, third] = [date[0], ...date.slice(1).map(Number)] as [
    string,
    number,
    number,
    number,
  ];
  if (first > 31 || first === 0) {
    if (second > 12 || third > 31) return 0;
    Object.assign(reading, { year: fullYear(first), month: second - 1, day: third });
  } else if (first <= 12) {
    Object.assign(reading, { year: fullYear(third), month: first - 1, day: second });
  } else if (second <= 12) {
    Object.assign(reading, { year: fullYear(third), month: second - 1, day: first });
  }
  return read.length;
}

function readNumber(digits: string, reading: Reading): void {
  const number = Number(digits);
  if (digits.length === 4 || digits.length === 5) reading.year ??= number;
  else if (digits.length === 1) reading.day ??= number;
  else if (digits.length === 2) {
    if (reading.day === undefined && number < 32) reading.day = number;
    else reading.year ??= fullYear(number);
  }
}
