// `{"`, `{ ` and `{` with a line's end begin the JSON: eyJ, eyA, ewo, ew0.
const COMPACT =
  /(?<![\w.-])(e[wy][\w-]{6,1024})\.(e[wy][\w-]{3,4096}|e30)\.[\w-]{0,1024}(?![\w.-])/g;

/** What a signed token says to anyone who holds it. */
export interface JsonWebToken {
  /** The payload's JSON text. */
  readonly payload: string;
}

/** The signed JSON Web Tokens in a decoded text (RFC 7519, compact form); a header must name an algorithm. */
export function findJsonWebTokens(text: string): readonly JsonWebToken[] {
  if (!text.includes(".e")) return [];
  return [...text.matchAll(COMPACT)].flatMap(([, first, second]) => {
    const header = jsonObject(first);
    const payload = jsonObject(second);
    return payload !== undefined && typeof header?.["alg"] === "string"
      ? [{ payload: JSON.stringify(payload) }]
      : [];
  });
}

function jsonObject(base64url: string | undefined): Record<string, unknown> | undefined {
  if (base64url === undefined) return undefined;
  try {
    const octets = Uint8Array.from(
      atob(base64url.replaceAll("-", "+").replaceAll("_", "/")),
      (unit) => unit.charCodeAt(0),
    );
    const parsed: unknown = JSON.parse(new TextDecoder().decode(octets));
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
