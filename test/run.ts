import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { availableNeeds, type Need } from "./support/needs";

/**
 * `npm test`: every check and every suite, one after the other, with one summary.
 * `--fast` (`npm run check`): only what needs neither a browser nor a server.
 * Counts come from each runner's own report; a tool that reports none is one check.
 */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where a vitest step writes its report. */
  readonly report?: string;
  readonly needs?: readonly Need[];
  /** Which build of the extension the suite drives, for the summary. */
  readonly build?: string;
}

interface Counted {
  readonly step: Step;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

const PROJECT = path.resolve(import.meta.dirname, "..");
const REPORTS = path.join(PROJECT, ".cache/reports");

const tool = (name: string, ...command: readonly string[]): Step => ({ name, command });

function suite(projects: readonly string[], more: Pick<Step, "needs" | "build"> = {}): Step {
  const name = projects.join(", ");
  const report = path.join(REPORTS, `${projects.join("-")}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  return {
    name,
    report,
    command: [
      "vitest",
      "run",
      ...chosen,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    ...more,
  };
}

const FAST: readonly Step[] = [
  tool("format", "oxfmt", "--check", "."),
  tool("lint", "oxlint", "--type-aware", "--deny-warnings"),
  tool("types", "tsc", "-p", "."),
  tool("dead exports", "knip"),
  tool("build", "npm", "run", "--silent", "build"),
  suite(["unit", "component", "package"]),
];

const GRANTED = "granted build (the shipped files, optional hosts granted in the manifest)";
const REAL: readonly Step[] = [
  suite(["contract"], {
    needs: ["chromium", "firefox"],
    build: `${GRANTED} with a test-only page`,
  }),
  suite(["flask"], { needs: ["flask"] }),
  suite(["permission"], { needs: ["chromium", "firefox", "screen"], build: "shipped package" }),
  suite(["browser"], { needs: ["chromium", "firefox", "flask"], build: GRANTED }),
  suite(["noloss"], {
    needs: ["chromium", "firefox"],
    build: `${GRANTED}; use cases on a test-only page`,
  }),
];

const isFast = process.argv.includes("--fast");
const mustRunAll = process.env["CI"] === "true";
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const available = isFast ? new Map<Need, string | undefined>() : availableNeeds();
const lackingFor = (step: Step) =>
  (step.needs ?? []).flatMap((need) => {
    const lack = available.get(need);
    return lack === undefined ? [] : [lack];
  });

const counted: Counted[] = [];
const left: string[] = [];
for (const step of isFast ? FAST : [...FAST, ...REAL]) {
  const lacks = lackingFor(step);
  if (lacks.length > 0) left.push(`${step.name}: ${lacks.join("; ")}`);
  else counted.push(run(step));
}
summarise();

function run(step: Step): Counted {
  console.log(`\n> ${step.name}`);
  const began = performance.now();
  const [command = "", ...args] = step.command;
  const { status } = spawnSync(executable(command), args, {
    cwd: PROJECT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = (performance.now() - began) / 1000;
  const counts = countsOf(step, status === 0);
  return { step, seconds, ...counts };
}

function executable(command: string): string {
  const local = path.join(PROJECT, "node_modules/.bin", command);
  return existsSync(local) ? local : command;
}

function countsOf(step: Step, isGreen: boolean): Pick<Counted, "passed" | "failed" | "skipped"> {
  if (step.report === undefined) {
    return { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1, skipped: 0 };
  }
  if (!existsSync(step.report)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(step.report, "utf8")) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
  };
  const { numPassedTests: passed, numFailedTests: failed } = report;
  // A suite that broke outside its tests, or ran none, has failed whatever it counted.
  const isBroken = failed === 0 && (!isGreen || passed === 0);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed, failed: isBroken ? 1 : failed, skipped };
}

function summarise(): void {
  console.log("\nSummary");
  for (const { step, passed, failed, skipped, seconds } of counted) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    const build = step.build === undefined ? "" : `  [${step.build}]`;
    console.log(`  ${step.name.padEnd(26)} ${counts.padEnd(26)} ${seconds.toFixed(0)} s${build}`);
  }
  for (const lack of left) console.log(`  not run: ${lack}`);
  const sum = (key: "passed" | "failed" | "skipped") =>
    counted.reduce((total, one) => total + one[key], 0);
  const skipped = sum("skipped") + left.length;
  const failed = sum("failed") + (mustRunAll ? skipped : 0);
  console.log(`\n${sum("passed")} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
