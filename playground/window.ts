import { createHash, X509Certificate } from "node:crypto";
import path from "node:path";

import { type Browser, launch } from "puppeteer-core";

import type { BrowserKind } from "./find-browser";
import type { PracticeSite } from "./site/serve";
import { addressOf, HOSTS } from "./site/sites";

/** Opens the practice site in a window of a fresh profile with the shipped build; resolves when it is closed. */
export async function showInWindow(
  kind: BrowserKind,
  executable: string,
  site: PracticeSite,
  project: string,
): Promise<void> {
  const browser = await (kind === "chromium" ? openChromium : openFirefox)(
    executable,
    path.join(project, "dist", kind),
    site,
  );
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
  const end = () => void browser.close();
  process.once("SIGINT", end).once("SIGTERM", end);
  // macOS keeps a browser running without a window.
  browser.on(
    "targetdestroyed",
    () => void browser.pages().then((pages) => pages.length || end(), end),
  );

  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(site.origin);
  console.log(whatToClick(kind, site));
  await closed;
  process.off("SIGINT", end).off("SIGTERM", end);
}

/** Chrome ignores --load-extension since 137; over the protocol's pipe it still takes an unpacked one. */
function openChromium(
  executablePath: string,
  extension: string,
  { certificate }: PracticeSite,
): Promise<Browser> {
  return launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: [extension],
    ignoreDefaultArgs: ["--enable-automation"],
    args: [
      "--no-first-run",
      "--disable-sync",
      "--disable-search-engine-choice-screen",
      // This one certificate is trusted, and no other that a browser would warn of.
      ...(certificate === undefined
        ? []
        : [`--ignore-certificate-errors-spki-list=${publicKeyHash(certificate.cert)}`]),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    ...COMMON,
  });
}

async function openFirefox(executablePath: string, extension: string): Promise<Browser> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: false,
    extraPrefsFirefox: { "dom.security.https_first": false },
    ...COMMON,
  });
  await browser.installExtension(extension);
  return browser;
}

const COMMON = { defaultViewport: null, handleSIGINT: false, handleSIGTERM: false };

/** SHA-256 of the SubjectPublicKeyInfo, as Chromium names a key. */
function publicKeyHash(pem: string): string {
  const key = new X509Certificate(pem).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

function whatToClick(kind: BrowserKind, { origin, ports }: PracticeSite): string {
  const pin =
    kind === "chromium"
      ? "Press the puzzle icon beside the address bar, then the pin beside Cookie Lens."
      : "Press the puzzle icon beside the address bar, then the gear beside Cookie Lens, then Pin to Toolbar.";
  return `
The practice site is open: ${origin}

  1. On the page, press "Set eight examples".
  2. ${pin}
  3. Press the Cookie Lens button in the toolbar.
  4. Allow it to see this site's cookies. If the popup closes meanwhile, press the button again.

Twelve lessons: ${addressOf(ports, "http", HOSTS.shop, "/lessons/")}
${overHttps(kind, ports)}

Close the window or press Ctrl+C to stop.
`;
}

function overHttps(kind: BrowserKind, ports: PracticeSite["ports"]): string {
  if (ports.https === undefined)
    return "No https here: openssl was not found, so there is no certificate. The lessons work without.";
  const warns = kind === "firefox" ? " (Firefox warns: the certificate was made just now)" : "";
  return `Over https${warns}: ${addressOf(ports, "https", HOSTS.shop, "/lessons/")}`;
}
