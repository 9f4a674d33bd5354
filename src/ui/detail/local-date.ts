/** A moment as `<input type="datetime-local">` wants it: the clock on the user's wall, to the second. "" for none. */
export function localDateText(seconds: number | null): string {
  if (seconds === null) return "";
  const date = new Date(seconds * 1000);
  const year = date.getFullYear();
  // The control knows years of four digits up.
  if (Number.isNaN(year) || year < 1 || year > 275_000) return "";
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${String(year).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  // The control reads back without seconds where they are zero, and a differing text would be set again and again.
  return `${day}T${time}${date.getSeconds() === 0 ? "" : `:${two(date.getSeconds())}`}`;
}

/** Seconds since the epoch; null where the text is no whole date, which is what half a date reads as. */
export function dateFromLocalText(text: string): number | null {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
