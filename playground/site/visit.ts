import type { CookiePair } from "./cookie-lines";
import type { Html } from "./html";

/** One request to the practice site. */
export interface Visit {
  readonly url: URL;
  /** The Cookie header as it came, "" without one. Node gives its octets as Latin-1. */
  readonly header: string;
  readonly cookies: readonly CookiePair[];
  /** The fields of a posted form. */
  readonly form: URLSearchParams;
  /** What the address holds after its route: `max_age` for /set/max_age. */
  readonly rest: string;
}

/** What the site answers. Every answer may hand out cookies. */
export type Answer = { readonly setCookie?: readonly string[]; readonly status?: number } & (
  | { readonly title: string; readonly main: Html }
  | { readonly location: string }
  | { readonly type: string; readonly body: string }
);

export type Route = (visit: Visit) => Answer;

/** The value of the first cookie with this name. */
export function cookieValue(visit: Visit, name: string): string | undefined {
  return visit.cookies.find((pair) => pair.name === name)?.value;
}

/** Whether other hosts can stand below this one: not for localhost, single words and IP addresses. */
export function isFamilyName(host: string): boolean {
  return host.includes(".") && !/^[\d.]+$/.test(host) && !host.startsWith("[");
}
