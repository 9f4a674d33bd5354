import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { firstLoad, packageFiles, readPackageFile, runBy, TARGETS } from "./built-package";

/** Octets of JS and CSS, gzip, that may load before the first rows stand. */
const FIRST_LOAD = 40_000;

describe.each(TARGETS)("dist/%s", (target) => {
  test.each(["src/popup/index.html", "src/page/index.html"])(
    "%s loads at most 40 kB (gzip) first",
    (page) => {
      const files = firstLoad(target, page);
      // Each more would be one more question to the browser before the first row.
      expect(files.filter((file) => file.endsWith(".css"))).toHaveLength(1);
      expect(files.filter((file) => file.endsWith(".js"))).toHaveLength(2);
      const size = files.reduce(
        (sum, file) => sum + gzipSync(readPackageFile(target, file)).length,
        0,
      );
      console.log(`${target} ${page}: ${(size / 1000).toFixed(1)} kB in ${files.length} files`);
      expect(size).toBeLessThanOrEqual(FIRST_LOAD);
    },
  );

  test("the background runs none of the pages' views: there is no document to draw into", () => {
    const loader = packageFiles(target).find((file) => /service-worker-loader/.test(file));
    const run = runBy(target, loader ?? "");
    expect(run.length).toBeGreaterThan(1);
    const starts = (file: string) =>
      /document\.documentElement/.test(readPackageFile(target, file));
    expect(firstLoad(target, "src/popup/index.html").some(starts)).toBe(true);
    expect(run.filter(starts)).toEqual([]);
  });

  test("the Public Suffix List is packed, but never loaded first", () => {
    const holdsList = (file: string) =>
      file.endsWith(".js") && /kawasaki/.test(readPackageFile(target, file));
    expect(packageFiles(target).filter(holdsList)).toHaveLength(1);
    expect(firstLoad(target, "src/popup/index.html").filter(holdsList)).toEqual([]);
  });
});
