import { LARGE_NAME_VALUE_OCTETS, MAX_NAME_VALUE_OCTETS } from "../../limits";
import { nameValueOctets } from "../../size";
import { countOf } from "../../parameter";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. Name and value are within a tenth of what a browser keeps. */
export const findLargeNameValue: StoredRule<"name-value-large"> = (cookie, { userAgent }) => {
  const size = nameValueOctets(cookie, userAgent);
  if (size < LARGE_NAME_VALUE_OCTETS) return null;
  return {
    id: "name-value-large",
    severity: "warning",
    subject: STORED_COOKIE,
    parameters: [countOf(size), countOf(MAX_NAME_VALUE_OCTETS)],
    source: "rfc6265bis-parsing",
    fix: null,
  };
};
