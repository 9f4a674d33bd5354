import { createLens, type Lens } from "../../src/app/lens";
import { openSite } from "../../src/app/open";
import { platform } from "../../src/browser/platform";

declare global {
  /** The application over the active tab, as the popup has it. */
  var benchLens: Lens;
}

globalThis.benchLens = createLens(platform, "page", undefined, openSite(platform, undefined));
