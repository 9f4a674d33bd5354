import { beforeAll, describe, expect, test } from "vitest";
import { FIXED_SEED } from "./part";
import { runSent } from "./sent";
import type { SentAccount } from "./sent-run";
import { SETTINGS } from "./sent-settings";
import { inWords } from "./table";

const LONG = 900_000;
const accounts: SentAccount[] = [];

beforeAll(async () => {
  accounts.push(...(await runSent(FIXED_SEED)));
  for (const account of accounts) {
    console.log(inWords({ ...account, part: "Sent", seed: FIXED_SEED }));
  }
}, LONG);

describe.each(SETTINGS.map(({ kind, name, policy }, index) => ({ kind, name, policy, index })))(
  "what $kind sends with $name",
  ({ kind, policy, index }) => {
    const account = () => accounts[index]!;
    const happened = () => Object.keys(account().tally);

    test("is what was predicted, cookie by cookie and in order", () => {
      const { decisions, disagreements, cases } = account();
      expect(cases.join("\n")).toBe("");
      expect(disagreements).toBe(0);
      expect(decisions).toBeGreaterThan(3000);
    });

    test("can be known from outside but for 1 %", () => {
      const { decisions, depends } = account();
      expect(depends / decisions).toBeLessThan(0.01);
    });

    test("was asked for in every way", () => {
      expect(happened()).toEqual(expect.arrayContaining(WAYS));
    });

    test("was withheld by each rule alone", () => {
      const rules = [...RULES.always, ...RULES[kind], ...RULES[policy.thirdParty]];
      const alone = rules.map((rule) => `withheld, only ${rule}`);
      expect(happened()).toEqual(expect.arrayContaining(alone));
    });
  },
);

test("Chromium's first browser was asked on both sides of the two minutes", () => {
  const sides = ["two minutes, included", "two minutes, excluded"];
  expect(Object.keys(accounts[0]!.tally)).toEqual(expect.arrayContaining(sides));
});

const WAYS = [
  "address-bar",
  "fetch",
  "fetch in a frame",
  "form",
  "form in a frame",
  "frame",
  "frame in a frame",
  "framed page",
  "image",
  "image in a frame",
  "link",
  "link in a frame",
  "page",
  "script",
  "script in a frame",
  "websocket",
  "websocket in a frame",
].map((way) => `request: ${way}`);

const RULES = {
  always: [
    "credentials-omitted",
    "credentials-other-origin",
    "domain-mismatch",
    "expired",
    "http-only",
    "inside-other-site",
    "other-host",
    "other-partition",
    "path-mismatch",
    "same-site-lax",
    "same-site-strict",
    "secure-only",
  ],
  chromium: ["same-site-default"],
  firefox: [],
  allowed: [],
  partitioned: ["third-party-partitioned"],
  blocked: ["third-party-blocked"],
  unknown: [],
};
