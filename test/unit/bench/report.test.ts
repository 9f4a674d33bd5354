import { expect, test } from "vitest";
import { chromiumFigures, inJson, type Results } from "../../bench/report";

const opens = [
  { count: 20, times: { lens: [30, 50, 40], floor: [20, 10, 30] } },
  { count: 150, times: { lens: [60, 62, 61, 63, 64], floor: [50, 50, 50, 50, 50] } },
];
const size = (script: number) => ({ script, document: 1_000_000 });
const results: Results = {
  calibration: [50, 52, 51],
  firstLoad: 39_000,
  chromium: {
    version: "Chrome/156",
    opens,
    keystrokes: { painted: [8, 12, 10], worked: [3, 2, 4] },
    lab: { painted: [9, 7, 11], worked: [5, 4, 6] },
    scrolled: { cookies: 180, rowCount: 181, lastRow: 181, frames: 90, blankFrames: 0 },
    bulk: {
      lens: { deleted: [110], undone: [240] },
      floor: { deleted: [100], undone: [200] },
    },
    heap: {
      lens: [size(3_000_000), size(3_000_000), size(9_000_000)],
      floor: [size(2_000_000), size(2_000_000), size(2_000_000)],
    },
  },
  firefox: { version: "firefox/153", opens: opens.slice(1) },
};

const parsed = JSON.parse(inJson(results));
const figure = (of: "chromium" | "firefox", name: string) =>
  parsed[of].figures.find((one: { name: string }) => one.name === name);

test("--json is one line", () => {
  expect(inJson(results)).not.toContain("\n");
});

test("it tells the versions, and how long the fixed loop took", () => {
  expect(parsed.chromium.version).toBe("Chrome/156");
  expect(parsed.firefox.version).toBe("firefox/153");
  expect(parsed.calibration).toMatchObject({ median: 51, milliseconds: [50, 52, 51] });
});

test("each opening has its ratio to the floor, its bar where it has one, and both spreads", () => {
  expect(figure("chromium", "open over 150 cookies, ratio")).toEqual({
    name: "open over 150 cookies, ratio",
    value: 62 / 50,
    bar: 1.3,
    lens: { median: 62, lower: 61, upper: 63, samples: 5 },
    floor: { median: 50, lower: 50, upper: 50, samples: 5 },
  });
  expect(figure("chromium", "open over 20 cookies, ratio")).toMatchObject({
    value: 2,
    lens: { median: 40, lower: 35, upper: 45, samples: 3 },
  });
});

test("Firefox has the same figures, without bars", () => {
  const inFirefox = figure("firefox", "open over 150 cookies, ratio");
  expect(inFirefox).toMatchObject({ value: 62 / 50, floor: { median: 50 } });
  expect(inFirefox).not.toHaveProperty("bar");
});

test("keystrokes, bulk writes and the heap come with what they were made of", () => {
  expect(figure("chromium", "filter keystroke, ms")).toMatchObject({
    value: 10,
    painted: { median: 10 },
    worked: { median: 3 },
  });
  expect(figure("chromium", "another request in the lab, ms")).toMatchObject({
    value: 9,
    bar: 16,
    painted: { median: 9 },
    worked: { median: 5 },
  });
  expect(figure("chromium", "150 cookies undone, ratio")).toMatchObject({
    value: 1.2,
    lens: { median: 240 },
    floor: { median: 200 },
  });
  expect(figure("chromium", "heap, ratio")).toMatchObject({
    value: 1.5,
    lens: { median: 3_000_000, upper: 6_000_000 },
  });
});

test("it leaves out no figure that is printed, and keeps every sample", () => {
  const names = chromiumFigures(results).map(({ name }) => name);
  expect(parsed.chromium.figures.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(parsed.samples).toEqual(results);
});

test("without Firefox there is none", () => {
  const alone = JSON.parse(inJson({ ...results, firefox: undefined }));
  expect(alone).not.toHaveProperty("firefox");
});
