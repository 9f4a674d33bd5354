import { describe, expect, it } from "vitest";
import { inspectRequest } from "../../../../../src/core/findings/inspect";
import {
  exceededServerLimits,
  SERVER_LIMITS,
} from "../../../../../src/core/findings/server-limits";
import type { RetrievalRequest } from "../../../../../src/core/retrieval/request";
import { typedRequest } from "../../../../support/request";
import { CHROMIUM } from "../../../../../src/core/user-agent";
import { cookieWith } from "../../../../support/cookie";

const request: RetrievalRequest = typedRequest("https://app.example.com/");

/** Findings for a header of so many octets, `Cookie: n=` included. */
function found(octets: number, path = "/") {
  const value = "x".repeat(octets - "Cookie: n=".length);
  const context = { userAgent: CHROMIUM, now: 0, request, requests: 20 };
  return inspectRequest([cookieWith({ value, path })], context).map(
    ({ id, severity, parameters }) =>
      [id as unknown, severity].concat(parameters.map((parameter) => parameter.value)),
  );
}

describe("the Cookie header against what servers allow by default", () => {
  it.each<[number, readonly unknown[]]>([
    [4095, []],
    [4096, [["header-repeated", "notice", 20, 4096, 81_920]]],
    [6551, [["header-repeated", "notice", 20, 6551, 131_020]]],
    [
      6552,
      [
        ["header-near-server-limit", "warning", 6552, 8190, "Apache httpd"],
        ["header-repeated", "notice", 20, 6552, 131_040],
      ],
    ],
    [
      8191,
      [
        ["header-over-server-limit", "danger", 8191, 2, "Apache httpd, gunicorn"],
        ["header-repeated", "notice", 20, 8191, 163_820],
      ],
    ],
  ])("%i octets", (octets, expected) => {
    expect(found(octets)).toEqual(expected);
  });

  it("counts only what this page's request carries", () => {
    expect(found(20_000, "/elsewhere")).toEqual([]);
  });
});

describe("the table of server limits", () => {
  it("is ordered, and every row names its source", () => {
    const octets = SERVER_LIMITS.map((limit) => limit.octets);
    expect(octets).toEqual(octets.toSorted((a, b) => a - b));
    expect(SERVER_LIMITS.every(({ source }) => source !== "")).toBe(true);
  });

  it("a limit itself still fits", () => {
    expect(exceededServerLimits(8190)).toEqual([]);
    expect(exceededServerLimits(131_073)).toHaveLength(SERVER_LIMITS.length);
  });
});
