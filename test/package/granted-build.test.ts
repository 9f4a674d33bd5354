import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { packageFiles, packageFolder, TARGETS } from "./built-package";

describe.each(TARGETS)("the granted build of dist/%s", (target) => {
  let granted: GrantedBuild;
  beforeAll(async () => {
    granted = await grantedBuild(packageFolder(target));
  });
  afterAll(() => granted.discard());

  test("has the same files, each the same to the octet, but for the manifest", () => {
    const files = readdirSync(granted.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(granted.folder, path.join(entry.parentPath, entry.name)));
    expect(files.toSorted()).toEqual([...packageFiles(target)].toSorted());
    const differing = files.filter(
      (file) =>
        !readFileSync(path.join(granted.folder, file)).equals(
          readFileSync(path.join(packageFolder(target), file)),
        ),
    );
    expect(differing).toEqual(["manifest.json"]);
  });

  test("has only optional_host_permissions renamed to host_permissions", () => {
    const shipped = readFileSync(path.join(packageFolder(target), "manifest.json"), "utf8");
    const renamed = readFileSync(path.join(granted.folder, "manifest.json"), "utf8");
    expect(renamed).not.toBe(shipped);
    expect(renamed.replace('"host_permissions"', '"optional_host_permissions"')).toBe(shipped);
  });
});
