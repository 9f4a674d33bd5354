import { describe, expect, it } from "vitest";
import {
  parseChromiumMaxAge,
  parseFirefoxMaxAge,
  parseMaxAge,
} from "../../../../src/core/set-cookie/max-age";

const none = null;

describe("RFC 6265bis 5.6.2: digits, perhaps with a minus in front", () => {
  it.each<[string, number | null, number | null, number | null]>([
    ["10", 10, 10, 10],
    ["010", 10, 10, 10],
    ["0", 0, 0, 0],
    ["-1", -1, -1, -Infinity],
    ["", none, none, none],
    ["x", none, none, none],
    ["5s", none, none, none],
    ["5.5", none, none, none],
    ["+5", none, 5, none],
    ["-", none, none, -Infinity],
    ["-x", none, none, -Infinity],
    ["--5", none, none, -Infinity],
    ["-1s", none, none, -Infinity],
    // Past 64 bits both browsers have stopped before they come to what follows.
    ["9223372036854775808", 9223372036854775808, Infinity, Infinity],
    ["99999999999999999999x", none, Infinity, Infinity],
    ["-99999999999999999999x", none, -Infinity, -Infinity],
  ])("%j", (value, specification, chromium, firefox) => {
    expect(parseMaxAge(value)).toBe(specification);
    expect(parseChromiumMaxAge(value)).toBe(chromium);
    expect(parseFirefoxMaxAge(value)).toBe(firefox);
  });
});
