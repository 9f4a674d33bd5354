import type { OctetString } from "../octet-string";

/** The text that a browser shows for octets: UTF-8, with U+FFFD for what is none. */
export function shownText(octets: OctetString): string {
  const array = Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(array);
}
