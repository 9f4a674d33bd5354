import { describe, expect, it } from "vitest";
import { sitePattern, siteFromPattern } from "../../../../src/core/site/match-pattern";
import type { Site } from "../../../../src/core/site/site";

const example: Site = { domain: "example.com", kind: "registrable" };

describe("the permission asked for covers both schemes and, where there are any, all hosts below", () => {
  it.each<[Site, string]>([
    [example, "*://*.example.com/*"],
    [{ domain: "foo.github.io", kind: "registrable" }, "*://*.foo.github.io/*"],
    [{ domain: "github.io", kind: "host" }, "*://github.io/*"],
    [{ domain: "127.0.0.1", kind: "host" }, "*://127.0.0.1/*"],
    [{ domain: "localhost", kind: "host" }, "*://localhost/*"],
    [{ domain: "[::1]", kind: "host" }, "*://[::1]/*"],
    [{ domain: "intranet", kind: "host" }, "*://intranet/*"],
  ])("%o", (site, pattern) => {
    expect(sitePattern(site)).toBe(pattern);
    expect(siteFromPattern(site.domain, [pattern])).toEqual(site);
  });
});

describe("a granted pattern proves the site of a host", () => {
  it.each<[string, string, readonly string[], Site | undefined]>([
    ["a host below", "app.example.com", ["*://*.example.com/*"], example],
    ["the domain itself", "example.com", ["*://*.example.com/*"], example],
    ["another domain with the same end", "notexample.com", ["*://*.example.com/*"], undefined],
    ["a host alone proves nothing below it", "a.localhost", ["*://localhost/*"], undefined],
    [
      "the widest of several",
      "a.b.example.com",
      ["*://*.b.example.com/*", "*://*.example.com/*"],
      example,
    ],
    [
      "the domain before the host alone",
      "example.com",
      ["*://example.com/*", "*://*.example.com/*"],
      example,
    ],
    ["all sites", "example.com", ["*://*/*"], undefined],
    ["every URL", "example.com", ["<all_urls>"], undefined],
    ["one scheme only", "example.com", ["https://*.example.com/*"], undefined],
    ["nothing granted", "example.com", [], undefined],
  ])("%s", (_rule, host, granted, site) => {
    expect(siteFromPattern(host, granted)).toEqual(site);
  });
});
