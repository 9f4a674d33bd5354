import { setCookieLine } from "./cookie-lines";
import { html } from "./html";
import { type Answer, cookieValue, type Visit } from "./visit";

/** Does this browser keep cookies at all? Hand one out, send the browser on, look whether it came back. */

const PROBE_SECONDS = 20;

export function check(): Answer {
  return {
    location: `/check/result?at=${Math.floor(Date.now() / 1000)}`,
    setCookie: [setCookieLine("demo_probe", "kept", { maxAge: PROBE_SECONDS * 2 })],
  };
}

export function checkResult(visit: Visit): Answer {
  const handedOut = Number(visit.url.searchParams.get("at"));
  // An old address: the probe may have ended since.
  if (!(Math.abs(Date.now() / 1000 - handedOut) <= PROBE_SECONDS)) return { location: "/check" };
  const verdict =
    cookieValue(visit, "demo_probe") === undefined
      ? html`<p class="lead" id="server-says">
            <b>No: cookies are switched off here.</b> The server handed out a cookie a moment ago,
            and it did not come back.
          </p>
          <p>
            Look in the browser's settings under privacy and cookies, and at extensions that block
            them. Nothing that needs a cookie works until then, a login included.
          </p>`
      : html`<p class="lead" id="server-says">
          <b>Yes.</b> The server handed out a cookie, and the browser brought it back.
        </p>`;
  return {
    title: "Cookies off?",
    main: html`<h1>Does this browser keep cookies?</h1>
      ${verdict}
      <p>
        A cookie that a script wrote just now was
        <b id="script-says">not tried, for want of JavaScript</b>.
      </p>
      <p>
        The browser itself says: <code>navigator.cookieEnabled</code> is
        <b id="browser-says">not known without JavaScript</b>. Chromium says true even where it
        keeps none, so believe what came back.
      </p>
      <p class="next"><a href="/check">Try again</a></p>
      <script src="/assets/cookie-enabled.js"></script>`,
  };
}
