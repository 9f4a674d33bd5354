import { expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import { SEED } from "./stored-seed";
import { runWritten } from "./written-part";

test.each<BrowserKind>(["chromium", "firefox"])(
  "%s refuses what the editor says it would, and keeps the rest as predicted",
  async (kind) => {
    const { version, decisions, disagreements, cases } = await runWritten(SEED, kind);
    const counts = `${decisions} writes, ${disagreements} disagreements`;
    console.log([`${version}, seed ${SEED}: ${counts}`, ...cases].join("\n  "));
    expect(decisions).toBeGreaterThanOrEqual(200);
    expect(disagreements).toBe(0);
  },
);
