import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { firstLoad, packageFolder, readPackageFile } from "../package/built-package";
import { launchFirefox } from "../support/firefox";
import { grantedBuild } from "../support/granted-build";
import { startLoopbackSite } from "../support/loopback-site";
import { addApplicationPage } from "./application-page";
import { launchBenchChromium } from "./bench-chromium";
import { BENCH_SITE } from "./bench-cookies";
import { measureFirefoxOpening } from "./bench-firefox";
import { measureBulk } from "./bulk";
import { calibrate } from "./calibration";
import { measureHeap } from "./heap";
import { measureKeystrokes } from "./keystroke";
import { measureLab } from "./lab";
import { measureOpening } from "./open";
import {
  type ChromiumResults,
  chromiumFigures,
  firefoxFigures,
  type FirefoxResults,
  inJson,
  type OpenResult,
  printed,
  type Results,
} from "./report";
import { measureScrolling } from "./scroll";

/**
 * `npm run bench`: the real popup beside the floor, in one run. It measures and compares; it never
 * fails because of a time.
 * `--json` prints one line: every median, spread, ratio and sample. `--rounds 20` says how often each popup is opened, `--only-chromium` leaves
 * Firefox out, `--build folder` measures another build of ours than dist/chromium.
 */
const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "20" },
    "only-chromium": { type: "boolean", default: false },
    build: { type: "string", default: packageFolder("chromium") },
  },
});

const COUNTS = [0, 20, 150, 180];
const FULL = 180;
const BULK = 150;
const HEAP_ROUNDS = 7;
const FLOOR = path.join(import.meta.dirname, "floor");

const rounds = Number(options.rounds);
const calibration: number[] = [];
const site = await startLoopbackSite();
try {
  const page = site.url("http", `www.${BENCH_SITE}`);
  const chromium = await inChromium(page);
  const results: Results = {
    calibration,
    firstLoad: firstLoadOctets(),
    chromium,
    firefox: options["only-chromium"] ? undefined : await inFirefox(page),
  };
  console.log(options.json ? inJson(results) : inWords(results));
} finally {
  await site.stop();
}

async function inChromium(page: string): Promise<ChromiumResults> {
  const lens = await grantedBuild(options.build);
  await addApplicationPage(lens.folder);
  const chromium = await launchBenchChromium(page);
  try {
    const installed = {
      lens: await chromium.install(lens.folder),
      floor: await chromium.install(FLOOR),
    };
    const sleep = await Promise.all(Object.values(installed).map((id) => chromium.keepAwake(id)));
    const opens: OpenResult[] = [];
    for (const count of COUNTS) {
      calibration.push(calibrate());
      tell(`opening over ${count} cookies`);
      opens.push({ count, times: await measureOpening(chromium, installed, count, rounds) });
    }
    calibration.push(calibrate());
    tell("keystrokes, the lab, scrolling");
    const keystrokes = await measureKeystrokes(chromium, installed, FULL, rounds);
    const lab = await measureLab(chromium, installed, FULL, rounds);
    const scrolled = await measureScrolling(chromium, installed, FULL);
    tell(`deleting ${BULK} and undoing it`);
    const bulk = await measureBulk(chromium, installed, BULK, Math.ceil(rounds / 2));
    calibration.push(calibrate());
    for (const stop of sleep) await stop();
    const heap = await measureHeap(chromium, installed, FULL, HEAP_ROUNDS);
    return { version: chromium.version, opens, keystrokes, lab, scrolled, bulk, heap };
  } finally {
    await chromium.close();
    await lens.discard();
  }
}

async function inFirefox(page: string): Promise<FirefoxResults> {
  const lens = await grantedBuild(packageFolder("firefox"));
  const firefox = await launchFirefox();
  try {
    const installed = {
      lens: await firefox.install(lens.folder),
      floor: await firefox.install(FLOOR),
    };
    const tab = await firefox.open(page);
    const opens: OpenResult[] = [];
    for (const count of COUNTS) {
      tell(`Firefox: opening over ${count} cookies`);
      const times = await measureFirefoxOpening({ firefox, tab, installed }, count, rounds);
      opens.push({ count, times });
    }
    return { version: firefox.version, opens };
  } finally {
    await firefox.close();
    await lens.discard();
  }
}

function firstLoadOctets(): number {
  const files = firstLoad("chromium", "src/popup/index.html");
  return files.reduce((sum, file) => sum + gzipSync(readPackageFile("chromium", file)).length, 0);
}

function inWords(results: Results): string {
  const { chromium, firefox } = results;
  const loops = calibration.map((milliseconds) => milliseconds.toFixed(0)).join(", ");
  return [
    `Fixed loop before, among and after, ms: ${loops}`,
    `${chromium.version}: median (middle half), bar`,
    printed(chromiumFigures(results)),
    ...(firefox === undefined
      ? []
      : [`${firefox.version}: printed, without bars`, printed(firefoxFigures(firefox))]),
  ].join("\n");
}

/** Progress goes to stderr, so that `--json` stays one line. */
function tell(what: string): void {
  if (!options.json) console.error(`${what} ...`);
}
