import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What installing needs of the machine. */
export interface PackageSystem {
  /** Debian or one of its kin, with apt. */
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  isInstalled(name: string): boolean;
  /** Runs apt-get, its words on the terminal; false where it did not succeed. */
  aptGet(...options: readonly string[]): boolean;
  say(line: string): void;
}

/**
 * Sees to it that these Debian packages are installed, and returns those that are not: on Debian as root
 * what apt-get could not get, elsewhere all that is missing. Where there is no dpkg nothing can be known
 * by a package's name, so ask only for what was not found otherwise.
 */
export function ensurePackages(
  names: readonly string[],
  system: PackageSystem = thisSystem,
): readonly string[] {
  const missing = names.filter((name) => !system.isInstalled(name));
  if (missing.length === 0 || !system.isDebian || !system.isRoot) return missing;
  system.say(`Installing with apt-get: ${missing.join(", ")}`);
  // Old lists may still do; where they do not, the installation says what it lacks.
  system.aptGet("update", "-qq");
  for (const name of missing) {
    // One by one: apt-get installs nothing of a list in which it does not know one.
    system.aptGet("install", "-qq", "-y", "--no-install-recommends", name);
  }
  return missing.filter((name) => !system.isInstalled(name));
}

const thisSystem: PackageSystem = {
  isDebian: existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get"),
  isRoot: process.getuid?.() === 0,
  isInstalled(name) {
    const { stdout } = spawnSync("dpkg-query", ["-W", "-f=${db:Status-Status}", name]);
    return String(stdout) === "installed";
  },
  aptGet(...options) {
    // apt-get's own output goes to stderr, so that stdout keeps what the caller prints.
    const { status } = spawnSync("apt-get", options, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    return status === 0;
  },
  say: (line) => console.error(line),
};
