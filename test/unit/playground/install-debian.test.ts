import { expect, test } from "vitest";

import { ensurePackages, type PackageSystem } from "../../../playground/install-debian";

/** A machine in memory whose apt-get finds only what its lists offer. */
function machine(of: { isDebian?: boolean; isRoot?: boolean; has?: string[]; offers?: string[] }) {
  const installed = new Set(of.has);
  const calls: string[] = [];
  const system: PackageSystem = {
    isDebian: of.isDebian ?? true,
    isRoot: of.isRoot ?? true,
    isInstalled: (name) => installed.has(name),
    aptGet(...options) {
      calls.push(options.filter((option) => !option.startsWith("-")).join(" "));
      const wanted =
        options[0] === "install"
          ? options.slice(1).filter((option) => !option.startsWith("-"))
          : [];
      // As apt-get does: one unknown name and none of the list is installed.
      if (!wanted.every((name) => of.offers?.includes(name))) return false;
      for (const name of wanted) installed.add(name);
      return true;
    },
    say: () => undefined,
  };
  return { system, calls };
}

test("installs only what is missing, after one update", () => {
  const { system, calls } = machine({ has: ["xvfb"], offers: ["chromium", "xdotool"] });
  expect(ensurePackages(["xvfb", "chromium", "xdotool"], system)).toEqual([]);
  expect(calls).toEqual(["update", "install chromium", "install xdotool"]);
});

test("leaves apt-get alone where all is there", () => {
  const { system, calls } = machine({ has: ["xvfb"] });
  expect(ensurePackages(["xvfb"], system)).toEqual([]);
  expect(calls).toEqual([]);
});

test("names what apt-get could not get", () => {
  const { system } = machine({ offers: ["xvfb"] });
  expect(ensurePackages(["chromium", "xvfb"], system)).toEqual(["chromium"]);
});

test.each([
  { where: "Debian without root", of: { isRoot: false } },
  { where: "another system", of: { isDebian: false } },
])("on $where installs nothing and names what is missing", ({ of }) => {
  const { system, calls } = machine({ ...of, has: ["xvfb"] });
  expect(ensurePackages(["xvfb", "chromium"], system)).toEqual(["chromium"]);
  expect(calls).toEqual([]);
});
