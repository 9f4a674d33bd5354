import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { maskValue, type SensitiveKind } from "../../../../../src/core/findings/sensitive/mask";

describe("a mask leaves the ends that help to recognise a value", () => {
  it.each<[string, SensitiveKind, string]>([
    ["anna.maria@example.org", "e-mail", "a••••••e.org"],
    ["a@b.de", "e-mail", "a••••••e"],
    ["4242424242421234", "card", "••••••1234"],
    ["correct horse battery", "password", "••••••"],
    ["aB3dE6gH9jK2mN5p", "session-id", "aB••••••5p"],
    ["", "session-id", "••••••"],
    ["😀😀😀😀😀😀", "session-id", "😀😀••••••"],
  ])("%s as %s", (value, kind, mask) => {
    expect(maskValue(value, kind)).toBe(mask);
  });
});

const kind = fc.constantFrom<SensitiveKind>("e-mail", "card", "jwt", "password", "session-id");

property.prop([fc.string({ unit: "grapheme-composite" }), kind])(
  "never more than a third, only from the ends, and never how long it is",
  (value, as) => {
    const [first = "", last = ""] = maskValue(value, as).split("••••••");
    expect(value.startsWith(first)).toBe(true);
    expect(value.endsWith(last)).toBe(true);
    const shown = Array.from(first).length + Array.from(last).length;
    expect(shown * 3).toBeLessThanOrEqual(Array.from(value).length);
  },
);

property.prop([fc.string(), fc.string({ minLength: 20 }), kind])(
  "the middle makes no difference",
  (middle, ends, as) => {
    const half = Math.floor(ends.length / 2);
    const around = (text: string) => `${ends.slice(0, half)}${text}${ends.slice(half)}`;
    expect(maskValue(around(middle), as)).toBe(maskValue(around(""), as));
  },
);
