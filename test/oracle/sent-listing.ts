import type { Cookie } from "../../src/core/cookie";
import { cookieKeyId } from "../../src/core/cookie-key";
import type { DrivenBrowser } from "../support/driver";
import { PLATFORM_PAGE, platformBuild } from "../support/platform-build";
import type { Application } from "../support/platform-entry";

declare const application: Application;

/** The cookies of these sites as the extension itself lists them, in the order that predictions start from. */
export type ListJar = (sites: readonly string[]) => Promise<readonly Cookie[]>;

/** Installs the granted build, and lists by its own platform. */
export async function openListing(driven: DrivenBrowser): Promise<ListJar> {
  const build = await platformBuild(driven.kind);
  const { origin } = await driven.install(build.folder);
  const page = await driven.open("about:blank");
  await page.goto(origin + PLATFORM_PAGE);
  await page.waitFor(() => "application" in globalThis);
  await build.discard();
  const storeId = driven.kind === "firefox" ? "firefox-default" : "0";
  return async (sites) => {
    const queries = sites.map((site) => ({ site, storeId, pattern: `*://*.${site}/*` }));
    const listed = await page.evaluate(
      (each) => Promise.all(each.map((query) => application.platform.cookies.list(query))),
      queries,
    );
    // Whoever lists localhost gets the site app.localhost with it.
    return [...new Map(listed.flat().map((cookie) => [cookieKeyId(cookie), cookie])).values()];
  };
}
