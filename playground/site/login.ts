import { randomBytes } from "node:crypto";

import { deletingLine, setCookieLine } from "./cookie-lines";
import { type Html, html, NOTHING } from "./html";
import { type Answer, cookieValue, type Visit } from "./visit";

/** A small login, twice: with the e-mail address in the cookie (do not copy), and with a session (do). */

const THIRTY_DAYS = 30 * 24 * 60 * 60;

export function login(visit: Visit): Answer {
  const email = cookieValue(visit, "email");
  if (email === undefined || email === "") {
    const says =
      "The smallest login there is: your address goes into a cookie. No password, and any address will do.";
    return { title: "Login", main: entrance("A login kept in a cookie", html`${says}`) };
  }
  return {
    title: "Login",
    main: html`<h1>A login kept in a cookie</h1>
      <p class="lead">
        Welcome, <b id="who">${email}</b>. The server read your name from the cookie
        <code>email</code>.
      </p>
      <p class="next"><a href="/logout">Log out</a></p>
      <div class="note">
        <h2>Why this is a bad idea</h2>
        <ul>
          <li>
            Anybody can write any address into the cookie. Try it with Cookie Lens: change the
            value, reload, and you are somebody else.
          </li>
          <li>
            An e-mail address is personal. It travels with every request, into logs, and lies on the
            disk for 30 days.
          </li>
          <li>
            There is no HttpOnly, so every script on the page can read it, and no Secure, so it may
            travel unencrypted.
          </li>
        </ul>
        <p>
          Better: <a href="/session">keep a random number in the cookie</a> and the address on the
          server.
        </p>
      </div>`,
  };
}

export function enter({ form }: Visit): Answer {
  const email = address(form);
  if (email === undefined) return notAnAddress("A login kept in a cookie");
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
      const email = sessions.get(idOf(visit));
      if (email === undefined) {
        const says = html`It looks the same. Compare the cookie with
          <a href="/login">the address in the cookie</a>.`;
        return { title: "Session", main: entrance("The better login", says) };
      }
      return {
        title: "Session",
        main: html`<h1>The better login</h1>
          <p class="lead">
            Welcome, <b id="who">${email}</b>. The cookie holds a random number; the server keeps
            what it stands for.
          </p>
          <p class="next"><a href="/session/logout">Log out</a></p>
          <ul>
            <li>The number says nothing about you, and nobody can guess another one.</li>
            <li>
              HttpOnly: no script can read it. SameSite=Lax: other sites cannot post in your name.
              On https add Secure.
            </li>
            <li>
              Logging out forgets the number on the server as well: a copied cookie is then worth
              nothing.
            </li>
          </ul>`,
      };
    },
    enter({ form }) {
      const email = address(form);
      if (email === undefined) return notAnAddress("The better login");
      const id = randomBytes(32).toString("base64url");
      sessions.set(id, email);
      const line = setCookieLine("session_id", id, { httpOnly: true, sameSite: "Lax" });
      return { location: "/session", setCookie: [line] };
    },
    leave(visit) {
      sessions.delete(idOf(visit));
      return { location: "/session", setCookie: [deletingLine("session_id")] };
    },
  };
}

/** Undefined for what is no address or could not stand in a cookie as it is. */
function address(form: URLSearchParams): string | undefined {
  const email = form.get("email")?.trim() ?? "";
  return /^[^\s;,"\\@\p{Cc}]+@[^\s;,"\\@\p{Cc}]+$/u.test(email) && /^[ -~]+$/.test(email)
    ? email
    : undefined;
}

function notAnAddress(title: string): Answer {
  const says = "That is no address that fits into a cookie: letters, digits and an @ will do.";
  return { status: 400, title, main: entrance(title, NOTHING, says) };
}

function entrance(title: string, lead: Html, says = ""): Html {
  return html`<h1>${title}</h1>
    <p class="lead">${lead}</p>
    <form method="post">
      <label for="email">E-mail</label>
      <input
        id="email"
        name="email"
        type="email"
        value="ada@example.org"
        required
        aria-describedby="says"
      />
      <button>Log in</button>
    </form>
    <p id="says" role="status">${says}</p>`;
}
