import { error, type ServerLimit } from "./server-limit";

/** Proxies, load balancers and content delivery networks. Only defaults that were read in their source or documentation. */
export const PROXIES: readonly ServerLimit[] = [
  {
    server: "HAProxy",
    octets: 15_360,
    counts: "head",
    beyond: error(400),
    source: "server-haproxy",
  },
  {
    server: "AWS Application Load Balancer",
    octets: 16_384,
    counts: "line",
    beyond: error(400),
    source: "server-aws-load-balancer",
  },
  {
    server: "CloudFront",
    octets: 20_480,
    counts: "head",
    beyond: error(494),
    source: "server-cloudfront",
  },
  {
    server: "Fastly",
    octets: 32_768,
    counts: "line",
    beyond: { kind: "drops-cookies" },
    source: "server-fastly",
  },
  {
    server: "Envoy",
    octets: 61_440,
    counts: "head",
    beyond: error(431),
    source: "server-envoy",
  },
  {
    server: "Google Cloud Load Balancing",
    octets: 61_440,
    counts: "head",
    beyond: error(null),
    source: "server-google-cloud",
  },
  {
    server: "Cloudflare",
    octets: 131_072,
    counts: "head",
    beyond: error(null),
    source: "server-cloudflare",
  },
];
