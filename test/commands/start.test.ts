import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshCheckout } from "../support/checkout";
import { runScript } from "../support/npm-script";
import type { TemporaryFolder } from "../support/temporary-folder";
import { WITHOUT_BROWSERS } from "./without-browsers";

const WITHOUT_DISPLAY = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

let checkout: TemporaryFolder;
let picture: string;
beforeAll(async () => {
  checkout = await freshCheckout();
  picture = path.join(checkout.folder, ".cache", "popup.png");
});
beforeEach(() => rmSync(picture, { force: true }));
afterAll(() => checkout.discard());

/** `npm start` with these options, on a machine without a display unless told otherwise. */
const start = (options: readonly string[], environment: NodeJS.ProcessEnv = WITHOUT_DISPLAY) =>
  runScript(checkout.folder, ["start", "--", ...options], environment);

/** The practice site's eight examples as their Set-Cookie lines say it: sent, name, value, scope, lifetime, flags. */
const EXAMPLES: readonly RegExp[] = [
  /^● +theme +dark +this host · \/ +22 d +– · – · L +\d+$/m,
  /^● +language +en-GB +this host · \/ +364 d +– · – · L +\d+$/m,
  /^● +session_id · session id +\S*•+\S* +this host · \/ +session +– · H · L +\d+$/m,
  /^● +email · e-mail +a•+\.org +this host · \/ +29 d +– · – · – +\d+$/m,
  /^● +token · JWT +ey•+\S* +this host · \/ +session +S · H · S +\d+$/m,
  /^○ +cart · not sent: path \/cookies +%5B%22tea%22%2C%22cups%22%5D +this host · \/cookies +23 h +– · – · – +\d+$/m,
  /^● +partner +42 +this host · \/ +89 d +S · – · N +\d+$/m,
  /^● +offer +ends_soon +this host · \/ +[01]:\d\d +– · – · L +\d+$/m,
];

function expectTableAndPicture(stdout: string): void {
  expect(stdout).toMatch(/, the real popup on http:\/\/localhost:\d+\/$/m);
  expect(stdout).toMatch(/^Granted build: /m);
  for (const example of EXAMPLES) expect(stdout).toMatch(example);
  expect(stdout).toContain(`A picture of it: ${path.join(".cache", "popup.png")}\n`);
  // Signature and first chunk of a PNG, then its width and height.
  const png = readFileSync(picture);
  expect(png.toString("latin1", 0, 16)).toBe("\x89PNG\r\n\x1A\n\0\0\0\rIHDR");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600]);
}

test("npm start -- --once prints the popup's table, keeps a picture of it and ends well", async () => {
  const { code, stdout, stderr } = await start(["--once"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^(?!firefox)\S+\/[\d.]+, the real popup/m);
  expectTableAndPicture(stdout);
});

test("npm start -- --browser firefox --once does the same in Firefox", async () => {
  const { code, stdout, stderr } = await start(["--browser", "firefox", "--once"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^firefox\/[\d.]+, the real popup/m);
  expectTableAndPicture(stdout);
});

// Elsewhere than on Linux a display is taken for granted.
if (process.platform === "linux") {
  test("npm start without a display says so, and does the same without a window", async () => {
    const { code, stdout } = await start([]);
    expect(code).toBe(0);
    expect(stdout).toContain("\nThere is no display here, so this is without a window.\n");
    expectTableAndPicture(stdout);
  });
}

/** What to install, by platform. */
const INSTALL: Readonly<Record<string, { readonly chromium: string; readonly firefox: string }>> = {
  linux: {
    chromium: `Install one, on Debian: sudo apt-get install chromium
  on Fedora: sudo dnf install chromium
  on Ubuntu: sudo snap install chromium`,
    firefox: `Install one, on Debian: sudo apt-get install firefox-esr
  on Fedora: sudo dnf install firefox
  on Ubuntu: sudo snap install firefox`,
  },
  darwin: {
    chromium: "Install one: brew install --cask google-chrome",
    firefox: "Install one: brew install --cask firefox",
  },
  win32: {
    chromium: "Install one: winget install Google.Chrome",
    firefox: "Install one: winget install Mozilla.Firefox",
  },
};

describe("without a browser", () => {
  test.each([
    {
      options: ["--once"],
      advice: `No Chromium, Chrome, Edge or Brave was found at its usual place.
${INSTALL[process.platform]?.chromium}
Or name its executable: COOKIE_LENS_CHROMIUM=/path/to/it npm start
Or use Firefox: npm start -- --browser firefox
`,
    },
    {
      options: ["--browser", "firefox", "--once"],
      advice: `No Firefox was found at its usual place.
${INSTALL[process.platform]?.firefox}
Or name its executable: COOKIE_LENS_FIREFOX=/path/to/it npm start
Or use Chromium: npm start -- --browser chromium
`,
    },
  ])("npm start -- $options says what to install and fails", async ({ options, advice }) => {
    const { code, stdout, stderr } = await start(options, WITHOUT_BROWSERS);
    expect(stderr).toBe(advice);
    expect(code).toBe(1);
    expect(stdout).not.toContain("Building");
  });

  test("a variable that names none is told of, and no other browser is taken", async () => {
    const named = path.join(checkout.folder, "nowhere");
    const { code, stderr } = await start(["--once"], { COOKIE_LENS_CHROMIUM: named });
    expect(stderr).toContain(`${named} could not show it`);
    expect(code).toBe(1);
  });
});

test.each([
  { options: ["--browser", "netscape"], says: "There is no browser called netscape here.\n" },
  { options: ["--twice"], says: "Unknown option '--twice'" },
])("npm start -- $options says what may be asked for and fails", async ({ options, says }) => {
  const { code, stderr } = await start(options);
  expect(stderr).toContain(says);
  expect(stderr).toContain("Usage: npm start -- [--browser chromium|firefox] [--once]\n");
  expect(code).toBe(1);
});
