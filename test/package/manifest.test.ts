import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { manifestFor } from "../../vite.config";
import { packageFiles, readPackageFile, TARGETS } from "./built-package";

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe.each(TARGETS)("dist/%s", (target) => {
  const manifest = JSON.parse(readPackageFile(target, "manifest.json")) as Record<string, unknown>;

  test("asks for exactly cookies, activeTab and storage, and for no host until the user says so", () => {
    expect(manifest["permissions"]).toEqual(["cookies", "activeTab", "storage"]);
    expect(manifest["optional_host_permissions"]).toEqual(["*://*/*"]);
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest).not.toHaveProperty("optional_permissions");
  });

  test("shows nothing to pages and runs nothing in them", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("content_scripts");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  test("keeps the strict content security policy", () => {
    expect(manifest["content_security_policy"]).toEqual({ extension_pages: STRICT });
  });

  test("takes its version from package.json", () => {
    expect(manifest["version"]).toBe(packageJson.version);
  });

  test("has every file that its manifest names", () => {
    const named = [...JSON.stringify(manifest).matchAll(/"((?:src|icons)\/[^"]+)"/g)].map(
      ([, file]) => file,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(packageFiles(target)).toEqual(expect.arrayContaining(named));
  });

  test("has no inline script and no evaluated code", () => {
    for (const file of packageFiles(target)) {
      if (file.endsWith(".html")) {
        expect(readPackageFile(target, file)).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style/);
      }
      if (file.endsWith(".js")) {
        expect(readPackageFile(target, file)).not.toMatch(/\beval\(|new Function\(|importScripts/);
      }
    }
  });

  test("holds no test code, no source map and no network call", () => {
    for (const file of packageFiles(target)) {
      expect(file).not.toMatch(/\.map$|test/);
      if (!file.endsWith(".js")) continue;
      expect(readPackageFile(target, file)).not.toMatch(
        /vitest|testing-library|fast-check|XMLHttpRequest|sendBeacon|WebSocket|EventSource|sourceMappingURL/,
      );
    }
  });
});

test("Firefox gets its own keys, Chromium none of them", () => {
  const firefox = JSON.parse(readPackageFile("firefox", "manifest.json")) as Record<
    string,
    unknown
  >;
  const chromium = JSON.parse(readPackageFile("chromium", "manifest.json")) as Record<
    string,
    unknown
  >;
  expect(firefox["browser_specific_settings"]).toEqual({
    gecko: {
      id: expect.stringMatching(/^cookie-lens@/),
      strict_min_version: "142.0",
      data_collection_permissions: { required: ["none"] },
    },
  });
  expect(firefox["background"]).toHaveProperty("scripts");
  expect(chromium["background"]).toHaveProperty("service_worker");
  expect(chromium).not.toHaveProperty("browser_specific_settings");
});

test("the policy is relaxed for Vite's serve command only", () => {
  for (const target of TARGETS) {
    expect(manifestFor(target, false)).toHaveProperty(
      "content_security_policy.extension_pages",
      STRICT,
    );
    expect(manifestFor(target, true)).not.toHaveProperty("content_security_policy");
  }
});
