import { readFileSync } from "node:fs";

/** A file of playground/lessons, which Flask reads as well. */
export function readLessonFile(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../lessons/${file}`, import.meta.url), "utf8"));
}
