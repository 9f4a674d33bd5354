import { describe, expect, it } from "vitest";
import { inspectRequest } from "../../../../../src/core/findings/inspect";
import {
  isOverServerLimit,
  SERVER_LIMITS,
} from "../../../../../src/core/findings/server-limits/server-limits";
import { SOURCES } from "../../../../../src/core/findings/sources";
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
  const names = (octets: number) => found(octets).map(([id, severity]) => `${id} ${severity}`);

  it.each<[string, number, readonly string[]]>([
    ["little", 4095, []],
    ["uWSGI allows all headers together", 4096, ["header-unanswered warning"]],
    ["below four fifths of 8190", 6551, ["header-unanswered warning"]],
    ["from there on", 6552, ["header-near-server-limit warning", "header-unanswered warning"]],
    ["8190 itself", 8190, ["header-near-server-limit warning", "header-unanswered warning"]],
    ["one more", 8191, ["header-over-server-limit danger", "header-unanswered warning"]],
    [
      "what Fastly lets through",
      32_768,
      ["header-over-server-limit danger", "header-unanswered warning"],
    ],
    [
      "one more",
      32_769,
      ["header-over-server-limit danger", "header-dropped danger", "header-unanswered warning"],
    ],
  ])("%s: %i octets", (_rule, octets, expected) => {
    const isHeavy = octets >= 4096;
    expect(names(octets)).toEqual([...expected, ...(isHeavy ? ["header-repeated notice"] : [])]);
  });

  it("says how much of how much, and of whom", () => {
    expect(found(4096)).toEqual([
      ["header-unanswered", "warning", 4096, 4096, "uWSGI"],
      ["header-repeated", "notice", 20, 4096, 81_920],
    ]);
    expect(found(6552)[0]).toEqual([
      "header-near-server-limit",
      "warning",
      6552,
      8190,
      "Apache httpd",
    ]);
    expect(found(32_769)[1]).toEqual(["header-dropped", "danger", 32_769, 32_768, "Fastly"]);
  });

  it("names those that answer with an error, and only those", () => {
    const servers = (octets: number) => found(octets)[0]?.slice(3);
    expect(servers(8191)).toEqual([2, "Apache httpd, gunicorn"]);
    // All headers together fill 8192 already; of the line alone 8192 still fits.
    expect(servers(8192)).toEqual([5, "Apache httpd, gunicorn, Jetty, Spring Boot, Tomcat"]);
    expect(servers(40_000)?.[1]).not.toMatch(/uWSGI|Fastly/);
  });

  it("counts only what this page's request carries", () => {
    expect(found(20_000, "/elsewhere")).toEqual([]);
  });
});

describe("the table of server limits", () => {
  it("is ordered, and every row names a page of its own", () => {
    const octets = SERVER_LIMITS.map((limit) => limit.octets);
    expect(octets).toEqual(octets.toSorted((a, b) => a - b));
    const pages = SERVER_LIMITS.map(({ source }) => SOURCES[source].url);
    expect(new Set(pages).size).toBe(SERVER_LIMITS.length);
  });

  it("a line may fill its limit; of a whole head, something else takes a part", () => {
    const [uwsgi, apache] = SERVER_LIMITS;
    if (uwsgi === undefined || apache === undefined) throw new Error("no rows");
    expect([4095, 4096].map((octets) => isOverServerLimit(octets, uwsgi))).toEqual([false, true]);
    expect([8190, 8191].map((octets) => isOverServerLimit(octets, apache))).toEqual([false, true]);
  });
});
