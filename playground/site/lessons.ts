import { randomBytes } from "node:crypto";

import { setCookieLine } from "./cookie-lines";
import { isFamilyName } from "./visit";

/** A cookie to set and what it shows. */
export interface Lesson {
  /** As it stands in a Set-Cookie line. */
  readonly title: string;
  readonly says: string;
  /** Selects the colour. */
  readonly attribute: string;
  /** The line for a request at this host, or nothing where the host cannot have it. */
  line(host: string): string | undefined;
}

const DAY = 24 * 60 * 60;

/** By the last part of their address; the Flask application uses the same ones. */
export const LESSONS: Readonly<Record<string, Lesson>> = {
  key: {
    title: "Name",
    says: "A cookie needs a name only. Its value is then empty, and it lasts until the browser closes.",
    attribute: "key",
    line: () => setCookieLine("demo_key", ""),
  },
  value: {
    title: "Name=Value",
    says: "A name and its value: what most cookies are.",
    attribute: "value",
    line: () => setCookieLine("demo_value", "chocolate"),
  },
  max_age: {
    title: "Max-Age=10",
    says: "The browser keeps this one for ten seconds, then forgets it.",
    attribute: "max_age",
    line: () => setCookieLine("demo_max_age", "going", { maxAge: 10 }),
  },
  expires: {
    title: "Expires",
    says: "The end as a date, here in thirty days. Where Max-Age is given too, Max-Age counts.",
    attribute: "expires",
    line: () =>
      setCookieLine("demo_expires", "until_then", {
        expires: new Date(Date.now() + 30 * DAY * 1000),
      }),
  },
  path: {
    title: "Path=/cookies",
    says: "Only requests for /cookies and what is below it bring this one.",
    attribute: "path",
    line: () => setCookieLine("demo_path", "only_below_cookies", { path: "/cookies" }),
  },
  domain: {
    title: "Domain",
    says: "This host and every host below it get the cookie. Without Domain, this host alone does.",
    attribute: "domain",
    line: (host) =>
      isFamilyName(host)
        ? setCookieLine("demo_domain", "whole_family", { domain: host })
        : undefined,
  },
  secure: {
    title: "Secure",
    says: "Sent over https only. Browsers trust http://localhost as well; on other http pages they refuse it.",
    attribute: "secure",
    line: () => setCookieLine("demo_secure", "over_https", { secure: true }),
  },
  httponly: {
    title: "HttpOnly",
    says: "Sent to the server, but a script's document.cookie does not see it.",
    attribute: "httponly",
    line: () => setCookieLine("demo_httponly", "not_for_scripts", { httpOnly: true }),
  },
  samesite_strict: {
    title: "SameSite=Strict",
    says: "Sent only when the request starts on this very site.",
    attribute: "samesite",
    line: () => setCookieLine("demo_samesite_strict", "own_site_only", { sameSite: "Strict" }),
  },
  samesite_lax: {
    title: "SameSite=Lax",
    says: "Also sent when somebody follows a link from another site to here.",
    attribute: "samesite",
    line: () => setCookieLine("demo_samesite_lax", "links_too", { sameSite: "Lax" }),
  },
  samesite_none: {
    title: "SameSite=None",
    says: "Sent from other sites' pages as well, unless the browser blocks that. It must be Secure.",
    attribute: "samesite",
    line: () =>
      setCookieLine("demo_samesite_none", "everywhere", { sameSite: "None", secure: true }),
  },
};

/** A handful as a real site might hold them: short and long, open and sensitive, one for another path. */
export function exampleLines(): readonly string[] {
  return [
    setCookieLine("theme", "dark", { maxAge: 23 * DAY, sameSite: "Lax" }),
    setCookieLine("language", "en-GB", { maxAge: 365 * DAY, sameSite: "Lax" }),
    setCookieLine("session_id", randomBytes(24).toString("base64url"), {
      httpOnly: true,
      sameSite: "Lax",
    }),
    setCookieLine("email", "ada@example.org", { maxAge: 30 * DAY }),
    setCookieLine("token", exampleJwt(), { httpOnly: true, secure: true, sameSite: "Strict" }),
    setCookieLine("cart", encodeURIComponent('["tea","cups"]'), { path: "/cookies", maxAge: DAY }),
    setCookieLine("partner", "42", { maxAge: 90 * DAY, sameSite: "None", secure: true }),
    setCookieLine("offer", "ends_soon", { maxAge: 60, sameSite: "Lax" }),
  ];
}

/** Looks like a signed token; its signature is made up. */
function exampleJwt(): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url");
  const signature = randomBytes(32).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "ada", role: "reader" })}.${signature}`;
}
