import { beforeAll, describe, expect, test } from "vitest";
import { FIXED_SEED } from "./part";
import { runWritten, type WrittenAccount } from "./written";

describe.each(["chromium", "firefox"] as const)("what %s keeps of a draft", (kind) => {
  let account: WrittenAccount;

  beforeAll(async () => {
    account = await runWritten(FIXED_SEED, kind);
  }, 300_000);

  test("is nothing where the editor says that it refuses, and else as predicted", () => {
    const { decisions, disagreements, cases } = account;
    expect(cases.join("\n")).toBe("");
    expect(disagreements).toBe(0);
    expect(decisions).toBeGreaterThanOrEqual(200);
  });

  test("was refused for each finding alone", () => {
    const ids = [...account.refusedAlone];
    expect(ids).toEqual(expect.arrayContaining([...FINDINGS.both, ...FINDINGS[kind]]));
  });
});

/** What the browser itself refuses; the others are Cookie Lens's own. */
const FINDINGS = {
  both: [
    "control-character",
    "domain-not-a-host",
    "empty-cookie",
    "equals-sign-in-name",
    "name-value-too-large",
    "same-site-none-needs-secure",
    "semicolon",
    "space-at-edge",
  ],
  chromium: [
    "nameless-equals-sign",
    "nameless-prefix",
    "partition-over-http",
    "partitioned-needs-secure",
    "path-character",
    "path-not-absolute",
    "prefix-needs-host-only",
    "prefix-needs-http-only",
    "prefix-needs-root-path",
    "prefix-needs-secure",
    "tab",
  ],
  firefox: ["domain-must-be-host-only", "name-missing", "path-character"],
};
