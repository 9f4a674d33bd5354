import type { BrowserKind } from "../../playground/find-browser";
import { launchChromium } from "./chromium";
import type { DrivenBrowser, LaunchOptions } from "./driver";
import { launchFirefox } from "./firefox";

/** Starts a real browser of this kind with a fresh profile, headless unless told otherwise. */
export function launchBrowser(
  kind: BrowserKind,
  options: LaunchOptions = {},
): Promise<DrivenBrowser> {
  switch (kind) {
    case "chromium":
      return launchChromium(options);
    case "firefox":
      return launchFirefox(options);
  }
}
