import type { Endpoint } from "../../src/core/retrieval/request";
import { isTrustworthy } from "../../src/core/site/host";
import { registrableSite } from "../../src/core/site/registrable-domain";
import { type LoopbackSite, type Scheme, startLoopbackSite } from "../support/loopback-site";
import type { Random } from "../support/random";
import { createReplies, type Replies } from "./sent-replies";

/** The hosts of each site. Private suffixes divide sites as public ones do. */
const SITES: readonly (readonly string[])[] = [
  ["shop.test", "app.shop.test", "www.shop.test"],
  ["other.test", "www.other.test"],
  ["shop.co.uk", "www.shop.co.uk"],
  ["co.uk"],
  ["foo.github.io", "www.foo.github.io"],
  ["bar.github.io"],
  ["localhost"],
  ["app.localhost"],
  ["127.0.0.1"],
];

/** Some are each other's beginnings or spellings without matching. */
export const PATHS: readonly string[] = [
  "/",
  "/shop",
  "/shop/",
  "/shop/cart",
  "/shop/cart/x",
  "/shopping",
  "/Shop/cart",
  "/sh%6Fp",
];

/** Loopback as a few sites, on two ports of each scheme. */
export interface World {
  readonly replies: Replies;
  readonly hosts: readonly string[];
  /** The registrable domains, and the hosts that have none. */
  readonly sites: readonly string[];
  /** A URL of one of these hosts, by any scheme, port and path. */
  endpoint(random: Random, among?: readonly string[]): Endpoint;
  /** The hosts of a few sites: documents drawn from them meet again, as A in B in A. */
  cast(random: Random): readonly string[];
  stop(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const replies = createReplies();
  const first = await startLoopbackSite(replies.respond);
  const second = await startLoopbackSite(replies.respond);
  replies.watch([first, second]);
  const hosts = SITES.flat();
  const siteOf = new Map<string, string>();
  for (const host of hosts) siteOf.set(host, (await registrableSite(host)).domain);

  return {
    replies,
    hosts,
    sites: [...new Set(siteOf.values())],
    endpoint(random, among = hosts) {
      const host = random.pick(among);
      const scheme = drawScheme(host, random);
      const port = portOf(random.pick([first, second]), scheme);
      return { scheme, host, port, path: random.pick(PATHS), site: siteOf.get(host)! };
    },
    cast: (random) => random.sample(SITES, random.pick([2, 2, 3])).flat(),
    async stop() {
      await first.stop();
      await second.stop();
    },
  };
}

function drawScheme(host: string, random: Random): Scheme {
  // Both browsers know by heart that github.io speaks https alone (HSTS preload list).
  if (host.endsWith(".github.io")) return "https";
  return random.chance(0.65) ? "https" : "http";
}

function portOf(site: LoopbackSite, scheme: Scheme): string {
  return new URL(site.url(scheme, "localhost")).port;
}

export function urlOf({ scheme, host, port, path }: Endpoint, query = ""): string {
  return `${scheme}://${host}:${port}${path}${query}`;
}

/** Whether a page below these documents may load by this way: mixed content is blocked. */
export function mayLoad(documents: readonly Endpoint[], hops: readonly Endpoint[]): boolean {
  if (documents.every(({ scheme }) => scheme === "http")) return true;
  const [only, ...more] = hops;
  // Chromium: this machine counts as secure, but not after a redirect.
  const isDirect = only !== undefined && more.length === 0;
  return (
    (isDirect && isTrustworthy(only.scheme, only.host)) ||
    hops.every(({ scheme }) => scheme === "https")
  );
}
