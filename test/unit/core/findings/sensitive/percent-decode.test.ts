import { describe, expect, it } from "vitest";
import { percentDecode } from "../../../../../src/core/findings/sensitive/percent-decode";

describe("percent-encoding is taken off up to three layers deep", () => {
  it.each([
    ["ann%40example.org", "ann@example.org"],
    ["ann%2540example.org", "ann@example.org"],
    ["a%2525252540b", "a%2540b"],
    ["100%", "100%"],
    ["%E4ann%40example.org", "%E4ann@example.org"],
    ["%C3%A9", "é"],
  ])("%s", (text, decoded) => {
    expect(percentDecode(text)).toBe(decoded);
  });
});
