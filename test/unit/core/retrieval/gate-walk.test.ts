import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { type GateStep, walkGates } from "../../../../src/core/retrieval/gate-walk";
import { RETRIEVAL_RULES } from "../../../../src/core/retrieval/policy";
import { RETRIEVAL_GATES, type RetrievalGateName } from "../../../../src/core/retrieval/reason";
import { REQUEST_KINDS, requestOfKind } from "../../../../src/core/retrieval/request-kinds";
import type { RetrievalRequest } from "../../../../src/core/retrieval/request";
import { explainRetrieval } from "../../../../src/core/retrieval/verdict";
import { cookieWith } from "../../../support/cookie";
import { endpointOf, typedRequest } from "../../../support/request";

const [chromium] = RETRIEVAL_RULES;
const own = typedRequest("https://app.example.com/shop");
const posted: RetrievalRequest = {
  ...own,
  method: "POST",
  initiator: endpointOf("https://other.test/"),
};

function walkOf(stated: Partial<Cookie>, request: RetrievalRequest) {
  const policy = { rules: chromium!, thirdParty: "unknown" } as const;
  return walkGates(explainRetrieval(cookieWith(stated), request, policy, { now: 100 }));
}

/** The gates that are not simply passed. */
function stepsOf(stated: Partial<Cookie>, request: RetrievalRequest) {
  const { steps } = walkOf(stated, request);
  const told = steps.filter(({ step }) => step !== "passes" && step !== "unreached");
  return Object.fromEntries(told.map(({ gate, step }) => [gate, step]));
}

describe("the way through the gates", () => {
  it.each<
    [string, Partial<Cookie>, RetrievalRequest, Partial<Record<RetrievalGateName, GateStep>>]
  >([
    ["all are passed", {}, own, {}],
    ["the first refusal stops it", { path: "/cart" }, own, { path: "stops" }],
    [
      "later refusals are told, not walked to",
      { domain: "api.example.com", path: "/cart", expires: 50 },
      own,
      { alive: "stops", domain: "refuses-too", path: "refuses-too" },
    ],
    [
      "what cannot be known stops nothing",
      { sameSite: "unspecified" },
      posted,
      {
        "same-site": "depends",
      },
    ],
    [
      "what cannot be known before a refusal is passed in doubt",
      {
        sameSite: "unspecified",
        partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
      },
      posted,
      { "same-site": "depends", partition: "stops" },
    ],
    [
      "what cannot be known after a refusal is one that might refuse too",
      { sameSite: "unspecified", path: "/cart" },
      posted,
      { path: "stops", "same-site": "refuses-too" },
    ],
  ])("%s", (_, stated, request, expected) => {
    expect(stepsOf(stated, request)).toEqual(expected);
  });

  it("a certain refusal decides, though a doubt comes before it", () => {
    const { decisive, further } = walkOf(
      {
        sameSite: "unspecified",
        partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
      },
      posted,
    );
    expect(decisive?.code).toBe("other-partition");
    expect(further.map(({ code }) => code)).toEqual(["same-site-default-post"]);
  });
});

const endpoint = fc.constantFrom(
  endpointOf("https://app.example.com/shop"),
  endpointOf("http://app.example.com/"),
  endpointOf("https://other.test/"),
);
const request = fc
  .record({
    kind: fc.constantFrom(...REQUEST_KINDS),
    to: endpoint,
    from: endpoint,
    via: fc.option(endpoint),
    credentials: fc.constantFrom("include" as const, "same-origin" as const, "omit" as const),
    method: fc.constantFrom("GET" as const, "POST" as const),
  })
  .map(requestOfKind);
const cookie = fc
  .record({
    domain: fc.constantFrom("app.example.com", "api.example.com", "other.test"),
    path: fc.constantFrom("/", "/cart"),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom(
      "strict" as const,
      "lax" as const,
      "no_restriction" as const,
      "unspecified" as const,
    ),
    expires: fc.constantFrom(null, 50, 500),
  })
  .map(cookieWith);
const policy = fc.record({
  rules: fc.constantFrom(...RETRIEVAL_RULES),
  thirdParty: fc.constantFrom(
    "allowed" as const,
    "blocked" as const,
    "partitioned" as const,
    "unknown" as const,
  ),
});

test.prop([cookie, request, policy])(
  "the walk ends as the verdict answers, and tells each of its reasons once",
  (one, asked, by) => {
    const verdict = explainRetrieval(one, asked, by, { now: 100 });
    const { steps, decisive, further } = walkGates(verdict);
    const told = steps.filter(({ step }) => step !== "passes" && step !== "unreached");
    expect(steps.map(({ gate }) => gate)).toEqual(RETRIEVAL_GATES);
    expect(told.map(({ gate }) => gate)).toEqual(verdict.reasons.map(({ gate }) => gate));
    expect(steps.some(({ step }) => step === "stops")).toBe(verdict.answer === "excluded");
    expect(decisive === null).toBe(verdict.answer === "included");
    expect(new Set(decisive === null ? [] : [decisive, ...further])).toEqual(
      new Set(verdict.reasons),
    );
  },
);
