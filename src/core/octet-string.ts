/**
 * Octets as a text in which each character is one octet (U+0000 to U+00FF): how lines stand on the wire,
 * so that spans and limits count octets, and nothing is lost that is no UTF-8.
 */
export type OctetString = string;

/** The UTF-8 octets of a text that was typed or pasted. Half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): OctetString {
  return Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join("");
}

/** The text that the octets are in UTF-8; undefined where they are none, or where a character is no octet. */
export function decodeUtf8(octets: OctetString): string | undefined {
  if (isAscii(octets)) return octets;
  if (/[\u0100-\uFFFF]/.test(octets)) return undefined;
  const array = Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(array);
  } catch {
    return undefined;
  }
}

export function isAscii(text: string): boolean {
  return !/[\x80-\uFFFF]/.test(text);
}
