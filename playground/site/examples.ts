import { randomBytes } from "node:crypto";

import { setCookieLine } from "./cookie-lines";

const DAY = 24 * 60 * 60;

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
