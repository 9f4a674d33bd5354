import { STRICTEST_HEADER_LINE_OCTETS } from "../limits";

/** What a server or proxy takes of a request's headers before it answers with an error, by default. */
export interface ServerLimit {
  readonly server: string;
  readonly octets: number;
  /** `line`: the Cookie header line alone; `head`: all headers together, so that there is less for cookies. */
  readonly counts: "line" | "head";
  /** The response's status beyond the limit; null where its documentation names none. */
  readonly status: number | null;
  readonly source: string;
}

/** Smallest first. Only limits that were read in the server's source or documentation. */
export const SERVER_LIMITS: readonly ServerLimit[] = [
  {
    server: "Apache httpd",
    octets: STRICTEST_HEADER_LINE_OCTETS,
    counts: "line",
    status: 400,
    source: "LimitRequestFieldSize, include/httpd.h",
  },
  {
    server: "gunicorn",
    octets: STRICTEST_HEADER_LINE_OCTETS,
    counts: "line",
    status: null,
    source: "limit_request_field_size, gunicorn/config.py",
  },
  {
    server: "nginx",
    octets: 8192,
    counts: "line",
    status: 400,
    source: "large_client_header_buffers, ngx_http_core_module.c",
  },
  {
    server: "Tomcat",
    octets: 8192,
    counts: "head",
    status: 400,
    source: "maxHttpRequestHeaderSize, HTTP connector",
  },
  {
    server: "HAProxy",
    octets: 15_360,
    counts: "head",
    status: 400,
    source: "tune.bufsize less tune.maxrewrite",
  },
  {
    server: "Node.js",
    octets: 16_384,
    counts: "head",
    status: 431,
    source: "http.maxHeaderSize",
  },
  {
    server: "h11",
    octets: 16_384,
    counts: "head",
    status: 400,
    source: "h11 max_incomplete_event_size",
  },
  {
    server: "IIS",
    octets: 16_384,
    counts: "line",
    status: 400,
    source: "http.sys MaxFieldLength",
  },
  {
    server: "AWS Application Load Balancer",
    octets: 16_384,
    counts: "line",
    status: null,
    source: "Quotas for Application Load Balancers: single header",
  },
  {
    server: "CloudFront",
    octets: 20_480,
    counts: "head",
    status: 494,
    source: "CloudFront quotas: headers and query string",
  },
  {
    server: "Fastly",
    octets: 32_768,
    counts: "line",
    status: null,
    source: "Fastly resource limits: Cookie header",
  },
  {
    server: "Kestrel (ASP.NET Core)",
    octets: 32_768,
    counts: "head",
    status: null,
    source: "KestrelServerLimits.MaxRequestHeadersTotalSize",
  },
  {
    server: "Werkzeug development server",
    octets: 65_536,
    counts: "line",
    status: 431,
    source: "Python http.client _MAXLINE",
  },
  {
    server: "Cloudflare",
    octets: 131_072,
    counts: "head",
    status: null,
    source: "Cloudflare connection limits: request headers",
  },
];

/** The limits that a Cookie header line of so many octets is over. */
export function exceededServerLimits(octets: number): readonly ServerLimit[] {
  return SERVER_LIMITS.filter((limit) => octets > limit.octets);
}
