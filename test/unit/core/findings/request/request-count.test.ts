import { describe, expect, it } from "vitest";
import { parseRequestCount } from "../../../../../src/core/findings/request/request-count";

describe("a number of requests, as typed", () => {
  it.each<[string, unknown]>([
    ["1", { ok: true, value: 1 }],
    [" 20 ", { ok: true, value: 20 }],
    ["007", { ok: true, value: 7 }],
    ["9999", { ok: true, value: 9999 }],
    ["10000", { ok: false, refusal: "too-many" }],
    ["20000", { ok: false, refusal: "too-many" }],
    ["0", { ok: false, refusal: "too-few" }],
    ["-3", { ok: false, refusal: "too-few" }],
    ["", { ok: false, refusal: "empty" }],
    [" ", { ok: false, refusal: "empty" }],
    ["2.5", { ok: false, refusal: "not-a-whole-number" }],
    ["1e3", { ok: false, refusal: "not-a-whole-number" }],
    ["many", { ok: false, refusal: "not-a-whole-number" }],
  ])("%j", (typed, expected) => {
    expect(parseRequestCount(typed)).toEqual(expected);
  });
});
