import { expect, test } from "vitest";
import { readSource, sourceFiles } from "./module-graph";

/** Globals that tell the time, draw lots, wait, or reach the browser, the network or the disk. */
const IMPURE_GLOBALS = [
  "performance crypto process console alert",
  "setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask",
  "requestAnimationFrame cancelAnimationFrame requestIdleCallback",
  "globalThis self window document navigator location history screen chrome browser",
  "fetch XMLHttpRequest WebSocket EventSource BroadcastChannel MessageChannel Worker",
  "localStorage sessionStorage indexedDB caches cookieStore",
  // Core says the same wherever it runs: languages and time zones belong to the views.
  "Intl",
].flatMap((names) => names.split(" "));

const IMPURE = new RegExp(
  [
    `(?<![\\w$.])(?:${IMPURE_GLOBALS.join("|")})(?![\\w$])`,
    /\bMath\.random\b|\bDate\.now\b/.source,
    // Without a moment it is the present one.
    /\bnew Date\(\)|(?<!new )(?<![\w$.])Date\(/.source,
    /\.(?:toLocale\w+|localeCompare|getTimezoneOffset)\b/.source,
  ].join("|"),
);

const isImpure = (source: string) => IMPURE.test(withoutWords(source));

test("core has no clock, no chance, no browser and no I/O", () => {
  const core = sourceFiles().filter((file) => file.startsWith("core/"));
  expect(core.length).toBeGreaterThan(0);
  expect(core.filter((file) => isImpure(readSource(file)))).toEqual([]);
});

test.each([
  ...IMPURE_GLOBALS.map((name) => `const kept = ${name};`),
  "const now = Date.now();",
  "const now = new Date();",
  "const now = Date();",
  "const began = performance.now();",
  "const chance = Math.random();",
  "setTimeout(look, 5);",
  "const words = new Intl.NumberFormat();",
  "const words = count.toLocaleString();",
  "names.sort((a, b) => a.localeCompare(b));",
  "const line = `${document.cookie}`;",
  "const { userAgent } = window.navigator;",
  "await fetch(url);",
])("core may not say: %s", (line) => {
  expect(isImpure(line)).toBe(true);
});

test.each([
  'const hosts = ["chrome.google.com", "window", "say \\"document\\""];',
  "// Firefox: document.cookie hides it, whatever Date.now() says.",
  "/** What the browser keeps;\n * `fetch` is one way to ask. */",
  "const ends = new Date(cookie.expires * 1000).toUTCString();",
  "const page = request.document;",
  "const browserPage = isWindow(documented);",
  "const at = Date.UTC(year, month, day);",
])("core may say: %s", (line) => {
  expect(isImpure(line)).toBe(false);
});

/** The code without its texts and comments. */
function withoutWords(source: string): string {
  return source.replaceAll(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/.*$/gm, '""');
}
