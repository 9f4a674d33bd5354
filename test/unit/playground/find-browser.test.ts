import { describe, expect, test } from "vitest";

import { findBrowser, type Machine } from "../../../playground/find-browser";

function machine(
  platform: Machine["platform"],
  environment: Machine["environment"],
  ...executables: string[]
): Machine {
  return { platform, environment, isExecutable: (file) => executables.includes(file) };
}

describe("the executable of a browser", () => {
  test("is the one that the environment names, there or not", () => {
    const named = machine("linux", { COOKIE_LENS_FIREFOX: "/opt/ff" }, "/usr/bin/firefox");
    expect(findBrowser("firefox", named)).toBe("/opt/ff");
  });

  test("is not the one named for the other kind", () => {
    const named = machine("linux", { COOKIE_LENS_FIREFOX: "/opt/ff" }, "/usr/bin/chromium");
    expect(findBrowser("chromium", named)).toBe("/usr/bin/chromium");
  });

  test("is undefined where none is at its usual place", () => {
    expect(findBrowser("chromium", machine("linux", { PATH: "/bin" }))).toBeUndefined();
  });

  test.each([
    [
      "Chromium before Chrome",
      "/usr/bin/chromium",
      ["/usr/bin/google-chrome", "/usr/bin/chromium"],
    ],
    ["Chrome before Edge", "/b/google-chrome", ["/a/microsoft-edge", "/b/google-chrome"]],
    ["Edge before Brave", "/a/microsoft-edge", ["/a/brave-browser", "/a/microsoft-edge"]],
    ["Chromium from a snap", "/snap/bin/chromium", ["/snap/bin/chromium"]],
  ])("Linux: %s", (_, found, executables) => {
    expect(findBrowser("chromium", machine("linux", { PATH: "/a:/b" }, ...executables))).toBe(
      found,
    );
  });

  test("Linux: the ESR before the release", () => {
    const both = machine("linux", { PATH: "/a" }, "/a/firefox", "/a/firefox-esr");
    expect(findBrowser("firefox", both)).toBe("/a/firefox-esr");
  });

  test("macOS: a person's own Applications folder counts", () => {
    const chrome = "/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findBrowser("chromium", machine("darwin", { HOME: "/Users/ann" }, chrome))).toBe(chrome);
    const firefox = "/Applications/Firefox.app/Contents/MacOS/firefox";
    expect(findBrowser("firefox", machine("darwin", {}, firefox))).toBe(firefox);
  });

  test("Windows: every programs folder is searched", () => {
    const roots = { ProgramFiles: "C:\\Programs", LocalAppData: "C:\\Ann" };
    const edge = "C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe";
    const chrome = "C:\\Ann\\Google\\Chrome\\Application\\chrome.exe";
    expect(findBrowser("chromium", machine("win32", roots, edge))).toBe(edge);
    expect(findBrowser("chromium", machine("win32", roots, edge, chrome))).toBe(chrome);
  });
});
