import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { type TemporaryFolder, temporaryFolder } from "./temporary-folder";

/** A build whose host permissions need no prompt. */
export type GrantedBuild = TemporaryFolder;

/**
 * Copies a built extension and renames `optional_host_permissions` to `host_permissions` in its
 * manifest; every other octet stays.
 */
export async function grantedBuild(dist: string): Promise<GrantedBuild> {
  const shipped = await readFile(path.join(dist, "manifest.json"), "utf8");
  const granted = shipped.replace('"optional_host_permissions"', '"host_permissions"');
  if (granted === shipped) throw new Error(`${dist} has no optional_host_permissions to grant`);
  const build = await temporaryFolder("granted");
  await cp(dist, build.folder, { recursive: true });
  await writeFile(path.join(build.folder, "manifest.json"), granted);
  return build;
}
