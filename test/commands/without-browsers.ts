/**
 * The environment of an npm script for which this machine has no browser at any usual place, and whose
 * user may not install one. Only its processes see it so.
 */
export const WITHOUT_BROWSERS: NodeJS.ProcessEnv = {
  COOKIE_LENS_CHROMIUM: undefined,
  COOKIE_LENS_FIREFOX: undefined,
  // npm hands it on to what a script starts.
  npm_config_node_options: `--import=data:text/javascript,${encodeURIComponent(`(${hideBrowsers.toString()})()`)}`,
};

/** Runs in each process of the script before its own code. */
function hideBrowsers(): void {
  const fs = process.getBuiltinModule("node:fs");
  const { accessSync } = fs;
  fs.accessSync = (file, mode) => {
    if (/(?:chrom|edge|brave|firefox)[^/\\]*$/i.test(String(file))) throw new Error("hidden");
    accessSync(file, mode);
  };
  process.getuid = () => 1000;
  process.getBuiltinModule("node:module").syncBuiltinESMExports();
}
