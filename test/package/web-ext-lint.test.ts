import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { firstLoad, packageFolder, readPackageFile } from "./built-package";
import { PROJECT } from "./module-graph";

interface LintReport {
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  readonly warnings: readonly { readonly code: string; readonly file: string }[];
}

test("web-ext lint finds no error in dist/firefox, and one known warning", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(PROJECT, "node_modules/web-ext/bin/web-ext.js"),
      "lint",
      "--source-dir",
      packageFolder("firefox"),
      "--output",
      "json",
      "--no-config-discovery",
      "--boring",
    ],
    { cwd: PROJECT, maxBuffer: 16_000_000, env: { ...process.env, NO_UPDATE_NOTIFIER: "1" } },
  ).catch((failed: { stdout: string }) => failed);
  const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as LintReport;
  expect(report.errors).toEqual([]);
  // Preact's own dangerouslySetInnerHTML code, which no view of ours uses: see markup.test.ts.
  expect(report.warnings.map(({ code }) => code)).toEqual(["UNSAFE_VAR_ASSIGNMENT"]);
  const [warning] = report.warnings;
  const file = warning?.file ?? "";
  expect(firstLoad("firefox", "src/popup/index.html")).toContain(file);
  expect(readPackageFile("firefox", file).match(/\.innerHTML\s*=/g)).toHaveLength(1);
  expect(readPackageFile("firefox", file)).toMatch(/dangerouslySetInnerHTML/);
});
