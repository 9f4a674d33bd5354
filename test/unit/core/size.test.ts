import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  cookieHeaderOctets,
  cookiePairOctets,
  nameValueOctets,
  octets,
} from "../../../src/core/size";
import { CHROMIUM, FIREFOX } from "../../../src/core/user-agent";

describe("octets are counted in UTF-8", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["é", 2],
    ["日", 3],
    ["😀", 4],
    ["\uFFFD", 3],
  ])("%j is %i", (text, expected) => {
    expect(octets(text)).toBe(expected);
  });

  property.prop([fc.string({ unit: "binary" }), fc.string({ unit: "binary" })])(
    "the octets of two texts add up",
    (a, b) => {
      expect(octets(a) + octets(b)).toBe(Buffer.byteLength(a) + Buffer.byteLength(b));
    },
  );
});

describe("a name is UTF-8 in Chromium and one octet a character in Firefox", () => {
  it.each([
    ["é", CHROMIUM, 2],
    ["Ã©", FIREFOX, 2],
    ["\u00E9", FIREFOX, 1],
  ])("%j in %o is %i", (name, userAgent, expected) => {
    expect(nameValueOctets({ name, value: "" }, userAgent)).toBe(expected);
  });

  it("a value is UTF-8 in both", () => {
    expect(nameValueOctets({ name: "n", value: "é" }, CHROMIUM)).toBe(3);
    expect(nameValueOctets({ name: "n", value: "é" }, FIREFOX)).toBe(3);
  });
});

describe("the Cookie header is counted as it is sent", () => {
  it("a pair counts its equals sign, a nameless cookie has none", () => {
    expect(cookiePairOctets({ name: "a", value: "1" }, CHROMIUM)).toBe("a=1".length);
    expect(cookiePairOctets({ name: "", value: "v" }, CHROMIUM)).toBe("v".length);
    expect(cookiePairOctets({ name: "a", value: "" }, CHROMIUM)).toBe("a=".length);
  });

  it("no cookie, no header", () => {
    expect(cookieHeaderOctets([], CHROMIUM)).toBe(0);
  });

  it("pairs are joined by a semicolon and a space after the field name", () => {
    const cookies = [
      { name: "a", value: "1" },
      { name: "", value: "v" },
      { name: "long", value: "é" },
    ];
    expect(cookieHeaderOctets(cookies, CHROMIUM)).toBe(Buffer.byteLength("Cookie: a=1; v; long=é"));
  });
});
