import type { Endpoint } from "../../src/core/retrieval/request";
import { registrableSite } from "../../src/core/site/registrable-domain";
import type { Site } from "../../src/core/site/site";
import type { LoopbackSite, Scheme } from "../support/loopback-site";

/** Where a cookie is set, or the page around it is. */
export interface Place {
  readonly scheme: Scheme;
  readonly host: string;
  readonly path: string;
}

/** A place as the storage model knows it. */
export interface LocatedPlace {
  readonly endpoint: Endpoint;
  readonly siteKind: Site["kind"];
}

export async function locate(place: Place, site: LoopbackSite): Promise<LocatedPlace> {
  const { port } = new URL(site.url(place.scheme, place.host));
  const { domain, kind } = await registrableSite(place.host);
  return { endpoint: { ...place, port, site: domain }, siteKind: kind };
}

/** Hosts that share a jar: of one registrable domain, or standing alone. */
export const NEIGHBOURHOODS: readonly (readonly string[])[] = [
  ["shop.test", "www.shop.test", "a.www.shop.test", "bad_host.shop.test"],
  ["www.shop.co.uk", "shop.co.uk"],
  ["foo.github.io", "bar.foo.github.io"],
  ["github.io", "foo.github.io"],
  ["city.kawasaki.jp", "www.city.kawasaki.jp"],
  ["xn--bcher-kva.test", "www.xn--bcher-kva.test"],
  ["localhost"],
  ["app.localhost", "localhost"],
  ["127.0.0.1"],
  ["[::1]"],
  ["intranet"],
];

/** A page of another site than all of them. */
export const ELSEWHERE = "top.example";

export const PATHS: readonly string[] = [
  "/",
  "/page",
  "/a/",
  "/a/page",
  "/a/b/page",
  "/a//b",
  "/%C3%A9/x",
  "/A/b/",
];
