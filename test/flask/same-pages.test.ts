import { afterAll, beforeAll, expect, test } from "vitest";

import { type PracticeSite, servePractice } from "../../playground/site/serve";
import { ask, type Asking } from "../support/ask";
import { type FlaskServer, startFlask } from "../support/flask-server";
import { LESSON_STARTS, OUTCOMES } from "../support/lesson-table";

let site: PracticeSite;
let flask: FlaskServer;
beforeAll(async () => {
  [site, flask] = await Promise.all([servePractice(), startFlask()]);
});
afterAll(() => Promise.all([site.close(), flask.stop()]));

interface Page {
  readonly address: string;
  readonly asking?: Asking;
}

const HOSTILE = { cookie: `a="<b>&'; a=2; é=ü; long=${"x".repeat(80)}` };

const PAGES: readonly Page[] = [
  { address: "/lessons/" },
  { address: "/lessons/", asking: { host: "localhost" } },
  ...LESSON_STARTS.map(({ id }) => ({ address: `/lessons/${id}?after=start` })),
  ...OUTCOMES.map(({ id, asking, query = "" }) => ({ address: `/lessons/${id}${query}`, asking })),
  { address: "/lessons/path?after=reset" },
  { address: "/lessons/limits", asking: HOSTILE },
  { address: "/cross-site" },
  { address: "/cross-site?to=below" },
  { address: "/cross-site?to=scheme" },
  { address: "/", asking: { host: "news.localhost" } },
  { address: "/received", asking: HOSTILE },
  { address: "/received.svg", asking: { cookie: "ss_lax=1" } },
  { address: "/cookies/deep/down", asking: { cookie: "cart=1" } },
  { address: "/script?line=a%3D%22%3Cb%3E" },
  { address: "/delete/a?path=/cookies" },
  { address: "/login", asking: { cookie: "email=ada@example.org" } },
  { address: "/session" },
  { address: "/heavy/" },
  { address: "/many", asking: { cookie: "many_001=1" } },
];

test.each(PAGES)("Flask's $address is the practice site's", async ({ address, asking }) => {
  const asked = { host: "shop.localhost", ...asking };
  const own = await ask(site.ports.http, address, asked);
  const other = await ask(flask.ports.http, address, asked);
  expect(other.status).toBe(own.status);
  expect(alike(other.body, flask)).toBe(alike(own.body, site));
});

/** Without what may differ: the site's name, its ports, Flask's own code, the order of attributes, Expires. */
function alike(body: string, { ports }: Pick<PracticeSite, "ports">): string {
  return body
    .replaceAll("Cookies in Flask", "Cookie practice")
    .replaceAll(`:${ports.http}`, ":HTTP")
    .replaceAll(`:${ports.https}`, ":HTTPS")
    .replaceAll(/<h2>In Flask<\/h2>\n<pre>[^<]*<\/pre>/g, "")
    .replaceAll(/Set-Cookie: ([^<\n]*; [^<\n]*)/g, (_, line: string) => attributesSorted(line))
    .replaceAll(/\n\s*\n/g, "\n");
}

function attributesSorted(line: string): string {
  const [pair, ...attributes] = line.split("; ");
  const kept = attributes.filter((attribute) => !attribute.startsWith("Expires="));
  return [pair, ...kept.toSorted()].join("; ");
}
