import { COMMON_HEADER_LINE_OCTETS, STRICTEST_HEAD_OCTETS } from "../../limits";
import { error, type ServerLimit } from "./server-limit";

/** Web and application servers. Only defaults that were read in their source or documentation. */
export const SERVERS: readonly ServerLimit[] = [
  {
    server: "uWSGI",
    octets: STRICTEST_HEAD_OCTETS,
    counts: "head",
    beyond: { kind: "no-answer" },
    source: "server-uwsgi",
  },
  {
    server: "Apache httpd",
    octets: COMMON_HEADER_LINE_OCTETS,
    counts: "line",
    beyond: error(400),
    source: "server-apache",
  },
  {
    server: "gunicorn",
    octets: COMMON_HEADER_LINE_OCTETS,
    counts: "line",
    beyond: error(431),
    source: "server-gunicorn",
  },
  {
    server: "nginx",
    octets: 8192,
    counts: "line",
    beyond: error(400),
    source: "server-nginx",
  },
  {
    server: "Jetty",
    octets: 8192,
    counts: "head",
    beyond: error(431),
    source: "server-jetty",
  },
  {
    server: "Spring Boot",
    octets: 8192,
    counts: "head",
    beyond: error(null),
    source: "server-spring-boot",
  },
  {
    server: "Tomcat",
    octets: 8192,
    counts: "head",
    beyond: error(400),
    source: "server-tomcat",
  },
  {
    server: "IIS",
    octets: 16_384,
    counts: "head",
    beyond: error(400),
    source: "server-iis",
  },
  {
    server: "Node.js",
    octets: 16_384,
    counts: "head",
    beyond: error(431),
    source: "server-node",
  },
  {
    server: "uvicorn (h11)",
    octets: 16_384,
    counts: "head",
    beyond: error(400),
    source: "server-uvicorn",
  },
  {
    server: "Kestrel (ASP.NET Core)",
    octets: 32_768,
    counts: "head",
    beyond: error(431),
    source: "server-kestrel",
  },
  {
    server: "Werkzeug development server",
    octets: 65_536,
    counts: "line",
    beyond: error(431),
    source: "server-http-client",
  },
  {
    server: "Go net/http",
    octets: 1_048_576,
    counts: "head",
    beyond: error(431),
    source: "server-go",
  },
];
