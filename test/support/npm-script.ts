import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

import { until } from "./patience";
import { livingProcesses, PROCESS_MARK } from "./processes";

/** An npm script that runs. */
export interface RunningScript {
  /** What it printed so far, without the colours that a CI makes tools print. */
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves with its exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** The processes of it that live, those that left its group included. */
  processes(): readonly number[];
  /** Presses Ctrl+C: its whole process group hears of it. Resolves once none of its processes is left. */
  interrupt(): Promise<void>;
}

/**
 * Runs `npm <words>` in a folder. `environment` is laid over this process's own; undefined takes a
 * variable away.
 */
export function startScript(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): RunningScript {
  const child = spawn("npm", words, {
    cwd: folder,
    shell: process.platform === "win32",
    // Its own process group, as a terminal gives it one.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment, [PROCESS_MARK]: folder },
  });
  const printed = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (printed.stderr += text));
  const group = child.pid!;
  // An interrupted test run takes its script along.
  const kill = () => process.kill(-group, "SIGKILL");
  process.once("exit", kill);
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      hasEnded = true;
      process.off("exit", kill);
      resolve(code);
    });
  });
  const processes = () => livingProcesses(group, folder);
  return {
    get stdout() {
      return stripVTControlCharacters(printed.stdout);
    },
    get stderr() {
      return stripVTControlCharacters(printed.stderr);
    },
    ended,
    processes,
    async interrupt() {
      if (!hasEnded) process.kill(-group, "SIGINT");
      await ended;
      await until("the script's processes to end", async () => processes().length === 0);
    },
  };
}

/** Runs it to its end, and gives its exit code and what it printed. */
export async function runScript(
  ...started: Parameters<typeof startScript>
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const script = startScript(...started);
  const code = await script.ended;
  const { stdout, stderr } = script;
  return { code, stdout, stderr };
}
