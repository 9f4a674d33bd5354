import type { OctetString } from "../octet-string";

const LARGEST_INT64 = 9_223_372_036_854_775_807n;

/** Digits, with "-" in front for a time that has passed; null for anything else. Spec: RFC 6265bis 5.6.2. */
export function parseMaxAge(value: OctetString): number | null {
  return /^-?\d+$/.test(value) ? Number(value) : null;
}

/** Chromium: base::StringToInt64, which takes a "+" too. */
export function parseChromiumMaxAge(value: OctetString): number | null {
  const sign = /^[+-]/.exec(value)?.[0] ?? "";
  const seconds = parseInt64(value.slice(sign.length));
  return seconds !== null && sign === "-" ? -seconds : seconds;
}

/** Firefox: CookieParser::ParseMaxAgeAttribute. Whatever begins with "-" has passed. */
export function parseFirefoxMaxAge(value: OctetString): number | null {
  return value.startsWith("-") ? -Infinity : parseInt64(value);
}

/** Both stop where a number has grown past 64 bits, whatever follows its digits, and take the latest time for it. */
function parseInt64(digits: string): number | null {
  const number = /^\d+/.exec(digits)?.[0];
  if (number === undefined) return null;
  if (BigInt(number) > LARGEST_INT64) return Infinity;
  return number === digits ? Number(number) : null;
}
