import { createLens, type Lens } from "../../src/app/lens";
// As in a popup that has stood for a moment: the code of a write is loaded after the first paint.
import "../../src/app/undo";
import { openSite } from "../../src/app/open";
import { platform } from "../../src/browser/platform";

declare global {
  /** The application over the active tab, as the popup has it. */
  var benchLens: Lens;
}

globalThis.benchLens = createLens(platform, "page", undefined, openSite(platform, undefined));
