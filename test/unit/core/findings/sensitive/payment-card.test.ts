import { describe, expect, it } from "vitest";
import { findPaymentCard } from "../../../../../src/core/findings/sensitive/payment-card";

// Numbers that payment providers publish for testing.
describe("a payment card fits by brand, length and checksum, and stands alone", () => {
  it.each([
    ["4242424242424242", "4242424242424242"],
    ["4242 4242 4242 4242", "4242424242424242"],
    ["card=5555-5555-5555-4444;", "5555555555554444"],
    ['{"pan":"378282246310005"}', "378282246310005"],
    ["3782 822463 10005", "378282246310005"],
    ["6011111111111117", "6011111111111117"],
    ["3530111333300000", "3530111333300000"],
    ["2223003122003222", "2223003122003222"],
    ["4242424242424241", undefined],
    ["14242424242424242", undefined],
    ["42424242424242420", undefined],
    ["a4242424242424242", undefined],
    ["0.4242424242424242", undefined],
    ["4242424242424242.5", undefined],
    ["4242-42424242-4242", undefined],
    ["1700000000000", undefined],
    ["fb.1.1700000000000.4242424242424242", undefined],
    ["9999999999999995", undefined],
  ])("%s: %s", (text, digits) => {
    expect(findPaymentCard(text)).toBe(digits);
  });
});
