import type { Cookie } from "./cookie";
import type { UserAgent } from "./user-agent";

type NameAndValue = Pick<Cookie, "name" | "value">;

const utf8 = new TextEncoder();

/** Octets of the text in UTF-8, which is how browsers count and send a cookie's value. */
export function octets(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return utf8.encode(text).length;
  }
  // ASCII, as nearly always: counted without a copy.
  return text.length;
}

/** Octets of a stored name. Firefox shows and writes a name one octet a character. */
export function nameOctets(name: string, userAgent: UserAgent): number {
  return userAgent.nameIsOctets ? name.length : octets(name);
}

/** Octets of name plus value, without `=`: what RFC 6265bis 5.6 step 5 limits. */
export function nameValueOctets(cookie: NameAndValue, userAgent: UserAgent): number {
  return nameOctets(cookie.name, userAgent) + octets(cookie.value);
}

/** Octets of the pair as it stands in a Cookie header: `name=value`, or only the value of a nameless cookie. */
export function cookiePairOctets(cookie: NameAndValue, userAgent: UserAgent): number {
  const equalsSign = cookie.name === "" ? 0 : 1;
  return nameValueOctets(cookie, userAgent) + equalsSign;
}

/** Octets of a whole `Cookie: a=1; b=2` header line without its line end; 0 where no cookie is sent. */
export function cookieHeaderOctets(cookies: readonly NameAndValue[], userAgent: UserAgent): number {
  if (cookies.length === 0) return 0;
  const pairs = cookies.reduce((sum, cookie) => sum + cookiePairOctets(cookie, userAgent), 0);
  return "Cookie: ".length + pairs + "; ".length * (cookies.length - 1);
}
