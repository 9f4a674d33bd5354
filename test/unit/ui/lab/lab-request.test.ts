import { describe, expect, it } from "vitest";
import { pageOf, type SitePage } from "../../../../src/core/site/page";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import {
  hostsOf,
  otherSite,
  policyOfChoice,
  readUrls,
  requestOfChoice,
  siteAtOnce,
} from "../../../../src/ui/lab/lab-request";
import { INITIAL_CHOICE, type LabChoice } from "../../../../src/ui/lab/lab-state";
import { endpointOf } from "../../../support/request";

const page = pageOf("https://app.example.com:8443/shop") as SitePage;
const own = endpointOf("https://app.example.com:8443/shop");
const choose = (choice: Partial<LabChoice>): LabChoice => ({ ...INITIAL_CHOICE, ...choice });
const https = (text: string) => ({ scheme: "https", text }) as const;

function requestOf(choice: LabChoice, sites: Readonly<Record<string, string>> = {}) {
  return requestOfChoice(
    choice,
    readUrls(choice, page),
    (host) => siteAtOnce(host, own) ?? sites[host],
  );
}

describe("the chosen request", () => {
  it("is at first the page's own", () => {
    expect(requestOf(INITIAL_CHOICE)).toMatchObject({
      url: own,
      initiator: null,
      documents: [],
      destination: "document",
    });
  });

  it("comes from the page until another one is typed", () => {
    expect(requestOf(choose({ kind: "link" }))?.initiator).toEqual(own);
    const choice = choose({ kind: "link", from: https("news.test/a") });
    expect(requestOf(choice, { "news.test": "news.test" })?.initiator).toEqual(
      endpointOf("https://news.test/a"),
    );
  });

  it("waits until each address is one and its site is known", () => {
    const choice = choose({ kind: "image", from: https("news.test/"), via: https("hop.test/") });
    expect(hostsOf(readUrls(choice, page))).toEqual(["app.example.com", "news.test", "hop.test"]);
    expect(requestOf(choice, { "news.test": "news.test" })).toBeNull();
    const sites = { "news.test": "news.test", "hop.test": "hop.test" };
    expect(requestOf(choice, sites)?.redirects).toEqual([endpointOf("https://hop.test/")]);
    expect(requestOf(choose({ to: https("two words") }), sites)).toBeNull();
  });

  it("asks for no address that does not bear on it", () => {
    const choice = choose({ kind: "script", from: https("two words"), via: https("two words") });
    expect(readUrls(choice, page)).toMatchObject({ from: null, via: null });
    expect(requestOf(choice)?.destination).toBe("script");
  });
});

it("knows the page's own site and hosts that stand alone at once", () => {
  expect(siteAtOnce("app.example.com", own)).toBe("example.com");
  expect(siteAtOnce("localhost", own)).toBe("localhost");
  expect(siteAtOnce("[::1]", own)).toBe("[::1]");
  expect(siteAtOnce("api.example.com", own)).toBeUndefined();
});

it("offers another site that is another one", () => {
  expect(otherSite(page).text).toBe("other-site.example/");
  const there = pageOf("https://www.other-site.example/") as SitePage;
  expect(otherSite(there).text).not.toContain("other-site");
});

describe("whose rules", () => {
  it.each([
    [CHROMIUM, {}, "chromium", "unknown"],
    [FIREFOX, {}, "firefox", "partitioned"],
    [CHROMIUM, { rules: "firefox" }, "firefox", "partitioned"],
    [FIREFOX, { rules: "specification" }, "specification", "allowed"],
    [CHROMIUM, { rules: "firefox", thirdParty: "blocked" }, "firefox", "blocked"],
    // Neither knows such a setting, so each begins as installed.
    [FIREFOX, { rules: "chromium", thirdParty: "partitioned" }, "chromium", "unknown"],
    [FIREFOX, { rules: "specification", thirdParty: "partitioned" }, "specification", "allowed"],
    [CHROMIUM, { rules: "specification", thirdParty: "unknown" }, "specification", "allowed"],
  ] as const)("in $name: %j", (userAgent, choice, rules, thirdParty) => {
    expect(policyOfChoice(choose(choice), userAgent)).toMatchObject({
      rules: { id: rules },
      thirdParty,
    });
  });
});
