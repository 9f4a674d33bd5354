import { describe, expect, it } from "vitest";
import { parseChromiumDate } from "../../../../src/core/set-cookie/chromium-date";
import { parseCookieDate } from "../../../../src/core/set-cookie/cookie-date";
import { parseNsprDate } from "../../../../src/core/set-cookie/nspr-date";

const at = (iso: string) => Date.parse(iso) / 1000;
const june = at("2027-06-09T10:18:14Z");
const none = null;

interface Row {
  readonly date: string;
  readonly specification: number | null;
  readonly chromium: number | null;
  readonly firefox: number | null;
}

const all = (date: string, when: number | null): Row => ({
  date,
  specification: when,
  chromium: when,
  firefox: when,
});
const each = (
  date: string,
  specification: number | null,
  chromium: number | null,
  firefox: number | null,
): Row => ({ date, specification, chromium, firefox });

const sections: Readonly<Record<string, readonly Row[]>> = {
  "what servers send": [
    all("Wed, 09 Jun 2027 10:18:14 GMT", june),
    all("Wednesday, 09-Jun-27 10:18:14 GMT", june),
    all("Wed Jun  9 10:18:14 2027", june),
    all("Wed, 09-Jun-2027 10:18:14 GMT", june),
    all('"Wed, 09 Jun 2027 10:18:14 GMT"', june),
    all("9 JUNE 2027 10:18:14", june),
    all("2027 Jun 9 10:18:14", june),
    all("10:18:14 09 Jun 2027", june),
    all("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    all("Fri, 31 Dec 9999 23:59:59 GMT", at("9999-12-31T23:59:59Z")),
  ],
  "RFC 6265bis 5.1.1: years": [
    all("09 Jun 70 10:18:14", at("1970-06-09T10:18:14Z")),
    all("09 Jun 99 10:18:14", at("1999-06-09T10:18:14Z")),
    all("09 Jun 69 10:18:14", at("2069-06-09T10:18:14Z")),
    all("09 Jun 1601 10:18:14", at("1601-06-09T10:18:14Z")),
    each("09 Jun 1600 10:18:14", none, at("1600-06-09T10:18:14Z"), at("1600-06-09T10:18:14Z")),
    each("09 Jun 127 10:18:14", none, at("0127-06-09T10:18:14Z"), none),
    each("09 Jun 7 10:18:14", none, at("2007-06-09T10:18:14Z"), none),
    each("09 Jun 02027 10:18:14", none, june, june),
    each("09 Jun 2027x 10:18:14", june, none, none),
    all("09 Jun 123456 10:18:14", none),
    each("09 Jun 32768 10:18:14", none, at("+032768-06-09T10:18:14Z"), none),
  ],
  "RFC 6265bis 5.1.1: the time": [
    all("09 Jun 2027 1:2:3", at("2027-06-09T01:02:03Z")),
    each("09 Jun 2027 24:00:00", none, none, at("2027-06-10T00:00:00Z")),
    each("09 Jun 2027 23:59:60", none, none, at("2027-06-10T00:00:00Z")),
    each("09 Jun 2027 10:18:14PM", june, none, june + 12 * 3600),
    each("09 Jun 2027 12:18:14 AM", june + 2 * 3600, june + 2 * 3600, june - 10 * 3600),
    each("09 Jun 2027 010:18:14", none, june, at("2027-06-09T00:00:00Z")),
    each("09 Jun 2027 10:18:014", none, june, at("2027-06-09T00:00:00Z")),
    // The specification takes a second time for a day, and so the day for a year.
    each("10:18:14 11:11:11 09 Jun 2027", at("2009-06-11T10:18:14Z"), june, june),
    // Firefox takes what stands in place of the seconds for a digit: here a space, 16 before "0".
    each("09 Jun 2027 10:18 GMT", none, none, at("2027-06-09T10:18:00Z") - 16),
    each("09 Jun 2027 10:18", none, none, at("2027-06-09T10:18:00Z") - 48),
    each("09 Jun 2027", none, none, at("2027-06-09T00:00:00Z")),
  ],
  "RFC 6265bis 5.1.1: days": [
    each("31 Jun 2027 10:18:14", none, none, at("2027-07-01T10:18:14Z")),
    each("00 Jun 2027 10:18:14", none, none, at("2027-05-31T10:18:14Z")),
    each("29 Feb 2027 10:18:14", none, none, at("2027-03-01T10:18:14Z")),
    all("29 Feb 2028 10:18:14", at("2028-02-29T10:18:14Z")),
    all("32 Jun 2027 10:18:14", none),
    each("9th Jun 2027 10:18:14", june, none, none),
  ],
  "zones: only Firefox reads them": [
    each("09 Jun 2027 10:18:14 +0200", june, june, june - 2 * 3600),
    each("09 Jun 2027 10:18:14 GMT-03", june, june, june + 3 * 3600),
    each("09 Jun 2027 10:18:14 PST", june, june, june + 8 * 3600),
    each("09 Jun 2027 10:18:14 EDT", june, june, june + 4 * 3600),
    each("09 Jun 2027 10:18:14 PST+0300", june, june, june + 8 * 3600),
    all("09 Jun 2027 10:18:14 UTC", june),
    each("09 Jun 2027 10:18:14 UT+1", june, june, june - 3600),
  ],
  "numbers for months: only Firefox reads them": [
    each("06/09/2027 10:18:14", none, none, june),
    each("13/6/27 10:18:14", none, none, june + 4 * 86_400),
    each("6-9-27 10:18:14", none, none, june),
    each("99-06-09 10:18:14", none, none, at("1999-06-09T10:18:14Z")),
    each("13/13/27 10:18:14", none, none, none),
    each("6/9/127x 10:18:14", none, none, none),
    all("2027-06-09T10:18:14Z", none),
  ],
  "other separators": [
    each("09-Jun-2027-10:18:14", june, june, none),
    each("09/Jun/2027/10:18:14", june, june, none),
    each("09.Jun.2027 10:18:14", june, june, none),
    each("-09 Jun 2027 10:18:14", june, june, none),
    each("09 Jun 2027\xE910:18:14", none, none, at("2027-06-09T00:00:00Z")),
  ],
  "no date": [all("", none), all("0", none), all("-1", none), all("never", none), all("Jun", none)],
};

describe.each(Object.entries(sections))("%s", (_title, rows) => {
  it.each(rows)("$date", ({ date, specification, chromium, firefox }) => {
    expect(parseCookieDate(date)).toBe(specification);
    expect(parseChromiumDate(date)).toBe(chromium);
    expect(parseNsprDate(date)).toBe(firefox);
  });
});
