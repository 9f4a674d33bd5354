import { MOST_PASTED_CHARACTERS, MOST_PASTED_LINES } from "../limits";
import { encodeUtf8 } from "../octet-string";
import { parseCookieDate } from "./cookie-date";

/** What a pasted text has to say about cookies. */
export interface PastedLines {
  /** Set-Cookie lines without `Set-Cookie: `; a block's folded line keeps its line breaks. */
  readonly lines: readonly string[];
  /** Of a header block: its Date, in seconds since the epoch, which Expires is held against; null without one. */
  readonly serverTime: number | null;
  /** Of a header block: lines that say nothing about cookies. */
  readonly otherLines: number;
  /** Set-Cookie lines beyond `MOST_PASTED_LINES`. */
  readonly linesLeftOut: number;
  /** Characters beyond `MOST_PASTED_CHARACTERS`. */
  readonly charactersLeftOut: number;
}

/** `< ` stands before what `curl -v` received. */
const SET_COOKIE = /^(?:<[ \t]?)?[ \t]*set-cookie[ \t]*:[ \t]*/i;
const STATUS_LINE = /^(?:<[ \t]?)?[ \t]*HTTP\/\d/i;
const DATE = /^(?:<[ \t]?)?[ \t]*date[ \t]*:[ \t]*/i;

/**
 * The Set-Cookie lines in a text: each line is one, or, in a header block, each that says it is.
 * A header block is known by its status line or by a `Set-Cookie:`. What is too much is counted, not read.
 */
export function readPasted(text: string): PastedLines {
  const written = text.slice(0, MOST_PASTED_CHARACTERS).split(/\r?\n/).filter(isNotBlank);
  const isBlock = written.some((row) => SET_COOKIE.test(row) || STATUS_LINE.test(row));
  const rows = isBlock ? unfold(written) : written;
  const found = isBlock ? rows.filter((row) => SET_COOKIE.test(row)) : rows;
  const date = isBlock ? rows.find((row) => DATE.test(row)) : undefined;
  return {
    lines: found.slice(0, MOST_PASTED_LINES).map(withoutFieldName),
    serverTime: date === undefined ? null : parseCookieDate(encodeUtf8(date.replace(DATE, ""))),
    otherLines: rows.length - found.length,
    linesLeftOut: Math.max(0, found.length - MOST_PASTED_LINES),
    charactersLeftOut: Math.max(0, text.length - MOST_PASTED_CHARACTERS),
  };
}

/** A line as it was typed, without the `Set-Cookie: ` that may stand before it. */
export function withoutFieldName(line: string): string {
  return line.replace(SET_COOKIE, "");
}

function isNotBlank(row: string): boolean {
  return row.trim() !== "";
}

/** A header block's lines: one that begins with white space belongs to the line before it (RFC 9112 5.2). */
function unfold(rows: readonly string[]): readonly string[] {
  const unfolded: string[] = [];
  for (const row of rows) {
    const isFolded = /^[ \t]/.test(row) && !SET_COOKIE.test(row);
    const before = isFolded ? unfolded.pop() : undefined;
    unfolded.push(before === undefined ? row : `${before}\n${row}`);
  }
  return unfolded;
}
