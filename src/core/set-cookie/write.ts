import type { Cookie } from "../cookie";
import { nameForDisplay } from "../cookie-name";
import { nameOctets, octets } from "../size";
import type { UserAgent } from "../user-agent";

export interface WriteOptions {
  /** Seconds since the epoch; Max-Age counts from it. */
  readonly now: number;
  readonly userAgent: UserAgent;
}

/**
 * The Set-Cookie line (without `Set-Cookie: `) that would store this cookie, attributes in Werkzeug's order.
 * The value stands as it is stored, without quotes added. A nameless cookie begins with `=`,
 * which is the one spelling that no browser takes for a name.
 */
export function writeSetCookie(cookie: Cookie, options: WriteOptions): string {
  const pair = `${nameForDisplay(cookie.name, options.userAgent)}=${cookie.value}`;
  const { expires } = cookie;
  return [pair, ...writeAttributes(cookie, lifetimeAttributes(expires, options.now))].join("; ");
}

/** Octets of that line: what Werkzeug compares with its `max_cookie_size`. */
export function setCookieLineOctets(cookie: Cookie, options: WriteOptions): number {
  return (
    nameOctets(cookie.name, options.userAgent) +
    octets(writeSetCookie({ ...cookie, name: "" }, options))
  );
}

/** The attributes in Werkzeug's order; `lifetime` stands in it as it is given. */
export function writeAttributes(
  cookie: Pick<
    Cookie,
    "domain" | "hostOnly" | "path" | "secure" | "httpOnly" | "sameSite" | "partitionKey"
  >,
  lifetime: readonly string[],
): readonly string[] {
  const written: string[] = [];
  if (!cookie.hostOnly) written.push(`Domain=${cookie.domain}`);
  written.push(...lifetime);
  if (cookie.secure) written.push("Secure");
  if (cookie.httpOnly) written.push("HttpOnly");
  written.push(`Path=${cookie.path}`);
  const sameSite = sameSiteValue(cookie.sameSite);
  if (sameSite !== undefined) written.push(`SameSite=${sameSite}`);
  if (cookie.partitionKey !== null) written.push("Partitioned");
  return written;
}

/** `expires` in seconds since the epoch. */
export function expiresAttribute(expires: number): string {
  return `Expires=${new Date(expires * 1000).toUTCString()}`;
}

function lifetimeAttributes(expires: Cookie["expires"], now: number): readonly string[] {
  if (expires === null) return [];
  const maxAge = Math.max(0, Math.round(expires - now));
  return [expiresAttribute(expires), `Max-Age=${maxAge}`];
}

function sameSiteValue(sameSite: Cookie["sameSite"]): string | undefined {
  switch (sameSite) {
    case "strict":
      return "Strict";
    case "lax":
      return "Lax";
    case "no_restriction":
      return "None";
    case "unspecified":
      return undefined;
  }
}
