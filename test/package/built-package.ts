import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./module-graph";

export type Target = "chromium" | "firefox";
export const TARGETS: readonly Target[] = ["chromium", "firefox"];

export function packageFolder(target: Target): string {
  const folder = path.join(PROJECT, "dist", target);
  if (!existsSync(folder))
    throw new Error(`dist/${target} is not built: run "npm run build" first.`);
  return folder;
}

export function packageFiles(target: Target): readonly string[] {
  return readdirSync(packageFolder(target), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(packageFolder(target), path.join(entry.parentPath, entry.name)));
}

export function readPackageFile(target: Target, file: string): string {
  return readFileSync(path.join(packageFolder(target), file), "utf8");
}

/** The files that a page of the extension loads before anything is asked for: scripts and styles. */
export function firstLoad(target: Target, page: string): readonly string[] {
  const found = new Set<string>();
  const html = readPackageFile(target, page);
  for (const [, url = ""] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    follow(target, resolveFrom(page, url), found);
  }
  return [...found];
}

/** The scripts that a script runs: itself, and all that it imports at once. */
export function runBy(target: Target, file: string): readonly string[] {
  const found = new Set<string>();
  follow(target, file, found);
  return [...found];
}

const STATIC_IMPORT = /(?:^|[;}\s])import\s*(?:[\w*{][^"';]*?from\s*)?["']([^"']+\.js)["']/g;

function follow(target: Target, file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  if (!file.endsWith(".js")) return;
  for (const [, url = ""] of readPackageFile(target, file).matchAll(STATIC_IMPORT)) {
    follow(target, resolveFrom(file, url), found);
  }
}

function resolveFrom(from: string, url: string): string {
  return url.startsWith("/") ? url.slice(1) : path.posix.join(path.posix.dirname(from), url);
}
