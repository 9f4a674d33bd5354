import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "webextension-polyfill";

import { type TemporaryFolder, temporaryFolder } from "./temporary-folder";

/** Writes an extension with our permissions and CSP whose popup shows what it is given. */
export async function probeExtension(): Promise<TemporaryFolder> {
  const extension = await temporaryFolder("probe");
  const { folder } = extension;
  await mkdir(path.join(folder, "probe"));
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(MANIFEST));
  await writeFile(path.join(folder, "probe", "index.html"), PAGE);
  await writeFile(path.join(folder, "probe", "probe.js"), script(probe));
  await writeFile(path.join(folder, "probe", "background.js"), script(background));
  return extension;
}

export const PROBE_PAGE = "probe/index.html";

const MANIFEST = {
  manifest_version: 3,
  name: "Driver probe",
  version: "1",
  permissions: ["cookies", "activeTab", "storage"],
  optional_host_permissions: ["*://*/*"],
  action: { default_popup: PROBE_PAGE },
  // Each browser takes its own and warns of the other's.
  background: { service_worker: "probe/background.js", scripts: ["probe/background.js"] },
  content_security_policy: {
    extension_pages: "default-src 'none'; script-src 'self'; connect-src 'none'",
  },
  browser_specific_settings: { gecko: { id: "probe@driver.test" } },
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title>
<meta name="color-scheme" content="light dark">
<p id="url"></p><input id="field" value="old"><button id="ask">Ask</button>
<button class="twin">One</button><button class="twin">Two</button>
<button id="leave">Leave</button>
<p id="events"></p><p id="answer"></p><script src="probe.js"></script></html>`;

/** esbuild (tsx) wraps named functions in `__name`. */
function script(main: () => void): string {
  return `{ const __name = (named) => named; (${main.toString()})(); }`;
}

declare const browser: Browser;

/** Opens the popup again once the permission came: Chromium's prompt has closed it. */
function background(): void {
  browser.permissions.onAdded.addListener(() => void browser.action.openPopup());
}

/** The popup's script, in plain JavaScript for both browsers. */
function probe(): void {
  const show = (id: string, text: string) => {
    document.querySelector(`#${id}`)!.textContent = text;
  };
  const seen: string[] = [];
  const note = (event: Event, what: string) => {
    seen.push(`${what}${event.isTrusted ? "" : " (untrusted)"}`);
    show("events", seen.join(" "));
  };
  for (const twin of document.querySelectorAll<HTMLElement>(".twin")) {
    twin.addEventListener("click", (event) => {
      note(event, `${twin.textContent}${event.shiftKey ? "+Shift" : ""}`);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || event.ctrlKey) note(event, event.key);
  });
  document.querySelector("#leave")!.addEventListener("click", () => window.close());
  document.querySelector("#ask")!.addEventListener("click", () => {
    void browser.permissions
      .request({ origins: ["*://*.shop.test/*"] })
      .then((granted) => show("answer", granted ? "granted" : "denied"));
  });
  void browser.tabs
    .query({ active: true, currentWindow: true })
    .then(([tab]) => show("url", tab?.url ?? "hidden"));
}
