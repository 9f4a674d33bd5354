const MAX_LAYERS = 3;

/** The text with its percent-encoding taken off, at most three layers deep; what does not decode stays as it is. */
export function percentDecode(text: string): string {
  let decoded = text;
  for (let layer = 0; layer < MAX_LAYERS && decoded.includes("%"); layer += 1) {
    const next = decodeOnce(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/%[2-7][\da-f]/gi, (octet) =>
      String.fromCharCode(Number.parseInt(octet.slice(1), 16)),
    );
  }
}
