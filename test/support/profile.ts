import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import type { LaunchOptions } from "./driver";
import { type TemporaryFolder, temporaryFolder } from "./temporary-folder";

type Preferences = NonNullable<LaunchOptions["preferences"]>;

/** A folder for a profile of its own. */
export function freshProfile(): Promise<TemporaryFolder> {
  return temporaryFolder("profile");
}

/** A Chromium profile that starts with these preferences. */
export async function chromiumProfile(preferences: Preferences): Promise<TemporaryFolder> {
  const profile = await freshProfile();
  const defaults = path.join(profile.folder, "Default");
  await mkdir(defaults);
  await writeFile(path.join(defaults, "Preferences"), JSON.stringify(nested(preferences)));
  return profile;
}

/** Dotted names as the nested objects of Chromium's Preferences file. */
function nested(preferences: Preferences): object {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(preferences)) {
    const parents = name.split(".");
    const last = parents.pop()!;
    let inner = root;
    for (const parent of parents) inner = (inner[parent] ??= {}) as Record<string, unknown>;
    inner[last] = value;
  }
  return root;
}
