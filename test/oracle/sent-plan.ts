import type { Cookie, SameSite } from "../../src/core/cookie";
import type { Endpoint } from "../../src/core/retrieval/request";
import { isTrustworthy } from "../../src/core/site/host";
import type { Random } from "../support/random";
import { drawScene, type Scene } from "./sent-scene";
import { PATHS, type World } from "./sent-world";

/** How a jar is filled: pages whose responses set cookies, then what no response could set. */
export interface JarPlan {
  readonly scenes: readonly Scene[];
  readonly planted: readonly Cookie[];
}

/** So few that twins abound: one name on several hosts, paths and partitions. */
const NAMES = ["a", "b", "A", "sid", "a b", "$x", "é", ""];
const VALUE_ENDS = ["", "", "", "=x", " two", '"q"', "é日"];
/** Seconds: the short ones end while the browser is being asked. */
const AGES = [5, 10, 15, 20, 30, 45, 60, 3600, 86_400];

const OWN_PAGES = 18;
const FRAMING_PAGES = 9;
const PLANTED = 60;

/** A cookie's value begins with a mark of its own, by which it is known wherever it turns up; "" for none. */
export function markOf(value: string): string {
  return /v\d+/.exec(value)?.[0] ?? "";
}

export function drawJar(world: World, random: Random): JarPlan {
  let marks = 0;
  const value = () => {
    marks += 1;
    return `v${marks}${random.pick(VALUE_ENDS)}`;
  };
  const drawLines = (url: Endpoint, isFrame: boolean, length: number) =>
    Array.from({ length }, () => drawLine(world, random, url, isFrame, value()));

  const own = Array.from({ length: OWN_PAGES }, (_, index): Scene => {
    const url = world.endpoint(random, [world.hosts[index % world.hosts.length]!]);
    return [{ url, parent: null, lines: drawLines(url, false, 18) }];
  });
  const framing = Array.from({ length: FRAMING_PAGES }, () =>
    drawScene(world, random, 4).map(({ url, parent }) => {
      const isFrame = parent !== null;
      return { url, parent, lines: drawLines(url, isFrame, isFrame ? 7 : 2) };
    }),
  );
  const scenes = random.sample([...own, ...framing], OWN_PAGES + FRAMING_PAGES);
  const planted = Array.from({ length: PLANTED }, () => drawPlanted(world, random, value()));
  return { scenes, planted };
}

/** A line that browsers mostly keep. */
function drawLine(
  { hosts }: World,
  random: Random,
  url: Endpoint,
  isFrame: boolean,
  value: string,
): string {
  const mayBeSecure = isTrustworthy(url.scheme, url.host);
  const isNone = mayBeSecure && random.chance(isFrame ? 0.85 : 0.3);
  const sameSite = isNone ? "None" : random.pick([null, "Lax", "Strict"]);
  const isPartitioned = mayBeSecure && random.chance(isFrame ? 0.6 : 0.25);
  const isSecure = mayBeSecure && (isNone || isPartitioned || random.chance(0.3));
  const parents = hosts.filter((host) => `.${url.host}`.endsWith(`.${host}`));
  const line = [
    `${random.pick(NAMES)}=${value}`,
    random.chance(0.5) ? `Domain=${random.pick(parents)}` : null,
    random.chance(0.8) ? `Path=${random.pick(PATHS)}` : null,
    isSecure ? "Secure" : null,
    random.chance(0.25) ? "HttpOnly" : null,
    sameSite === null ? null : `SameSite=${sameSite}`,
    random.chance(0.3) ? `Max-Age=${random.pick(AGES)}` : null,
    isPartitioned ? "Partitioned" : null,
  ];
  const text = line.filter((part) => part !== null).join("; ");
  return Buffer.from(text).toString("latin1");
}

/** A cookie in a partition where its SameSite keeps any response from setting it. */
function drawPlanted(world: World, random: Random, value: string): Cookie {
  const top = world.endpoint(random);
  const { host, site } = world.endpoint(random);
  return {
    name: random.pick(["a", "b", "A", "sid"]),
    value,
    domain: host,
    hostOnly: host === site || random.chance(0.5),
    path: random.pick(PATHS),
    secure: true,
    httpOnly: random.chance(0.25),
    sameSite: random.pick<SameSite>(["lax", "strict", "unspecified", "no_restriction"]),
    expires: null,
    partitionKey: {
      topLevelSite: `${top.scheme}://${top.site}`,
      hasCrossSiteAncestor: top.site !== site || random.chance(0.5),
    },
    storeId: "",
  };
}
