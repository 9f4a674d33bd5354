import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { grantedBuild } from "../test/support/granted-build";
import { launchBrowser } from "../test/support/launch-browser";
import type { BrowserKind } from "./find-browser";
import { formatGrid, readGrid } from "./popup-table";
import type { PracticeSite } from "./site/serve";

/** Where the picture of the popup goes, from the project's folder. */
const PICTURE = path.join(".cache", "popup.png");

/**
 * Without a window: sets the example cookies, opens the real popup over them, prints its table and
 * keeps a picture of it. Nobody can answer a permission prompt here, so it takes the granted build.
 */
export async function showOnce(
  kind: BrowserKind,
  executable: string,
  site: PracticeSite,
  project: string,
): Promise<void> {
  const build = await grantedBuild(path.join(project, "dist", kind));
  try {
    const browser = await launchBrowser(kind, { executable });
    try {
      const extension = await browser.install(build.folder);
      const tab = await browser.open(`${site.origin}/examples`);
      const popup = await extension.popup(tab);
      const stored = (await browser.jar()).length;
      await popup.waitFor(
        (least: number) =>
          document.querySelectorAll('[role="row"]:has([role="gridcell"])').length >= least,
        stored,
      );
      const rows = await popup.evaluate(readGrid);
      console.log(`${browser.version}, the real popup on ${await tab.url()}`);
      console.log(
        "Granted build: the shipped files, with the permission for sites given beforehand.\n",
      );
      console.log(formatGrid(rows));
      await mkdir(path.join(project, path.dirname(PICTURE)), { recursive: true });
      await writeFile(path.join(project, PICTURE), await popup.screenshot());
      console.log(`\nA picture of it: ${PICTURE}`);
    } finally {
      await browser.close();
    }
  } finally {
    await build.discard();
  }
}
