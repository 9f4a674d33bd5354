import { HEAVY_COOKIE_HEADER_OCTETS } from "../../limits";
import { countOf, octetsOf } from "../../parameter";
import type { RequestRule } from "./request-rule";

/** Subject: request. A heavy header is uploaded again with every request of the page. */
export const findRepeatedHeader: RequestRule<"header-repeated"> = ({ octets, requests }) => {
  if (octets < HEAVY_COOKIE_HEADER_OCTETS) return null;
  return {
    id: "header-repeated",
    severity: "notice",
    subject: { kind: "request" },
    parameters: [countOf(requests), octetsOf(octets), octetsOf(octets * requests)],
    source: "rfc6265bis-limits",
    fix: null,
  };
};
