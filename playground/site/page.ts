import type { CookiePair } from "./cookie-lines";
import { type Html, html, NOTHING } from "./html";
import type { Visit } from "./visit";

/** The whole document: the lesson at one side, what the request brought at the other. */
export function page(title: string, main: Html, visit: Visit): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/practice.css" />
      </head>
      <body>
        <header>
          <a class="home" href="/">Cookie practice</a>
          <nav aria-label="Lessons">
            <a href="/script">Script</a>
            <a href="/cookies/">/cookies/</a>
            <a href="/login">Login</a>
            <a href="/size">Too big</a>
            <a href="/heavy/">80 kB</a>
            <a href="/many">Too many</a>
            <a href="/check">Cookies off?</a>
          </nav>
        </header>
        <div class="sides">
          <main>${main}</main>
          <aside aria-labelledby="brought">${brought(visit)}</aside>
        </div>
      </body>
    </html> `.markup;
}

function brought({ cookies, header }: Visit): Html {
  return html`<h2 id="brought">This request brought</h2>
    <p class="total">
      <b>${cookies.length}</b> cookie${cookies.length === 1 ? "" : "s"},
      <b>${inThousands(header.length)}</b> octets
    </p>
    ${cookies.length === 0 ? html`<p>No cookie came along.</p>` : table(cookies)}
    <p>This is the server's side of it. <a href="/echo">As JSON</a></p>`;
}

function table(cookies: readonly CookiePair[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="brought">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${cookies.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({ name, value }: CookiePair): Html {
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  const address = `/delete/${encodeURIComponent(name)}`;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${shown}</td>
    <td>
      ${name === "" ? NOTHING : html`<a href="${address}" aria-label="Delete ${name}">delete</a>`}
    </td>
  </tr>`;
}

/** The lines an answer sent, for people. */
export function sentLines(lines: readonly string[]): Html {
  const text = lines.map((line) => `Set-Cookie: ${line}`).join("\n");
  return html`<h2>What the answer sent</h2>
    <pre>${text === "" ? "No Set-Cookie line." : text}</pre>`;
}

export function inThousands(count: number): string {
  return count.toLocaleString("en-US");
}
