import { beforeAll, describe, expect, test } from "vitest";
import { FIXED_SEED } from "./part";
import { runSent } from "./sent";
import type { SentAccount } from "./sent-run";
import { SETTINGS } from "./sent-settings";

const LONG = 900_000;
const accounts: SentAccount[] = [];

beforeAll(async () => {
  accounts.push(...(await runSent(FIXED_SEED)));
}, LONG);

describe.each(SETTINGS.map(({ kind, name }, index) => ({ kind, name, index })))(
  "what $kind sends with $name",
  ({ kind, index }) => {
    const account = () => accounts[index]!;

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
      expect(Object.keys(account().tally)).toEqual(expect.arrayContaining(WAYS));
    });

    test("was withheld by each rule alone", () => {
      const alone = Object.entries(account().tally).flatMap(([word, count]) =>
        word.startsWith("withheld, only ") && count >= 5 ? [word.slice(15)] : [],
      );
      expect(alone).toEqual(expect.arrayContaining([...RULES.both, ...RULES[kind]]));
    });
  },
);

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
  both: [
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
};
