import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../src/core/cookie";
import { pairsOf } from "../../oracle/sent-received";
import type { Observation } from "../../oracle/sent-stage";
import { cookieWith } from "../../support/cookie";
import { endpointOf, typedRequest } from "../../support/request";

const top = endpointOf("http://shop.test/");
const secure = cookieWith({
  name: "sid",
  value: "v7",
  domain: "other.test",
  hostOnly: false,
  secure: true,
});

/** A script in a frame of www.other.test over https reads this; the page's other frame is `beside`. */
function read(received: string | null, beside: string): Observation {
  const documents = [top, endpointOf("https://www.other.test/"), endpointOf(beside)];
  const scene = documents.map((url, index) => {
    return { url, parent: index === 0 ? null : 0, lines: [] };
  });
  return {
    scene,
    sent: {
      scene,
      at: 1,
      deed: "script",
      method: "GET",
      credentials: "include",
      mode: "cors",
      hops: [],
      redirectStatus: 302,
    },
    step: 0,
    request: { ...typedRequest("https://www.other.test/"), destination: "script" },
    received,
    span: { from: 0, until: 0 },
  };
}

describe("what a script or a server received, pair by pair", () => {
  it.each<[string, Observation, readonly string[], Cookie?]>([
    ["nothing", read(null, "https://other.test/"), []],
    ["as it came", read("sid=v7; a=v8", "https://other.test/"), ["sid=v7", "a=v8"]],
    // Found by the oracle, seeds 20261124 and before, in Firefox alone.
    [
      "a value lost beside http of its own host",
      read("sid=", "http://www.other.test/"),
      ["sid=v7"],
    ],
    [
      "a value lost beside http of a host it goes to",
      read("sid=", "http://other.test/"),
      ["sid=v7"],
    ],
    ["a value lost for no such cause", read("sid=", "https://other.test/"), ["sid="]],
    ["a value lost beside http of another site", read("sid=", "http://else.test/"), ["sid="]],
    [
      "a value lost that is not Secure",
      read("sid=", "http://other.test/"),
      ["sid="],
      { ...secure, secure: false },
    ],
  ])("%s", (_title, observation, expected, cookie = secure) => {
    expect(pairsOf(observation, [cookie])).toEqual(expected);
  });
});
