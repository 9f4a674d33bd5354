import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshCheckout } from "../support/checkout";
import { launchBrowser } from "../support/launch-browser";
import { type RunningScript, runScript, startScript } from "../support/npm-script";
import { until } from "../support/patience";
import type { TemporaryFolder } from "../support/temporary-folder";

describe("npm run dev", () => {
  let checkout: TemporaryFolder;
  let dev: RunningScript;
  let server: string;
  const built = (file: string) => path.join(checkout.folder, "dist", file);
  const manifest = (folder: string) =>
    JSON.parse(readFileSync(built(`${folder}/manifest.json`), "utf8")) as Record<string, unknown>;

  beforeAll(async () => {
    checkout = await freshCheckout();
    expect(await runScript(checkout.folder, ["run", "build"])).toMatchObject({ code: 0 });
    const port = await freePort();
    server = `http://127.0.0.1:${port}`;
    dev = startScript(checkout.folder, ["run", "dev", "--", "--port", String(port)]);
    await until(
      async () => `a package to load; it printed: ${dev.stdout}${dev.stderr}`,
      async () => dev.stdout.includes("as unpacked extension") && isWritten(built("dev")),
    );
  });
  afterAll(async () => {
    await dev.interrupt();
    await checkout.discard();
  });

  test("names the folder to load", () => {
    expect(dev.stdout).toContain(`Load ${path.join("dist", "dev")} as unpacked extension`);
  });

  test("relaxes the content security policy there, and only there", () => {
    expect(manifest("dev")).not.toHaveProperty("content_security_policy");
    for (const shipped of ["chromium", "firefox"]) {
      expect(manifest(shipped)).toHaveProperty(
        "content_security_policy.extension_pages",
        expect.stringContaining("default-src 'none'; script-src 'self'"),
      );
      expect(manifest(shipped)).not.toHaveProperty("web_accessible_resources");
    }
  });

  test("asks for no permission beyond those of the package that is shipped", () => {
    for (const key of ["permissions", "optional_host_permissions", "host_permissions"]) {
      expect(manifest("dev")[key]).toEqual(manifest("chromium")[key]);
    }
  });

  test("draws the popup from the sources that it serves", async () => {
    const chromium = await launchBrowser("chromium");
    try {
      const extension = await chromium.install(built("dev"));
      const tab = await chromium.open(`${server}/`);
      const popup = await extension.popup(tab);
      // Nothing is granted here: it asks first.
      await popup.waitFor(() => document.querySelector("dl dt"));
      expect(await popup.text()).toContain("*://127.0.0.1/*");
    } finally {
      await chromium.close();
    }
  });

  test("ends with Ctrl+C, and leaves no process behind", async () => {
    expect(dev.processes().length).toBeGreaterThan(0);
    await dev.interrupt();
    expect(dev.processes()).toEqual([]);
    await expect(fetch(server)).rejects.toThrow();
  });
});

/** Whether the package can be loaded: its folder is named a moment before the last file stands there. */
function isWritten(folder: string): boolean {
  try {
    const manifest = readFileSync(path.join(folder, "manifest.json"), "utf8");
    JSON.parse(manifest);
    const named = [...manifest.matchAll(/"([^":]+\.(?:html|js|png))"/g)];
    return named.every(([, file = ""]) => existsSync(path.join(folder, file)));
  } catch {
    return false;
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
