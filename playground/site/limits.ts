import { deletingLine, setCookieLine } from "./cookie-lines";
import { html } from "./html";
import { inThousands } from "./page";
import type { Answer, Visit } from "./visit";

/** Too big, too heavy, too many: where browsers and servers stop. */

const HEAVY_OCTETS = 4000;
const HEAVY_NAMES = Array.from(
  { length: 20 },
  (_, index) => `heavy_${String(index + 1).padStart(2, "0")}`,
);
const MANY_NAMES = Array.from(
  { length: 200 },
  (_, index) => `many_${String(index + 1).padStart(3, "0")}`,
);

/** A value that brings name and value together to so many octets. */
const filled = (name: string, octets: number) => "x".repeat(octets - name.length);

export function size(): Answer {
  return {
    title: "Too big",
    main: html`<h1>Too big: 4 kB</h1>
      <p class="lead">
        Name and value may have 4,096 octets together. A larger cookie is dropped, and nobody is
        told.
      </p>
      <ul>
        <li><a href="/size/4096">Set 4,096 octets</a>: kept</li>
        <li><a href="/size/4097">Set 4,097 octets</a>: it never comes back</li>
      </ul>`,
  };
}

export function sizeSet({ rest }: Visit): Answer {
  const octets = Number(rest);
  if (!(Number.isInteger(octets) && octets >= 64 && octets <= 10_000)) {
    return {
      status: 400,
      title: "Too big",
      main: html`<h1>How big?</h1>
        <p class="lead">Choose between 64 and 10,000 octets.</p>`,
    };
  }
  const name = `size_${octets}`;
  return { location: "/size", setCookie: [setCookieLine(name, filled(name, octets))] };
}

export function heavy(): Answer {
  const pictures = [1, 2, 3, 4].map(
    (number) =>
      html`<img
        src="/heavy/picture/${number}"
        alt="Picture ${number}: the octets its request brought"
        width="150"
        height="60"
      />`,
  );
  return {
    title: "80 kB",
    main: html`<h1>20 cookies of 4 kB: 80 kB on every request</h1>
      <p class="lead">
        Cookies are not sent once. They are sent with the page, with each picture, with each click.
      </p>
      <p class="next">
        <a href="/heavy/set">Set 20 cookies of 4 kB</a> <a href="/heavy/delete">Delete them</a>
      </p>
      <h2>Four small pictures, four requests</h2>
      <p>Each picture says how many octets of cookies its own request brought.</p>
      <p class="pictures">${pictures}</p>
      <h2>Where others stop</h2>
      <p>
        Many servers refuse such a request before the application sees it: nginx and Apache at about
        8 kB a line, Node.js at 16 kB of headers as it comes. This one was told to take more, so
        that you can see the number arrive.
      </p>
      <p>
        These cookies have Path=/heavy. Cookies do not know ports: with Path=/ every other server on
        this host would get the 80 kB as well.
      </p>`,
  };
}

export function heavySet(): Answer {
  const lines = HEAVY_NAMES.map((name) =>
    setCookieLine(name, filled(name, HEAVY_OCTETS), { path: "/heavy" }),
  );
  return { location: "/heavy/", setCookie: lines };
}

export function heavyDelete(): Answer {
  const lines = HEAVY_NAMES.map((name) => deletingLine(name, { path: "/heavy" }));
  return { location: "/heavy/", setCookie: lines };
}

/** A picture that says how many octets of cookies its own request brought. */
export function heavyPicture({ header }: Visit): Answer {
  return {
    type: "image/svg+xml",
    body: html`<svg xmlns="http://www.w3.org/2000/svg" width="150" height="60" viewBox="0 0 150 60">
      <rect width="150" height="60" rx="8" fill="#8b5a12" />
      <text
        x="75"
        y="27"
        text-anchor="middle"
        font-family="sans-serif"
        font-size="18"
        font-weight="700"
        fill="#fff"
      >
        ${inThousands(header.length)}
      </text>
      <text x="75" y="46" text-anchor="middle" font-family="sans-serif" font-size="12" fill="#fff">
        octets of cookies
      </text>
    </svg>`.markup,
  };
}

export function many({ cookies }: Visit): Answer {
  const came = cookies.filter(({ name }) => name.startsWith("many_")).length;
  return {
    title: "Too many",
    main: html`<h1>Too many</h1>
      <p class="lead">
        A browser keeps about 180 cookies for one site. With the 181st it throws 31 away, and the
        server is not told which.
      </p>
      <p class="next">
        <a href="/many/set">Hand out 200 small cookies</a> <a href="/many/delete">Delete them</a>
      </p>
      <p>
        Of <code>many_001</code> to <code>many_200</code>, <b id="came">${came}</b> came back. The
        others you had may be gone too: a login, for one.
      </p>`,
  };
}

export function manySet(): Answer {
  return { location: "/many", setCookie: MANY_NAMES.map((name) => setCookieLine(name, "1")) };
}

export function manyDelete(): Answer {
  return { location: "/many", setCookie: MANY_NAMES.map((name) => deletingLine(name)) };
}
