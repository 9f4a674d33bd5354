import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";

/** `npm run noloss -- --seed N`: the no-loss tests with other numbers than `npm test` takes. */
const { values } = parseArgs({ options: { seed: { type: "string" } } });
const { seed } = values;
if (seed !== undefined && !/^\d+$/.test(seed)) throw new Error(`--seed wants a whole number`);

const project = path.resolve(import.meta.dirname, "../../..");
const { status } = spawnSync(
  process.execPath,
  [
    path.join(project, "node_modules/vitest/vitest.mjs"),
    "run",
    "--project",
    "noloss",
    "--maxWorkers=2",
  ],
  {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, ...(seed !== undefined && { NOLOSS_SEED: seed }) },
  },
);
process.exitCode = status ?? 1;
