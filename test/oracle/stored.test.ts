import { expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import { runStored } from "./stored-part";
import { SEED } from "./stored-seed";

test.each<BrowserKind>(["chromium", "firefox"])(
  "%s stores what the storage model says, and nothing else",
  async (kind) => {
    const { version, decisions, disagreements, depends, cases } = await runStored(SEED, kind);
    const counts = `${decisions} lines, ${disagreements} disagreements, ${depends} depends`;
    console.log([`${version}, seed ${SEED}: ${counts}`, ...cases].join("\n  "));
    expect(decisions).toBeGreaterThanOrEqual(600);
    expect({ disagreements, depends }).toEqual({ disagreements: 0, depends: 0 });
  },
);
