import { deletingLine, setCookieLine } from "./cookie-lines";
import { type Html, html, NOTHING } from "./html";
import { exampleLines, type Lesson, LESSONS } from "./lessons";
import { sentLines } from "./page";
import { type Answer, cookieValue, type Visit } from "./visit";

/** Creating, reading and deleting, one address each. */

export function home(): Answer {
  return {
    title: "Cookie practice",
    main: html`<h1>Three steps with Cookie Lens</h1>
      <ol class="steps">
        <li>
          <b>Get some cookies.</b> <a href="/examples">Set eight examples</a>, or choose one below.
        </li>
        <li>
          <b>Open Cookie Lens.</b> The puzzle icon beside the address bar lists it; pin it to keep
          its button in sight. Press the button and allow this site.
        </li>
        <li>
          <b>Change one, then reload this page.</b> “This request brought” shows what the server now
          gets.
        </li>
      </ol>
      <h2>One cookie, one attribute</h2>
      <ul class="lessons">
        ${Object.entries(LESSONS).map(([id, lesson]) => card(id, lesson))}
      </ul>
      <h2>Delete: Max-Age=0</h2>
      <p>
        A server cannot reach into the browser. It hands the cookie out again with the same path and
        domain, already over.
      </p>
      <ul>
        <li><a href="/delete/demo_value">Delete demo_value</a></li>
        <li>
          <a href="/delete/demo_path">Delete demo_path with Path=/</a>: it stays, for it lives at
          another path
        </li>
        <li><a href="/delete/demo_path?path=/cookies">Delete demo_path with Path=/cookies</a></li>
        <li><a href="/delete/demo_domain?domain=host">Delete demo_domain with its Domain</a></li>
      </ul>`,
  };
}

function card(id: string, { title, says, attribute }: Lesson): Html {
  return html`<li data-attribute="${attribute}">
    <a href="/set/${id}">${title}</a>
    <p>${says}</p>
  </li>`;
}

export function examples(): Answer {
  return { location: "/", setCookie: exampleLines() };
}

export function set({ url, rest }: Visit): Answer {
  const lesson = Object.hasOwn(LESSONS, rest) ? LESSONS[rest] : undefined;
  if (lesson === undefined)
    return notHere(`There is no lesson called ${rest}. The first page lists them all.`);
  const line = lesson.line(url.hostname);
  const lines = line === undefined ? [] : [line];
  return {
    title: lesson.title,
    setCookie: lines,
    main: html`<h1>${lesson.title}</h1>
      <p class="lead">${lesson.says}</p>
      ${line === undefined ? noDomain(url) : NOTHING} ${sentLines(lines)}
      <p>The request for this page came before that line, so it could not bring the cookie yet.</p>
      <p class="next">
        <a href="${rest === "path" ? "/cookies/" : "/"}">Make the next request</a>
        ${line === undefined ? NOTHING : html`<a href="/script?line=${encodeURIComponent(line)}">Do the same with a script</a>`}
      </p>`,
  };
}

/** Every browser leads *.localhost to this computer by itself. */
function noDomain({ hostname, port }: URL): Html {
  const family = `http://shop.localhost:${port}/set/domain`;
  return html`<p class="note">
    ${hostname} has no hosts below it, so there is no Domain to give. Try it where there can be
    some: <a href="${family}">${family}</a>
  </p>`;
}

export function remove({ url, rest: name }: Visit): Answer {
  const path = url.searchParams.get("path") ?? "/";
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    return refused(
      "This name holds a character that is no good in a Set-Cookie line. Letters, digits, _ and - are safe.",
    );
  }
  if (!/^\/[\w./-]*$/.test(path)) {
    return refused("A path starts with / and here holds letters, digits, dots, _ and - only.");
  }
  const domain = url.searchParams.get("domain") === "host" ? { domain: url.hostname } : {};
  const lines = [deletingLine(name, { path, ...domain })];
  return {
    title: `Delete ${name}`,
    setCookie: lines,
    main: html`<h1>Delete ${name}</h1>
      ${sentLines(lines)}
      <p>
        Only a cookie <code>${name}</code> with Path=${path} is gone now. One of the same name at
        another path or domain stays.
      </p>
      <p class="next"><a href="/">Make the next request</a></p>`,
  };
}

export function echo({ cookies, header }: Visit): Answer {
  const text = Buffer.from(header, "latin1").toString();
  // As Flask's request.cookies: the first of twins.
  const first = new Map(cookies.toReversed().map(({ name, value }) => [name, value]));
  const body = { cookies: Object.fromEntries(first), header: text };
  return { type: "application/json", body: JSON.stringify(body, undefined, 2) };
}

export function belowCookies(visit: Visit): Answer {
  const came = cookieValue(visit, "demo_path") !== undefined;
  return {
    title: "/cookies/",
    main: html`<h1>Below /cookies</h1>
      <p class="lead">
        You are at <code>${visit.url.pathname}</code>. A cookie with Path=/cookies comes along here,
        and not at <code>/</code>.
      </p>
      <p>
        ${came ? html`<b>demo_path came along.</b>` : html`demo_path did not come along. <a href="/set/path">Set it</a> first.`}
      </p>
      <ul>
        <li><a href="/cookies/">/cookies/</a></li>
        <li><a href="/cookies/deep/down">/cookies/deep/down</a>: below it, so it comes along</li>
        <li><a href="/">/</a>: above it, so it stays away</li>
        <li><a href="/cookies/echo">/cookies/echo</a>: the same as JSON</li>
      </ul>
      <p>
        A path tidies. It does not protect: any page of the same host can open a page below /cookies
        and read it.
      </p>`,
  };
}

export function script({ url }: Visit): Answer {
  const line =
    url.searchParams.get("line") ?? setCookieLine("demo_script", "by_script", { sameSite: "Lax" });
  return {
    title: "document.cookie",
    main: html`<h1>Cookies in a script</h1>
      <p class="lead">
        A script on the page reads and writes cookies too, through <code>document.cookie</code>.
      </p>
      <h2>What document.cookie says</h2>
      <pre id="readable" aria-live="polite">This needs JavaScript, and none ran.</pre>
      <p>
        HttpOnly cookies are missing from it. <a href="/set/httponly">Set one</a>, come back and
        compare with what the request brought.
      </p>
      <h2>Write one</h2>
      <form id="write">
        <label for="line">document.cookie =</label>
        <input id="line" name="line" value="${line}" autocomplete="off" spellcheck="false" />
        <button>Write</button>
      </form>
      <p id="written" role="status"></p>
      <p>With <code>; Max-Age=0</code> at the end the same line deletes it.</p>
      <script src="/assets/document-cookie.js"></script>`,
  };
}

export function refused(says: string): Answer {
  return { ...notHere(says), status: 400 };
}

export function notHere(says: string): Answer {
  return {
    status: 404,
    title: "Not here",
    main: html`<h1>Not here</h1>
      <p class="lead">${says}</p>
      <p class="next"><a href="/">To the first page</a></p>`,
  };
}
