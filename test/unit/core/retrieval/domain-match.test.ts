import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { domainMatches, isDomainMatch } from "../../../../src/core/retrieval/domain-match";

describe("RFC 6265bis 5.1.3: a host domain-matches itself and its parents", () => {
  it.each([
    ["the same", "example.com", "example.com", true],
    ["a host below", "a.example.com", "example.com", true],
    ["two below", "b.a.example.com", "example.com", true],
    ["a parent does not match its child", "example.com", "a.example.com", false],
    ["an end without a dot before it", "badexample.com", "example.com", false],
    ["a sibling", "a.example.com", "b.example.com", false],
    ["an IP address has no parent", "127.0.0.1", "0.0.1", false],
    ["the same address", "127.0.0.1", "127.0.0.1", true],
    ["the same IPv6 address", "[::1]", "[::1]", true],
  ])("%s", (_rule, host, domain, expected) => {
    expect(isDomainMatch(host, domain)).toBe(expected);
  });
});

describe("a host-only cookie matches its own host alone", () => {
  it.each([
    ["example.com", true, true],
    ["a.example.com", true, false],
    ["a.example.com", false, true],
  ])("%s, host-only %s: %s", (host, hostOnly, expected) => {
    expect(domainMatches(host, { domain: "example.com", hostOnly })).toBe(expected);
  });
});

const label = fc.stringMatching(/^[a-z]{1,5}$/);
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));

property.prop([name, name])(
  "every name below a domain matches it, and only those",
  (left, right) => {
    expect(isDomainMatch(`${left}.${right}`, right)).toBe(true);
    expect(isDomainMatch(`${left}${right}`, right)).toBe(left.endsWith("."));
  },
);
