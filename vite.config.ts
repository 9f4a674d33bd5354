import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
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

/** Two files for all that comes first, each with what it imports: few requests, and none waits for another. */
const FIRST_CHUNKS = [
  { name: "asking", test: /src\/(?:browser\/platform|app\/(?:open|permission))\.ts$/, priority: 2 },
  { name: "views", test: /src\/ui\/mount\.tsx$/, priority: 1 },
];

const VIEWS = "/src/ui/mount.tsx";

/**
 * Lets a page fetch its views at once, although they are imported only after the cookies were asked for:
 * without it their first octet would wait for the last of the code that asks.
 */
function fetchViewsAtOnce(): Plugin {
  return {
    name: "fetch-views-at-once",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(VIEWS));
        if (entry === undefined) return html;
        const needed = chunks.filter(
          (chunk) => chunk === entry || entry.imports.includes(chunk.fileName),
        );
        const styles = needed.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        return [
          ...needed.map(({ fileName }) => link("modulepreload", fileName)),
          ...styles.map((fileName) => link("stylesheet", fileName)),
        ].filter(({ attrs }) => !html.includes(String(attrs?.["href"])));
      },
    },
  };
}

function link(rel: string, fileName: string): HtmlTagDescriptor {
  return { tag: "link", attrs: { rel, crossorigin: true, href: `/${fileName}` }, injectTo: "head" };
}

export default defineConfig(({ command, mode }) => {
  const target: Target = mode === "firefox" ? "firefox" : "chromium";
  return {
    plugins: [
      fetchViewsAtOnce(),
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
      modulePreload: { polyfill: false },
      sourcemap: false,
      rolldownOptions: {
        input: { page: "src/page/index.html" },
        // The development server's own bundler does not know the option, and needs no chunks.
        ...(command === "build" ? { output: { codeSplitting: { groups: FIRST_CHUNKS } } } : {}),
      },
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    server: { host: "127.0.0.1", port: 5173, strictPort: true },
  };
});
