import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { lifetimeFraction, secondsLeft } from "../../../src/core/lifetime";

const day = 86_400;

describe("a cookie has the seconds until its date, and none after it", () => {
  it.each([
    [null, null],
    [110, 10],
    [100.5, 0.5],
    [100, 0],
    [90, 0],
  ])("expires %s: %s left at 100", (expires, left) => {
    expect(secondsLeft({ expires }, 100)).toBe(left);
  });
});

describe("a lifetime bar is logarithmic from a second to 400 days", () => {
  it.each([
    [-5, 0],
    [0, 0],
    [1, 0],
    [400 * day, 1],
    [4000 * day, 1],
  ])("%i seconds fill %f", (seconds, fraction) => {
    expect(lifetimeFraction(seconds)).toBe(fraction);
  });

  it("each factor adds as much as it does anywhere else on the scale", () => {
    const early = lifetimeFraction(600) - lifetimeFraction(60);
    const late = lifetimeFraction(100 * day) - lifetimeFraction(10 * day);
    expect(early).toBeCloseTo(late);
  });

  property.prop([
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
  ])("longer never fills less, and never less than nothing or more than all", (a, b) => {
    const [shorter, longer] = a < b ? [a, b] : [b, a];
    expect(lifetimeFraction(longer)).toBeGreaterThanOrEqual(lifetimeFraction(shorter));
    expect(lifetimeFraction(shorter)).toBeGreaterThanOrEqual(0);
    expect(lifetimeFraction(longer)).toBeLessThanOrEqual(1);
  });
});
