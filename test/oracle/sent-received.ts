import type { Cookie } from "../../src/core/cookie";
import { markOf } from "./sent-plan";
import type { Observation } from "./sent-stage";

/** The `name=value` pairs that the server or the script received, in order; one Latin-1 character is one octet. */
export function pairsOf(observation: Observation, predicted: readonly Cookie[]): readonly string[] {
  const { received } = observation;
  if (received === null) return [];
  const pairs = received.split("; ");
  return mayHaveLostValues(observation)
    ? pairs.map((pair, index) => restored(pair, predicted[index]))
    : pairs;
}

/**
 * Firefox: where http and https documents of one host meet in a page, a script of the https one may by chance
 * see a Secure cookie without its value, as `sid=`: the copy that Firefox keeps for the http one, which may
 * know of it but not read it. The cookie is shown all the same.
 */
function mayHaveLostValues({ sent, scene, request }: Observation): boolean {
  return (
    sent?.deed === "script" &&
    request.url.scheme === "https" &&
    scene.some(({ url }) => url.scheme === "http" && url.host === request.url.host)
  );
}

function restored(pair: string, predicted: Cookie | undefined): string {
  if (markOf(pair) !== "" || predicted?.secure !== true) return pair;
  return `${pair}${Buffer.from(predicted.value).toString("latin1")}`;
}
