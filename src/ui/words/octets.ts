import type { Text } from "../text";

/** Octets in one kB, as the limits that they are held against count: 8 kB are 8192. */
const KILO = 1024;

/** `412 octets`, `6.4 kB`. */
export function octetsInWords(octets: number, text: Text): string {
  if (octets < KILO) return text.plural("octets", octets);
  return kilobytesInWords(octets, text);
}

/** `0.4 kB`, `6.4 kB`, `80 kB`: for numbers that stand beside others in kB. */
export function kilobytesInWords(octets: number, text: Text): string {
  return text("kilobytes", Math.round((octets / KILO) * 10) / 10);
}
