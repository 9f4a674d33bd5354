import type { CookiePair } from "./cookie-lines";
import { renderPage, type TemplateContext } from "./template";
import { cookieValue, type PageAnswer, type Visit } from "./visit";

/** The whole document: the lesson at one side, both ends of the request at the other. */
export function page(
  { title, page, context }: PageAnswer,
  lines: readonly string[],
  visit: Visit,
): string {
  return renderPage("base.html", { ...common(visit), title, page, lines, ...context });
}

/** What every page names. */
export function common(visit: Visit): TemplateContext {
  return {
    site_name: "Cookie practice",
    here: visit.url.host,
    theme: cookieValue(visit, "theme") === "dark" ? "dark" : "",
    ends: ends(visit),
  };
}

function ends({ cookies, header }: Visit): TemplateContext {
  return {
    count: cookies.length,
    cookies_word: cookies.length === 1 ? "cookie" : "cookies",
    octets: inThousands(header.length),
    header: Buffer.from(header, "latin1").toString(),
    brought: cookies.map(row),
  };
}

function row({ name, value }: CookiePair): TemplateContext {
  return {
    name,
    value: value.length > 60 ? `${value.slice(0, 57)}…` : value,
    octets: inThousands(Buffer.byteLength(name) + Buffer.byteLength(value)),
    address: name === "" ? "" : `/delete/${encodeURIComponent(name)}`,
  };
}

export function inThousands(count: number): string {
  return count.toLocaleString("en-US");
}
