import path from "node:path";
import type { Need } from "./support/needs";

/** One check or suite of `npm test`. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where a vitest step writes its report. */
  readonly report?: string;
  readonly needs?: readonly Need[];
  /** Which build of the extension the suite drives, for the summary. */
  readonly build?: string;
}

export const PROJECT = path.resolve(import.meta.dirname, "..");
/** Where vitest steps write their reports. */
export const REPORTS = path.join(PROJECT, ".cache/reports");

const tool = (name: string, ...command: readonly string[]): Step => ({ name, command });

interface SuiteOptions extends Pick<Step, "needs" | "build"> {
  readonly options?: readonly string[];
}

function suite(projects: readonly string[], { options = [], ...more }: SuiteOptions = {}): Step {
  const name = projects.join(", ");
  const report = path.join(REPORTS, `${projects.join("-")}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  return {
    name,
    report,
    command: [
      "vitest",
      "run",
      ...chosen,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...options,
    ],
    ...more,
  };
}

/** What needs neither a browser nor a server. */
export const FAST: readonly Step[] = [
  tool("format", "oxfmt", "--check", "."),
  tool("lint", "oxlint", "--type-aware", "--deny-warnings"),
  tool("types", "tsc", "-p", "."),
  tool("dead exports", "knip"),
  tool("build", "npm", "run", "--silent", "build"),
  // By itself vitest leaves one core idle, of two as of many.
  suite(["unit", "component", "package"], { options: ["--maxWorkers=100%"] }),
];

const GRANTED = "granted build (the shipped files, optional hosts granted in the manifest)";
/** Files with browsers of their own, in which more time is waiting than working. */
const BOTH_CORES = ["--maxWorkers=2"];
/** What needs something of the machine. */
export const REAL: readonly Step[] = [
  suite(["contract"], {
    options: BOTH_CORES,
    needs: ["chromium", "firefox"],
    build: `${GRANTED} with a test-only page`,
  }),
  suite(["flask"], { needs: ["flask"] }),
  suite(["permission"], { needs: ["chromium", "firefox", "screen"], build: "shipped package" }),
  suite(["browser"], { needs: ["chromium", "firefox"], build: GRANTED }),
  suite(["browser-flask"], { needs: ["chromium", "firefox", "flask"], build: GRANTED }),
  suite(["commands"], {
    needs: ["chromium", "firefox"],
    build: "npm start: granted build; npm run dev: its own",
  }),
  suite(["noloss"], {
    options: BOTH_CORES,
    needs: ["chromium", "firefox"],
    build: `${GRANTED}; use cases on a test-only page`,
  }),
  suite(["oracle"], {
    options: BOTH_CORES,
    needs: ["chromium", "firefox"],
    build: `${GRANTED} with a test-only page`,
  }),
];
