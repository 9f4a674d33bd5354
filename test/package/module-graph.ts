import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const PROJECT = path.resolve(import.meta.dirname, "../..");
export const SOURCE = path.join(PROJECT, "src");

/** All TypeScript files below src, as paths relative to it. */
export function sourceFiles(): readonly string[] {
  return filesBelowSource(/\.tsx?$/);
}

/** All style sheets below src, as paths relative to it. */
export function styleFiles(): readonly string[] {
  return filesBelowSource(/\.css$/);
}

function filesBelowSource(ending: RegExp): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => file.split(path.sep).join("/"))
    .toSorted();
}

export function readSource(file: string): string {
  return readFileSync(path.join(SOURCE, file), "utf8");
}

export interface Import {
  readonly specifier: string;
  /** The imported file relative to src; undefined for a package or a file that is no module. */
  readonly file: string | undefined;
}

/** Not the text "from", which stands in quotes itself. */
const IMPORTS = /(?:(?<!")\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;

/** What a file imports, statically or not, types included. */
export function importsOf(file: string, files: ReadonlySet<string>): readonly Import[] {
  return [...readSource(file).matchAll(IMPORTS)].map(([, specifier = ""]) => ({
    specifier,
    file: specifier.startsWith(".") ? resolve(file, specifier, files) : undefined,
  }));
}

function resolve(from: string, specifier: string, files: ReadonlySet<string>): string | undefined {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return [target, `${target}.ts`, `${target}.tsx`].find((file) => files.has(file));
}
