import type { Endpoint, RetrievalRequest } from "../../src/core/retrieval/request";
import { isTrustworthy } from "../../src/core/site/host";
import type { Random } from "../support/random";
import type { Deed, SentCase } from "./sent-case";
import { lineage, type Scene } from "./sent-scene";
import { mayLoad, type World } from "./sent-world";

const DEEDS: readonly Deed[] = [
  "link",
  "form",
  "image",
  "image",
  "fetch",
  "fetch",
  "frame",
  "websocket",
];
const CREDENTIALS: readonly RetrievalRequest["credentials"][] = [
  "include",
  "include",
  "same-origin",
  "omit",
];

/** What the documents of a page do: each reads its cookies by script, and asks in this many other ways. */
export function drawCases(world: World, random: Random, scene: Scene, perDocument: number) {
  return scene.flatMap((_, at) => [
    drawCase(world, random, scene, at, "script"),
    ...Array.from({ length: perDocument }, () =>
      drawCase(world, random, scene, at, random.pick(DEEDS)),
    ),
  ]);
}

/** What the user types, with no page behind it. */
export function drawTyped(world: World, random: Random, scene: Scene, count: number) {
  return Array.from({ length: count }, () => drawCase(world, random, scene, 0, "address-bar"));
}

/** Forms that the page's top-level document posts. */
export function drawPosts(world: World, random: Random, scene: Scene, count: number) {
  return Array.from({ length: count }, (): SentCase => ({
    ...drawCase(world, random, scene, 0, "form"),
    method: "POST",
  }));
}

function drawCase(world: World, random: Random, scene: Scene, at: number, deed: Deed): SentCase {
  return {
    scene,
    at,
    deed,
    method: deed === "form" && random.chance(0.6) ? "POST" : "GET",
    credentials: deed === "fetch" ? random.pick(CREDENTIALS) : "include",
    mode: random.pick(["cors", "no-cors"]),
    hops: deed === "script" ? [] : drawHops(world, random, scene, at, deed),
    redirectStatus: random.pick([302, 307]),
  };
}

const MOST_TRIES = 100;

function drawHops(
  world: World,
  random: Random,
  scene: Scene,
  at: number,
  deed: Deed,
): readonly Endpoint[] {
  const documents = lineage(scene, at);
  const near = scene.map(({ url }) => url.host);
  const isDirect = deed === "websocket" || random.chance(0.6);
  const length = isDirect ? 1 : random.pick([2, 2, 3]);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const hops = Array.from({ length }, () =>
      world.endpoint(random, random.chance(0.7) ? near : world.hosts),
    );
    if (mayGo(deed, documents, hops)) return deed === "websocket" ? hops.map(asWebsocket) : hops;
  }
  throw new Error(`there is no way by ${deed} from ${JSON.stringify(documents)}`);
}

function mayGo(deed: Deed, documents: readonly Endpoint[], hops: readonly Endpoint[]): boolean {
  switch (deed) {
    case "address-bar":
    case "script":
      return true;
    case "link":
      return documents.length === 1 || mayLoad(documents, hops);
    // Browsers warn of a form that leaves a secure page insecurely, instead of sending it.
    case "form":
      return mayLoad(documents, hops) && !leavesSecurity(documents.at(-1)!, hops[0]!);
    case "image":
    case "fetch":
    case "frame":
    case "websocket":
      return mayLoad(documents, hops);
  }
}

/** Firefox: this machine is secure here too, over http as well. */
function leavesSecurity(from: Endpoint, to: Endpoint): boolean {
  return isTrustworthy(from.scheme, from.host) && !isTrustworthy(to.scheme, to.host);
}

function asWebsocket(endpoint: Endpoint): Endpoint {
  return { ...endpoint, scheme: endpoint.scheme === "https" ? "wss" : "ws" };
}
