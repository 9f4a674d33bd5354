import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { PROJECT } from "./module-graph";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock = JSON.parse(readFileSync(path.join(PROJECT, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lock.packages);

test("every dependency is pinned to one exact version", () => {
  const wanted = { ...packageJson.dependencies, ...packageJson.devDependencies };
  const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

// npm leaves out of the lock file what its registry lacks, and then `npm ci` refuses the lock file.
test("the optional package of every platform is locked, so that npm ci works on a bare machine", () => {
  const lacking = locked.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in lock.packages) &&
        !(`${place}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(lacking).toEqual([]);
});

test("the lock file names no registry: each machine uses its own", () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
