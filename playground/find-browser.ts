import { accessSync, constants } from "node:fs";
import path from "node:path";

/** The two families Cookie Lens is built for. Chrome, Edge and Brave are driven as `chromium`. */
export type BrowserKind = "chromium" | "firefox";

/** The variable that names an executable and so ends the search. */
export const EXECUTABLE_VARIABLE: Readonly<Record<BrowserKind, string>> = {
  chromium: "COOKIE_LENS_CHROMIUM",
  firefox: "COOKIE_LENS_FIREFOX",
};

/** What the search reads from the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  isExecutable(file: string): boolean;
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * The executable of the first browser of this kind, or undefined where none is at its usual place.
 * A path from the environment is returned unseen: who named it wants to hear that it does not start,
 * not to get another browser.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): string | undefined {
  const named = machine.environment[EXECUTABLE_VARIABLE[kind]];
  if (named) return named;
  return usualPlaces(kind, machine).find((file) => machine.isExecutable(file));
}

function usualPlaces(kind: BrowserKind, machine: Machine): readonly string[] {
  const { platform, environment } = machine;
  if (platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap(
      (name) => environment[name] ?? [],
    );
    return ON_WINDOWS[kind].flatMap((file) => roots.map((root) => path.win32.join(root, file)));
  }
  if (platform === "darwin") {
    const roots = ["", environment["HOME"] ?? ""];
    return ON_MACOS[kind].flatMap((name) =>
      roots.map(
        (root) => `${root}/Applications/${name}.app/Contents/MacOS/${MACOS_BINARY[name] ?? name}`,
      ),
    );
  }
  const folders = [
    ...(environment["PATH"] ?? "").split(":").filter(Boolean),
    "/usr/bin",
    "/snap/bin",
  ];
  return ON_LINUX[kind].flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

const ON_LINUX: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "brave-browser",
    "brave",
  ],
  firefox: ["firefox-esr", "firefox"],
};

const ON_MACOS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ["Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser"],
  firefox: ["Firefox", "Firefox Developer Edition"],
};

/** Applications whose binary is not named like the application. */
const MACOS_BINARY: Readonly<Record<string, string>> = {
  Firefox: "firefox",
  "Firefox Developer Edition": "firefox",
};

const ON_WINDOWS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    "Chromium\\Application\\chrome.exe",
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
  ],
  firefox: ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe"],
};
