const COMPACT = /(?<![\w.-])(eyJ[\w-]{5,1024})\.(eyJ[\w-]{2,4096}|e30)\.[\w-]{0,1024}(?![\w.-])/;

/** What a signed token says to anyone who holds it. */
export interface JsonWebToken {
  /** The payload's JSON text. */
  readonly payload: string;
}

/** The first signed JSON Web Token in a decoded text (RFC 7519, compact form); its header must name an algorithm. */
export function findJsonWebToken(text: string): JsonWebToken | undefined {
  if (!text.includes("eyJ")) return undefined;
  const match = COMPACT.exec(text);
  const header = jsonObject(match?.[1]);
  const payload = jsonObject(match?.[2]);
  if (header === undefined || payload === undefined) return undefined;
  return typeof header["alg"] === "string" ? { payload: JSON.stringify(payload) } : undefined;
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
