import { type BrowserKind, EXECUTABLE_VARIABLE, findBrowser } from "./find-browser";
import { ensurePackages } from "./install-debian";

const DEBIAN_PACKAGE: Readonly<Record<BrowserKind, string>> = {
  chromium: "chromium",
  firefox: "firefox-esr",
};

/** A browser's executable, installed first where that can be done (Debian as root); undefined where none is. */
export function obtainBrowser(kind: BrowserKind): string | undefined {
  const found = findBrowser(kind);
  if (found !== undefined) return found;
  ensurePackages([DEBIAN_PACKAGE[kind]]);
  return findBrowser(kind);
}

/** What to install where `obtainBrowser` came back without one. */
export function installAdvice(kind: BrowserKind, platform: NodeJS.Platform): string {
  const lacking =
    kind === "chromium"
      ? "No Chromium, Chrome, Edge or Brave was found at its usual place."
      : "No Firefox was found at its usual place.";
  return [
    lacking,
    ...howToInstall(kind, platform),
    `Or name its executable: ${EXECUTABLE_VARIABLE[kind]}=/path/to/it npm start`,
    kind === "chromium"
      ? "Or use Firefox: npm start -- --browser firefox"
      : "Or use Chromium: npm start -- --browser chromium",
  ].join("\n");
}

function howToInstall(kind: BrowserKind, platform: NodeJS.Platform): readonly string[] {
  const isChromium = kind === "chromium";
  if (platform === "darwin") {
    return [`Install one: brew install --cask ${isChromium ? "google-chrome" : "firefox"}`];
  }
  if (platform === "win32") {
    return [`Install one: winget install ${isChromium ? "Google.Chrome" : "Mozilla.Firefox"}`];
  }
  return [
    `Install one, on Debian: sudo apt-get install ${DEBIAN_PACKAGE[kind]}`,
    `  on Fedora: sudo dnf install ${kind}`,
    `  on Ubuntu: sudo snap install ${kind}`,
  ];
}
