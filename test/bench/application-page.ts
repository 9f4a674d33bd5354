import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";

export const APPLICATION_PAGE = "for-bench/index.html";

/** Adds a page to a copy of the built extension that offers the application without its views. */
export async function addApplicationPage(folder: string): Promise<void> {
  const outDir = path.join(folder, path.dirname(APPLICATION_PAGE));
  await mkdir(outDir);
  await writeFile(
    path.join(folder, APPLICATION_PAGE),
    `<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>`,
  );
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2023",
      lib: {
        entry: path.join(import.meta.dirname, "application-entry.ts"),
        formats: ["es"],
        fileName: "page",
      },
    },
  });
}
