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
  return [pair, ...attributes(cookie, options.now)].join("; ");
}

/** Octets of that line: what Werkzeug compares with its `max_cookie_size`. */
export function setCookieLineOctets(cookie: Cookie, options: WriteOptions): number {
  return (
    nameOctets(cookie.name, options.userAgent) +
    octets(writeSetCookie({ ...cookie, name: "" }, options))
  );
}

function attributes(cookie: Cookie, now: number): readonly string[] {
  const written: string[] = [];
  if (!cookie.hostOnly) written.push(`Domain=${cookie.domain}`);
  if (cookie.expires !== null) {
    const maxAge = Math.max(0, Math.round(cookie.expires - now));
    written.push(`Expires=${new Date(cookie.expires * 1000).toUTCString()}`, `Max-Age=${maxAge}`);
  }
  if (cookie.secure) written.push("Secure");
  if (cookie.httpOnly) written.push("HttpOnly");
  written.push(`Path=${cookie.path}`);
  const sameSite = sameSiteValue(cookie.sameSite);
  if (sameSite !== undefined) written.push(`SameSite=${sameSite}`);
  if (cookie.partitionKey !== null) written.push("Partitioned");
  return written;
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
