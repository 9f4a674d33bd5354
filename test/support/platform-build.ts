import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";

import type { BrowserKind } from "../../playground/find-browser";
import { type GrantedBuild, grantedBuild } from "./granted-build";

export const PLATFORM_PAGE = "for-tests/index.html";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/**
 * The granted build with one page more, which offers `Application` on its globalThis.
 * The page stands in this copy only, never in a package. With `pattern` the copy is another extension,
 * which may reach only that.
 */
export async function platformBuild(kind: BrowserKind, pattern?: string): Promise<GrantedBuild> {
  const granted = await grantedBuild(path.join(PROJECT, "dist", kind));
  const folder = path.join(granted.folder, path.dirname(PLATFORM_PAGE));
  await mkdir(folder);
  await writeFile(path.join(granted.folder, PLATFORM_PAGE), PAGE);
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: "es2023",
      lib: {
        entry: path.join(import.meta.dirname, "platform-entry.ts"),
        formats: ["es"],
        fileName: "page",
      },
    },
  });
  if (pattern !== undefined) await narrow(path.join(granted.folder, "manifest.json"), pattern);
  return granted;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>For tests</title>
<script type="module" src="page.js"></script>`;

async function narrow(manifest: string, pattern: string): Promise<void> {
  const { browser_specific_settings: settings, ...rest } = JSON.parse(
    await readFile(manifest, "utf8"),
  ) as { browser_specific_settings?: { gecko: object } };
  const narrowed = {
    ...rest,
    host_permissions: [pattern],
    ...(settings && {
      // Firefox keeps what an id was granted: each pattern is an extension of its own.
      browser_specific_settings: {
        gecko: {
          ...settings.gecko,
          id: `narrow${pattern.replaceAll(/\W+/g, "-")}@cookie-lens.test`,
        },
      },
    }),
  };
  await writeFile(manifest, JSON.stringify(narrowed));
}
