import { spawnSync } from "node:child_process";
import { findBrowser } from "../../playground/find-browser";
import { ensurePackages } from "../../playground/install-debian";

/** What a suite needs of the machine. */
export type Need = "chromium" | "firefox" | "flask" | "screen";

/**
 * What is there, after installing what is missing where that is possible (Debian as root).
 * The value is a sentence about what lacks, or undefined where nothing does.
 */
export function availableNeeds(): Map<Need, string | undefined> {
  const wanted = [
    ...(findBrowser("chromium") === undefined ? ["chromium"] : []),
    ...(findBrowser("firefox") === undefined ? ["firefox-esr"] : []),
    ...(pythonWithFlask() === undefined ? ["python3-flask"] : []),
    ...(hasCommand("Xvfb") ? [] : ["xvfb"]),
    ...(hasCommand("xdotool") ? [] : ["xdotool"]),
  ];
  ensurePackages(wanted);
  return new Map<Need, string | undefined>([
    ["chromium", findBrowser("chromium") ? undefined : "no Chromium, Chrome, Edge or Brave"],
    ["firefox", findBrowser("firefox") ? undefined : "no Firefox"],
    ["flask", pythonWithFlask() ? undefined : "no python3 with Flask (Debian: python3-flask)"],
    [
      "screen",
      hasCommand("Xvfb") && hasCommand("xdotool")
        ? undefined
        : "no Xvfb or no xdotool (Debian: xvfb, xdotool)",
    ],
  ]);
}

/** The executable of the first python3 that has Flask: the one on the path, else the system's own. */
export function pythonWithFlask(): string | undefined {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const asked = spawnSync(python, ["-c", "import flask, sys; print(sys.executable)"]);
    if (asked.status === 0) return asked.stdout.toString().trim();
  }
  return undefined;
}

function hasCommand(name: string): boolean {
  // Neither tool has an option that both exits at once and succeeds everywhere: not being found is what counts.
  return spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;
}
