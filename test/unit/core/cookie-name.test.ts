import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hasUnknowableOctets, nameForDisplay } from "../../../src/core/cookie-name";
import { nameFromTyped } from "../../../src/core/name-from-typed";
import { CHROMIUM, FIREFOX } from "../../../src/core/user-agent";

/** Text that can be stored: U+FFFD, which graphemes may be, is refused, as the table below has it. */
const typeable = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\uFFFD"));

describe("a stored name is shown as UTF-8 where its octets are UTF-8", () => {
  it.each([
    ["plain ASCII is itself", FIREFOX, "session", "session"],
    ["two Latin-1 octets that are one UTF-8 letter", FIREFOX, "Ã©", "é"],
    ["three octets", FIREFOX, "\u00E6\u0097\u00A5", "日"],
    ["an octet that is no UTF-8 stays Latin-1", FIREFOX, "\u00E9", "\u00E9"],
    ["a byte order mark is kept", FIREFOX, "\u00EF\u00BB\u00BFa", "\uFEFFa"],
    ["a character beyond one octet is left alone", FIREFOX, "\uFFFDx", "\uFFFDx"],
    ["Chromium's names are text already", CHROMIUM, "Ã©", "Ã©"],
  ])("%s", (_rule, userAgent, name, shown) => {
    expect(nameForDisplay(name, userAgent)).toBe(shown);
  });
});

describe("a typed name is stored so that it survives", () => {
  it("Firefox gets UTF-8 octets as Latin-1 characters", () => {
    expect(nameFromTyped("é", FIREFOX)).toEqual({ ok: true, value: "Ã©" });
  });

  it("Chromium gets the text", () => {
    expect(nameFromTyped("é", CHROMIUM)).toEqual({ ok: true, value: "é" });
  });

  it("a name that was left alone keeps octets that are no UTF-8", () => {
    expect(nameFromTyped("\u00E9", FIREFOX, "\u00E9")).toEqual({ ok: true, value: "\u00E9" });
    expect(nameFromTyped("\u00E9", FIREFOX)).toEqual({ ok: true, value: "Ã©" });
  });

  it.each([CHROMIUM, FIREFOX])("$name: U+FFFD and half a surrogate pair are refused", (agent) => {
    expect(nameFromTyped("a\uFFFD", agent)).toEqual({
      ok: false,
      refusal: "name-has-replacement-character",
    });
    expect(nameFromTyped("a\uD83D", agent)).toEqual({
      ok: false,
      refusal: "name-has-lone-surrogate",
    });
  });

  property.prop([typeable, fc.constantFrom(CHROMIUM, FIREFOX)])(
    "whatever is accepted is shown again as it was typed",
    (typed, userAgent) => {
      const stored = nameFromTyped(typed, userAgent);
      expect(stored.ok && nameForDisplay(stored.value, userAgent)).toBe(typed);
    },
  );

  property.prop([typeable])("Firefox: no stored character needs more than an octet", (typed) => {
    const stored = nameFromTyped(typed, FIREFOX);
    const units = stored.ok ? Array.from(stored.value, (unit) => unit.charCodeAt(0)) : [256];
    expect(units.every((unit) => unit <= 0xff)).toBe(true);
  });
});

describe("U+FFFD means octets that cannot be known", () => {
  it.each([
    ["abc", false],
    ["a\uFFFDc", true],
  ])("%j: %s", (text, expected) => {
    expect(hasUnknowableOctets(text)).toBe(expected);
  });
});
