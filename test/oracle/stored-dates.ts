import type { Random } from "../support/random";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const LONG_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const two = (number: number) => String(number).padStart(2, "0");

/** A date far from now on either side: HTTP-date, RFC 850, asctime, what RFC 6265bis reads beside them, and worse. */
export function someDate(random: Random, now: number): string {
  const at = random.chance(0.25)
    ? now - 86_400 - random.below(2_000_000_000)
    : now + 86_400 + random.below(random.chance(0.2) ? 3_000_000_000 : 30_000_000);
  const date = new Date(Math.floor(at) * 1000);
  const written = random.pick(FORMATS)(date);
  return random.chance(0.25) ? disturbed(written, random) : written;
}

const clock = (date: Date) =>
  [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");

const FORMATS: readonly ((date: Date) => string)[] = [
  (date) => date.toUTCString(),
  (date) => date.toUTCString(),
  // RFC 850.
  (date) => {
    const day = `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${two(date.getUTCFullYear() % 100)}`;
    return `${LONG_DAYS[date.getUTCDay()]}, ${day} ${clock(date)} GMT`;
  },
  // asctime.
  (date) => {
    const day = String(date.getUTCDate()).padStart(2, " ");
    return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${clock(date)} ${date.getUTCFullYear()}`;
  },
  (date) => date.toUTCString().replace(",", ""),
  (date) => date.toUTCString().replace(/(\d) (\w+) (\d)/, "$1-$2-$3"),
  (date) => date.toUTCString().toLowerCase(),
  (date) => date.toUTCString().replace(" GMT", ""),
  (date) => date.toUTCString().replace("GMT", "UTC"),
  (date) => date.toUTCString().replace("GMT", "+0200"),
  (date) => date.toUTCString().replace("GMT", "EST"),
  (date) => `"${date.toUTCString()}"`,
  (date) =>
    `${clock(date)} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  (date) =>
    `${date.getUTCFullYear()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()} ${clock(date)}`,
  (date) =>
    `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${clock(date)}`,
  (date) => date.toISOString(),
];

/** Something that breaks a date, or what some parsers take for one. */
function disturbed(date: string, random: Random): string {
  return random.pick<(date: string) => string>([
    (text) => text.replace(/(\d\d):(\d\d):(\d\d)/, "$1:$2"),
    (text) => text.replace(/(\d\d):(\d\d):(\d\d)/, "$1:$2:$3PM"),
    (text) => text.replace(/(\d\d):(\d\d):(\d\d)/, "0$1:$2:$3"),
    (text) => text.replace(/(\d\d):(\d\d):(\d\d)/, "24:$2:$3"),
    (text) => text.replace(/(\d\d):(\d\d):(\d\d)/, "$1:$2:60"),
    (text) => text.replace(/(\d\d):(\d\d):(\d\d)/, "$1:$2:$3.5"),
    (text) => text.replace(/\b\d{1,2}\b/, "31"),
    (text) => text.replace(/\b\d{1,2}\b/, "00"),
    (text) => text.replace(/\b\d{1,2}\b/, "9th"),
    (text) => text.replace(/\b\d{4}\b/, (year) => year.slice(2)),
    (text) => text.replace(/\b\d{4}\b/, "7"),
    (text) => text.replace(/\b\d{4}\b/, "127"),
    (text) => text.replace(/\b\d{4}\b/, "1600"),
    (text) => text.replace(/\b\d{4}\b/, (year) => `0${year}`),
    (text) => text.replace(/\b\d{4}\b/, (year) => `${year}x`),
    (text) => text.replaceAll(" ", "-"),
    (text) => text.replaceAll(" ", "/"),
    (text) => text.replace(" ", "\xE9"),
    (text) => text.replace(/[A-Z][a-z]{2} /, "Xyz "),
    () => random.pick(["", "0", "-1", "never", "Session", "1812536294"]),
  ])(date);
}
