import { readdirSync, readFileSync } from "node:fs";

import { until } from "./patience";

/** The variable in the environment of a browser that tells its processes from any other's. */
export const PROCESS_MARK = "COOKIE_LENS_DRIVEN_PROFILE";

/**
 * Waits until the last process of a closed browser is gone, and ends what lingers: puppeteer awaits
 * the first process only. Where there is no /proc (macOS, Windows) puppeteer's word has to do.
 */
export async function processesGone(group: number, profile: string): Promise<void> {
  const patience = 3_000;
  const none = async () => livingProcesses(group, profile).length === 0;
  try {
    await until("the browser's processes to end", none, patience);
  } catch {
    for (const id of livingProcesses(group, profile)) process.kill(id, "SIGKILL");
    await until("killed processes to end", none);
  }
}

/**
 * A browser's processes, those aside that only wait to be reaped: its process group, and what left
 * the group (a crash handler) but still has the mark in its environment.
 */
export function livingProcesses(group: number, profile: string): readonly number[] {
  return processIds().filter((id) => {
    const stat = statOf(id);
    if (stat === undefined || "ZX".includes(stat.state)) return false;
    return stat.group === group || environmentOf(id).includes(`${PROCESS_MARK}=${profile}\0`);
  });
}

function processIds(): readonly number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** From /proc/id/stat: `id (name) state parent group …`, where the name may hold anything. */
function statOf(id: number): { state: string; group: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "latin1");
    const [state = "", , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, group: Number(group) };
  } catch {
    return undefined;
  }
}

function environmentOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/environ`, "latin1");
  } catch {
    return "";
  }
}
