import { expect, test } from "vitest";

import { installAdvice } from "../../../playground/obtain-browser";

test.each([
  ["chromium", "linux", /apt-get install chromium/],
  ["firefox", "linux", /apt-get install firefox-esr/],
  ["chromium", "darwin", /brew install --cask google-chrome/],
  ["firefox", "win32", /winget install Mozilla\.Firefox/],
] as const)("without a %s on %s the advice names what to install", (kind, platform, command) => {
  const advice = installAdvice(kind, platform);
  expect(advice).toMatch(command);
  expect(advice).toContain(`COOKIE_LENS_${kind.toUpperCase()}=`);
});
