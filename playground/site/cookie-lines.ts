/** One `name=value` of a request. */
export interface CookiePair {
  readonly name: string;
  readonly value: string;
}

/** The pairs of a Cookie header in their order, twins included, values as they are. Spec: RFC 6265bis 4.2. */
export function cookiePairs(header: string): readonly CookiePair[] {
  return header
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map((pair) => {
      const equals = pair.indexOf("=");
      // A cookie without a name comes as its value alone.
      return { name: pair.slice(0, Math.max(equals, 0)), value: pair.slice(equals + 1) };
    });
}

export interface CookieAttributes {
  readonly domain?: string;
  readonly path?: string;
  readonly expires?: Date;
  /** Seconds. */
  readonly maxAge?: number;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: "Strict" | "Lax" | "None";
}

/** What follows `Set-Cookie: `. Path is / unless given. Spec: RFC 6265bis 4.1. */
export function setCookieLine(
  name: string,
  value: string,
  attributes: CookieAttributes = {},
): string {
  const { domain, path = "/", expires, maxAge, secure, httpOnly, sameSite } = attributes;
  return [
    `${name}=${value}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    `Path=${path}`,
    ...(expires === undefined ? [] : [`Expires=${expires.toUTCString()}`]),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ...(secure ? ["Secure"] : []),
    ...(httpOnly ? ["HttpOnly"] : []),
    ...(sameSite === undefined ? [] : [`SameSite=${sameSite}`]),
  ].join("; ");
}

/** The only way to delete: the cookie once more, already over, with the path and domain it was set with. */
export function deletingLine(
  name: string,
  where: Pick<CookieAttributes, "path" | "domain" | "secure"> = {},
): string {
  return setCookieLine(name, "", { ...where, maxAge: 0 });
}
