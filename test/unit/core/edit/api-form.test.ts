import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { apiForm } from "../../../../src/core/edit/api-form";
import type { Site } from "../../../../src/core/site/site";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const now = 1_800_000_000;
const ownSite = { topLevelSite: "https://example.com", hasCrossSiteAncestor: false };
const otherSite = { topLevelSite: "https://other.test", hasCrossSiteAncestor: true };
const EXAMPLE: Site = { domain: "example.com", kind: "registrable" };

function form(stated: Partial<Cookie>, userAgent: UserAgent, site = EXAMPLE) {
  return apiForm(cookieWith(stated), { site, userAgent, now });
}

describe("what the API leaves of a draft, or refuses", () => {
  it.each<[Partial<Cookie>, Partial<Cookie> | null, Partial<Cookie> | null]>([
    [{}, {}, {}],
    [{ path: "/a/b/" }, {}, {}],
    [{ path: "" }, { path: "/" }, {}],
    [{ path: "a" }, null, {}],
    [{ path: "/a b" }, { path: "/a%20b" }, {}],
    [{ path: "/é" }, { path: "/%C3%A9" }, {}],
    [{ path: "/a?b#c" }, { path: "/a%3Fb%23c" }, {}],
    [{ path: "/a/../b" }, { path: "/b" }, {}],
    [{ path: "/a;b" }, null, {}],
    [{ path: "/a\tb" }, { path: "/a%09b" }, null],
    [{ path: `/${"p".repeat(1024)}` }, null, null],
    [{ path: `/${"é".repeat(400)}` }, null, {}],
    [{ domain: "EXAMPLE.com" }, { domain: "example.com" }, { domain: "example.com" }],
    [{ domain: ".example.com", hostOnly: false }, null, null],
    [{ domain: ".example.com" }, null, { domain: "example.com", hostOnly: false }],
    [{ domain: ".localhost" }, null, null],
    [
      { domain: ".example.com", partitionKey: { ...ownSite, hasCrossSiteAncestor: true } },
      null,
      { domain: "example.com", hostOnly: false, partitionKey: ownSite },
    ],
    [
      { domain: ".example.com", partitionKey: { ...otherSite, hasCrossSiteAncestor: false } },
      null,
      { domain: "example.com", hostOnly: false, partitionKey: otherSite },
    ],
    [{ domain: "exa mple.com" }, null, null],
    [{ expires: now + 10 }, {}, {}],
    [{ expires: now + 50_000_000 }, { expires: now + 34_560_000 }, { expires: now + 34_560_000 }],
  ])("%o: Chromium %o, Firefox %o", (draft, inChromium, inFirefox) => {
    for (const [userAgent, expected] of [
      [CHROMIUM, inChromium],
      [FIREFOX, inFirefox],
    ] as const) {
      const kept = form(draft, userAgent);
      expect(kept).toEqual(expected === null ? null : cookieWith({ ...draft, ...expected }));
    }
  });

  it.each<[Partial<Cookie>, Site, Partial<Cookie> | null, Partial<Cookie> | null]>([
    [
      { domain: "localhost", hostOnly: false },
      { domain: "localhost", kind: "host" },
      { hostOnly: true },
      null,
    ],
    [
      { domain: "127.0.0.1", hostOnly: false },
      { domain: "127.0.0.1", kind: "host" },
      { hostOnly: true },
      { hostOnly: true },
    ],
    [
      { domain: "bücher.test", hostOnly: false },
      { domain: "xn--bcher-kva.test", kind: "registrable" },
      { domain: "xn--bcher-kva.test" },
      null,
    ],
  ])("%o", (draft, site, inChromium, inFirefox) => {
    const whole = (kept: Partial<Cookie> | null) =>
      kept === null ? null : cookieWith({ ...draft, ...kept });
    expect(form(draft, CHROMIUM, site)).toEqual(whole(inChromium));
    expect(form(draft, FIREFOX, site)).toEqual(whole(inFirefox));
  });
});
