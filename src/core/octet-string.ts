/**
 * Octets as a text in which each character is one octet (U+0000 to U+00FF): how lines stand on the wire,
 * so that spans and limits count octets, and nothing is lost that is no UTF-8.
 */
export type OctetString = string;

/** The UTF-8 octets of a text that was typed or pasted. Half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): OctetString {
  if (isAscii(text)) return text;
  return Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join("");
}

/** The text that the octets are in UTF-8; undefined where they are none, or where a character is no octet. */
export function decodeUtf8(octets: OctetString): string | undefined {
  if (isAscii(octets)) return octets;
  const array = octetArray(octets);
  if (array === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(array);
  } catch {
    return undefined;
  }
}

/** The same, with U+FFFD for what is no UTF-8: as browsers show it. */
export function decodeUtf8Lossily(octets: OctetString): string {
  const array = octetArray(octets);
  return array === undefined
    ? octets
    : new TextDecoder("utf-8", { ignoreBOM: true }).decode(array);
}

export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}

function octetArray(octets: OctetString): Uint8Array | undefined {
  const array = new Uint8Array(octets.length);
  for (let index = 0; index < octets.length; index += 1) {
    const unit = octets.charCodeAt(index);
    if (unit > 0xff) return undefined;
    array[index] = unit;
  }
  return array;
}
