import type { Cookie } from "../../src/core/cookie";
import { domainMatches } from "../../src/core/retrieval/domain-match";
import { markOf } from "./sent-plan";
import type { Observation } from "./sent-stage";

/** The `name=value` pairs that the server or the script received, in order; one Latin-1 character is one octet. */
export function pairsOf(observation: Observation, predicted: readonly Cookie[]): readonly string[] {
  const { received } = observation;
  if (received === null) return [];
  return received.split("; ").map((pair, index) => {
    const cookie = predicted[index];
    const isLost = cookie !== undefined && markOf(pair) === "";
    return isLost && mayHaveLostItsValue(cookie, observation)
      ? `${pair}${Buffer.from(cookie.value).toString("latin1")}`
      : pair;
  });
}

/**
 * Firefox: where http and https documents of one site meet in a page, a script of an https one may by chance
 * see a Secure cookie without its value, as `sid=`: the copy that Firefox keeps for the http one, which may
 * know of it but not read it. The cookie is shown all the same.
 */
function mayHaveLostItsValue(cookie: Cookie, { sent, scene, request }: Observation): boolean {
  return (
    cookie.secure &&
    sent?.deed === "script" &&
    request.url.scheme === "https" &&
    scene.some(({ url }) => url.scheme === "http" && domainMatches(url.host, cookie))
  );
}
