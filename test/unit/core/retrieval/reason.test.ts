import { expect, it } from "vitest";
import { reasonParameters, type RetrievalReason } from "../../../../src/core/retrieval/reason";

const context = "cross-site";
const site = "https://shop.test";
const topLevelSite = "https://other.test";
const hosts = { gate: "domain", domain: "shop.test", requestHost: "www.shop.test" } as const;

it.each<[RetrievalReason, readonly string[]]>([
  [{ code: "expired", gate: "alive", expires: 1, section: "RFC 6265bis 5.7" }, []],
  [{ code: "other-host", ...hosts, section: "RFC 6265bis 5.8.3" }, ["shop.test", "www.shop.test"]],
  [
    {
      code: "path-mismatch",
      gate: "path",
      path: "/shop",
      requestPath: "/",
      section: "RFC 6265bis 5.1.4",
    },
    ["/shop", "/"],
  ],
  [
    { code: "same-site-lax", gate: "same-site", context, site, section: "RFC 6265bis 5.8.3" },
    [site],
  ],
  [{ code: "other-partition", gate: "partition", topLevelSite, section: "CHIPS" }, [topLevelSite]],
  [
    {
      code: "third-party-blocked",
      gate: "policy",
      site,
      topLevelSite,
      section: "browser setting",
    },
    [site, topLevelSite],
  ],
  [{ code: "credentials-omitted", gate: "policy", section: "Fetch 4.6" }, []],
])("the texts of $code name its facts in their order", (reason, facts) => {
  expect(reasonParameters(reason)).toEqual(facts.map((value) => ({ type: "text", value })));
});
