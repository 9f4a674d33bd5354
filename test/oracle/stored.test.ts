import { beforeAll, describe, expect, test } from "vitest";
import { FIXED_SEED } from "./part";
import { runStored, type StoredAccount } from "./stored";

describe.each(["chromium", "firefox"] as const)("what %s stores", (kind) => {
  let accounts: readonly StoredAccount[] = [];

  beforeAll(async () => {
    accounts = await runStored(FIXED_SEED, kind);
  }, 600_000);

  test("is what the storage model says, and nothing else", () => {
    expect(accounts.flatMap(({ cases }) => cases).join("\n")).toBe("");
    for (const { setting, decisions, disagreements, depends } of accounts) {
      expect({ setting, disagreements, depends }).toEqual({
        setting,
        disagreements: 0,
        depends: 0,
      });
      expect(decisions).toBeGreaterThanOrEqual(100);
    }
    expect(Math.max(...accounts.map(({ decisions }) => decisions))).toBeGreaterThanOrEqual(600);
  });

  test("was refused for each reason alone", () => {
    const codes = new Set(accounts.flatMap(({ refusedAlone }) => [...refusedAlone]));
    expect([...codes]).toEqual(expect.arrayContaining([...REASONS.both, ...REASONS[kind]]));
  });

  test("would have found out any rule that were otherwise", () => {
    const [first, ...others] = accounts.map(({ unguarded }) => unguarded);
    const nowhere = [...first!].filter((rule) => others.every((rules) => rules.has(rule)));
    expect(nowhere.toSorted()).toEqual(IMMATERIAL[kind]);
  });
});

const REASONS = {
  both: [
    "control-character",
    "cross-site",
    "domain-mismatch",
    "domain-public-suffix",
    "empty-cookie",
    "http-only-from-script",
    "name-value-too-large",
    "nul",
    "overwrites-http-only",
    "overwrites-secure",
    "partitioned-needs-secure",
    "prefix-needs-host-only",
    "prefix-needs-http-only",
    "prefix-needs-root-path",
    "prefix-needs-secure",
    "same-site-none-needs-secure",
    "secure-over-http",
    "third-party-blocked",
  ],
  chromium: ["cross-site-default", "nameless-equals-sign", "nameless-prefix", "tab"],
  firefox: ["domain-non-ascii", "name-missing", "path-tab"],
};

/**
 * Priority decides what is evicted. In Chromium no part may hold a TAB, and no setting partitions third parties.
 * Firefox refuses what has no name, and a host-only cookie guards its own host: no other site can come into it.
 */
const IMMATERIAL = {
  chromium: ["knowsPriority", "partitionsThirdParties", "pathMayHoldTab"],
  firefox: ["knowsPriority", "namelessMayHoldEqualsSign", "secureTwinIsOfSite"],
};
