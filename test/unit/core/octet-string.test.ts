import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { decodeUtf8, encodeUtf8 } from "../../../src/core/octet-string";
import { shownText } from "../../../src/core/storage/shown-text";

describe("one character is one octet", () => {
  it.each([
    ["", ""],
    ["a=b", "a=b"],
    ["é", "\xC3\xA9"],
    ["日", "\xE6\x97\xA5"],
    ["😀", "\xF0\x9F\x98\x80"],
    ["\uFEFF", "\xEF\xBB\xBF"],
    ["half \uD83D", "half \xEF\xBF\xBD"],
  ])("%j", (text, octets) => {
    expect(encodeUtf8(text)).toBe(octets);
    expect(encodeUtf8(text)).toHaveLength(Buffer.byteLength(text));
  });

  it.each([
    ["\xFF", "\uFFFD"],
    ["a\xC3", "a\uFFFD"],
    ["\xC3\xA9\xE9", "é\uFFFD"],
  ])("%j is no UTF-8", (octets, shown) => {
    expect(decodeUtf8(octets)).toBeUndefined();
    expect(shownText(octets)).toBe(shown);
  });

  it("what holds more than octets has no UTF-8 to read", () => {
    expect(decodeUtf8("日")).toBeUndefined();
  });
});

property.prop([fc.string({ unit: "binary" })])("what was written is read", (text) => {
  expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  expect(shownText(encodeUtf8(text))).toBe(text);
});
