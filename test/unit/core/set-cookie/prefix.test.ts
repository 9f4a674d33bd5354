import { describe, expect, it } from "vitest";
import { prefixOf, withoutPrefix } from "../../../../src/core/set-cookie/prefix";

describe("RFC 6265bis 5.4: prefixes are compared in any letter case, the longest first", () => {
  it.each([
    ["__Secure-a", "__Secure-", "a"],
    ["__secure-a", "__Secure-", "a"],
    ["__Host-a", "__Host-", "a"],
    ["__HOST-HTTP-a", "__Host-Http-", "a"],
    ["__Http-a", "__Http-", "a"],
    ["__Hosta", undefined, "__Hosta"],
    ["a__Host-", undefined, "a__Host-"],
    ["", undefined, ""],
  ])("%s", (name, prefix, rest) => {
    expect(prefixOf(name)?.prefix).toBe(prefix);
    expect(withoutPrefix(name)).toBe(rest);
  });
});
