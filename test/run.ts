import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { FAST, PROJECT, REAL, REPORTS, type Step } from "./steps";
import { availableNeeds, type Need } from "./support/needs";

/**
 * `npm test`: every check and every suite, one after the other, with one summary.
 * `--fast` (`npm run check`): only what needs neither a browser nor a server.
 * Counts come from each runner's own report; a tool that reports none is one check.
 */
interface Counted {
  readonly step: Step;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

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
