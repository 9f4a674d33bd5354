import { maskOf } from "../../parameter";
import { findPaymentCard } from "../sensitive/payment-card";
import { percentDecode } from "../sensitive/percent-decode";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. A payment card number stands in the value. */
export const findSensitiveCard: StoredRule<"sensitive-card"> = (cookie) => {
  const digits = findPaymentCard(percentDecode(cookie.value));
  if (digits === undefined) return null;
  return {
    id: "sensitive-card",
    severity: "danger",
    subject: STORED_COOKIE,
    parameters: [maskOf(digits.slice(-4))],
    source: "iso-7812",
    fix: null,
  };
};
