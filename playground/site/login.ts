import { randomBytes } from "node:crypto";

import { deletingLine, setCookieLine } from "./cookie-lines";
import { type Answer, cookieValue, type Visit } from "./visit";

/** A small login, twice: with the e-mail address in the cookie (do not copy), and with a session (do). */

const THIRTY_DAYS = 30 * 24 * 60 * 60;

export function login(visit: Visit): Answer {
  const email = cookieValue(visit, "email") ?? "";
  return { title: "Login", page: "login.html", context: { email } };
}

export function enter({ form }: Visit): Answer {
  const email = emailAddress(form);
  if (email === undefined) return notAnAddress("Login", "login.html");
  return {
    location: "/login",
    setCookie: [setCookieLine("email", email, { maxAge: THIRTY_DAYS })],
  };
}

export function leave(): Answer {
  return { location: "/login", setCookie: [deletingLine("email")] };
}

/** The better login; its memory lasts as long as the site runs. */
export function sessionLogin(): Record<"show" | "enter" | "leave", (visit: Visit) => Answer> {
  const sessions = new Map<string, string>();
  const idOf = (visit: Visit) => cookieValue(visit, "session_id") ?? "";
  return {
    show(visit) {
      const email = sessions.get(idOf(visit)) ?? "";
      return { title: "Session", page: "session.html", context: { email } };
    },
    enter({ form, scheme }) {
      const email = emailAddress(form);
      if (email === undefined) return notAnAddress("Session", "session.html");
      const id = randomBytes(32).toString("base64url");
      sessions.set(id, email);
      const secure = scheme === "https";
      const line = setCookieLine("session_id", id, { httpOnly: true, sameSite: "Lax", secure });
      return { location: "/session", setCookie: [line] };
    },
    leave(visit) {
      sessions.delete(idOf(visit));
      return { location: "/session", setCookie: [deletingLine("session_id")] };
    },
  };
}

/** The form's e-mail. Undefined for what is no address or could not stand in a cookie as it is. */
export function emailAddress(form: URLSearchParams): string | undefined {
  const email = form.get("email")?.trim() ?? "";
  return /^[^\s;,"\\@]+@[^\s;,"\\@]+$/.test(email) && /^[ -~]+$/.test(email) ? email : undefined;
}

function notAnAddress(title: string, page: string): Answer {
  const says = "That is no address that fits into a cookie. Letters, digits and one @ will do.";
  return { status: 400, title, page, context: { email: "", says } };
}
