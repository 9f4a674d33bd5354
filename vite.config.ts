import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };

type Target = "chromium" | "firefox";

/**
 * One manifest.json for both browsers; here is all that differs.
 * `serve` relaxes the content security policy, because Vite's development server needs it.
 */
export function manifestFor(target: Target, serve: boolean): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...common } = manifest;
  const base = { ...common, version: packageJson.version };
  const shipped =
    target === "firefox"
      ? {
          ...base,
          browser_specific_settings,
          background: { scripts: [background.service_worker], type: background.type },
        }
      : { ...base, minimum_chrome_version, background };
  const { content_security_policy: _strict, ...relaxed } = shipped;
  return (serve ? relaxed : shipped) as ManifestV3Export;
}

/**
 * Two files for all that comes first: few requests, and none waits for another. What asks the browser
 * stands apart, because the background runs it too.
 */
const FIRST_CHUNKS = [
  { name: "asking", test: /src\/(?:browser\/platform|app\/(?:open|permission))\.ts$/, priority: 2 },
  { name: "views", test: /src\/start\/main\.ts$/, priority: 1 },
];

/** Without hashes: a package is replaced as a whole, and the list of what each part needs comes first. */
const FILE_NAMES = { chunkFileNames: "assets/[name].js", assetFileNames: "assets/[name][extname]" };

export default defineConfig(({ command, mode }) => {
  const target: Target = mode === "firefox" ? "firefox" : "chromium";
  return {
    plugins: [
      crx({
        manifest: manifestFor(target, command === "serve"),
        browser: target === "firefox" ? "firefox" : "chrome",
      }),
    ],
    build: {
      // What is served has a relaxed policy: it never stands where the shipped package is looked for.
      outDir: command === "serve" ? "dist/dev" : `dist/${target}`,
      emptyOutDir: true,
      target: "es2023",
      // What the oldest supported browsers read as it is: nesting and light-dark() need no rewriting.
      cssTarget: ["chrome132", "firefox142"],
      // Octets of every first load for some milliseconds of later ones, whose files lie on this machine anyway.
      modulePreload: false,
      sourcemap: false,
      rolldownOptions: {
        input: { page: "src/page/index.html" },
        // The development server's own bundler does not know the option, and needs no chunks.
        ...(command === "build"
          ? { output: { ...FILE_NAMES, codeSplitting: { groups: FIRST_CHUNKS } } }
          : {}),
      },
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    server: { host: "127.0.0.1", port: 5173, strictPort: true },
  };
});
