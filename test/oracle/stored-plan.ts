import { decodeUtf8, encodeUtf8 } from "../../src/core/octet-string";
import { shownText } from "../../src/core/storage/shown-text";
import type { Random } from "../support/random";
import { type Exchange, isByScript, type Way } from "./stored-exchange";
import type { LineGround } from "./stored-ground";
import { someLine } from "./stored-lines";
import { ELSEWHERE, NEIGHBOURHOODS, PATHS, type Place } from "./stored-place";

/** How many exchanges meet the same jar before it is emptied. */
const EXCHANGES_A_JAR = 5;
const LINES_AN_EXCHANGE = 24;

/** Exchanges that share a jar, which is empty at first. */
export type Episode = readonly Exchange[];

/** Episodes with at least so many lines together. `ways` is what to draw from, the likelier more often. */
export function someEpisodes(
  random: Random,
  lines: number,
  ways: readonly Way[],
  now: number,
): readonly Episode[] {
  const episodes: Episode[] = [];
  const perEpisode = EXCHANGES_A_JAR * LINES_AN_EXCHANGE;
  let number = 0;
  while (episodes.length * perEpisode < lines) {
    const hosts = random.pick(NEIGHBOURHOODS);
    episodes.push(
      Array.from({ length: EXCHANGES_A_JAR }, () => {
        const exchange = someExchange(random, hosts, random.pick(ways), number, now);
        number += LINES_AN_EXCHANGE;
        return exchange;
      }),
    );
  }
  return episodes;
}

function someExchange(
  random: Random,
  hosts: readonly string[],
  way: Way,
  number: number,
  now: number,
): Exchange {
  const host = random.pick(hosts);
  const to: Place = { scheme: random.pick(["http", "https"]), host, path: random.pick(PATHS) };
  // Inside another site, Firefox puts all of them into a partition.
  const mayBeLong = way === "address-bar" || way === "script";
  const ground = { random, host, neighbours: hosts, now, mayBeLong };
  return {
    way,
    to,
    from: around(random, to, way),
    lines: Array.from({ length: LINES_AN_EXCHANGE }, (_, index) =>
      lineFor(way, { ...ground, number: number + index }),
    ),
    serverTime:
      isByScript(way) || random.chance(0.8)
        ? null
        : Math.floor(now) + random.pick([-90_000_000, -3600, 0, 3600, 90_000]),
  };
}

/** A script's text is Unicode: octets that are none are left out. */
function lineFor(way: Way, ground: LineGround): string {
  const line = someLine(ground);
  return isByScript(way) && decodeUtf8(line) === undefined
    ? encodeUtf8(shownText(line).replaceAll("\uFFFD", ""))
    : line;
}

/** The page around, or between: of another site, or of this one. An https page would not let http in. */
function around(random: Random, to: Place, way: Way): Place {
  if (way === "address-bar" || way === "script") return to;
  const mayDiffer = to.scheme === "https" && way !== "nested-frame";
  const scheme = mayDiffer ? random.pick(["http", "https", "https"] as const) : to.scheme;
  const host = random.chance(0.7) ? ELSEWHERE : to.host;
  return { scheme, host, path: "/" };
}
