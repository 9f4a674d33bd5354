import type { IncomingHttpHeaders } from "node:http";

import type { CookiePair } from "./cookie-lines";
import type { Ports, Scheme } from "./sites";
import type { TemplateContext } from "./template";

/** One request to the practice site. */
export interface Visit {
  readonly method: string;
  readonly scheme: Scheme;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The Cookie header as it came, "" without one. Node gives its octets as Latin-1. */
  readonly header: string;
  readonly cookies: readonly CookiePair[];
  /** The fields of a posted form. */
  readonly form: URLSearchParams;
  /** What the address holds after its route: `max_age` for /set/max_age. */
  readonly rest: string;
  readonly ports: Ports;
}

/** What the site answers. Every answer may hand out cookies. */
export type Answer = { readonly setCookie?: readonly string[]; readonly status?: number } & (
  | PageAnswer
  | { readonly location: string }
  | { readonly type: string; readonly body: string }
);

/** A file of playground/pages between header and both ends, and what it names. */
export interface PageAnswer {
  readonly title: string;
  readonly page: string;
  readonly context?: TemplateContext;
}

export type Route = (visit: Visit) => Answer;

/** The value of the first cookie with this name. */
export function cookieValue(visit: Visit, name: string): string | undefined {
  return visit.cookies.find((pair) => pair.name === name)?.value;
}

/** Whether other hosts can stand below this one: not for localhost, single words and IP addresses. */
export function isFamilyName(host: string): boolean {
  return host.includes(".") && !/^[\d.]+$/.test(host) && !host.startsWith("[");
}
