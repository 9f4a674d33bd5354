import { BARRED_COUNTS, BARS } from "./bars";
import type { BulkTimes } from "./bulk";
import type { HeapOctets, HeapSizes } from "./heap";
import type { KeystrokeTimes } from "./keystroke";
import type { OpenTimes } from "./open";
import type { Scrolled } from "./scroll";
import { spreadOf, type Spread } from "./statistics";

export interface OpenResult {
  readonly count: number;
  readonly times: OpenTimes;
}

export interface ChromiumResults {
  readonly version: string;
  readonly opens: readonly OpenResult[];
  readonly keystrokes: KeystrokeTimes;
  /** Of the request lab: another request. */
  readonly lab: KeystrokeTimes;
  readonly scrolled: Scrolled;
  readonly bulk: BulkTimes;
  readonly heap: HeapSizes;
}

export interface FirefoxResults {
  readonly version: string;
  readonly opens: readonly OpenResult[];
}

export interface Results {
  /** Milliseconds of the fixed loop, in the order in which it ran between the measurements. */
  readonly calibration: readonly number[];
  /** Octets of JS and CSS, gzip. */
  readonly firstLoad: number;
  readonly chromium: ChromiumResults;
  readonly firefox: FirefoxResults | undefined;
}

/** One figure that is printed, and compared where it has a bar. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly bar?: number;
  /** What the value was made of, by what was measured. */
  readonly spreads?: Readonly<Record<string, Spread>>;
  readonly detail: string;
}

export function chromiumFigures({ chromium, firstLoad }: Results): readonly Figure[] {
  const { opens, keystrokes, lab, scrolled, bulk, heap } = chromium;
  const scripts = { lens: scriptOctets(heap.lens), floor: scriptOctets(heap.floor) };
  // The column headers are a row too.
  const rows = scrolled.cookies + 1;
  return [
    ...opens.map(openFigure),
    keystrokeFigure("filter keystroke, ms", keystrokes),
    keystrokeFigure("another request in the lab, ms", lab),
    ...(["deleted", "undone"] as const).map((what): Figure => {
      const [lens, floor] = [spreadOf(bulk.lens[what]), spreadOf(bulk.floor[what])];
      return {
        name: `150 cookies ${what}, ratio`,
        value: lens.median / floor.median,
        bar: BARS.bulk,
        spreads: { lens, floor },
        detail: `${range(lens)} ms, bare calls ${range(floor)} ms`,
      };
    }),
    {
      name: "heap, ratio",
      value: scripts.lens.median / scripts.floor.median,
      bar: BARS.heap,
      spreads: scripts,
      detail: `${inMegabytes(heap.lens)}; floor ${inMegabytes(heap.floor)}`,
    },
    {
      name: "first load, kB",
      value: firstLoad / 1000,
      bar: BARS.firstLoad / 1000,
      detail: "JS and CSS, gzip",
    },
    {
      name: "rows miscounted or missing",
      value: Math.abs(scrolled.rowCount - rows) + Math.abs(scrolled.lastRow - rows),
      bar: 0,
      detail: `aria-rowcount ${scrolled.rowCount}, the last row is ${scrolled.lastRow}, of ${rows}`,
    },
    {
      name: "blank frames",
      value: scrolled.blankFrames,
      bar: 0,
      detail: `of ${scrolled.frames} while scrolling to the last row and back`,
    },
  ];
}

export function firefoxFigures({ opens }: FirefoxResults): readonly Figure[] {
  return opens.map(({ count, times }) => {
    const { bar: _, ...figure } = openFigure({ count, times });
    return figure;
  });
}

function keystrokeFigure(name: string, times: KeystrokeTimes): Figure {
  const [painted, worked] = [spreadOf(times.painted), spreadOf(times.worked)];
  return {
    name,
    value: painted.median,
    bar: BARS.keystroke,
    spreads: { painted, worked },
    detail: `${range(painted)} ms; of it the page's own work ${range(worked)} ms`,
  };
}

function openFigure({ count, times }: OpenResult): Figure {
  const [lens, floor] = [spreadOf(times.lens), spreadOf(times.floor)];
  return {
    name: `open over ${count} cookies, ratio`,
    value: lens.median / floor.median,
    ...(BARRED_COUNTS.includes(count) && { bar: BARS.open }),
    spreads: { lens, floor },
    detail: `${range(lens)} ms, floor ${range(floor)} ms, ${lens.samples} rounds`,
  };
}

/** All of it as one line: the figures that are printed with the spreads behind them, then each sample. */
export function inJson(results: Results): string {
  const { calibration, chromium, firefox } = results;
  const browser = (version: string, figures: readonly Figure[]) => ({
    version,
    figures: figures.map(({ name, value, bar, spreads }) => ({ name, value, bar, ...spreads })),
  });
  return JSON.stringify({
    calibration: { ...spreadOf(calibration), milliseconds: calibration },
    chromium: browser(chromium.version, chromiumFigures(results)),
    firefox: firefox && browser(firefox.version, firefoxFigures(firefox)),
    samples: results,
  });
}

/** Each figure a line: what, how much, how it stands to its bar, and what it is made of. */
export function printed(figures: readonly Figure[]): string {
  return figures
    .map(({ name, value, bar, detail }) => {
      const verdict = bar === undefined ? "" : `${value <= bar ? "OK  " : "over"} ${bar}`;
      return `  ${name.padEnd(30)} ${value.toFixed(2).padStart(7)}  ${verdict.padEnd(9)} ${detail}`;
    })
    .join("\n");
}

/** The median, and the middle half around it. */
function range({ median, lower, upper }: Spread): string {
  return `${median.toFixed(1)} (${lower.toFixed(1)} to ${upper.toFixed(1)})`;
}

function scriptOctets(sizes: readonly HeapOctets[]): Spread {
  return spreadOf(sizes.map(({ script }) => script));
}

function inMegabytes(sizes: readonly HeapOctets[]): string {
  const script = scriptOctets(sizes).median / 1e6;
  const document = spreadOf(sizes.map((size) => size.document)).median / 1e6;
  return `${script.toFixed(2)} MB, and ${document.toFixed(2)} MB of its document`;
}
