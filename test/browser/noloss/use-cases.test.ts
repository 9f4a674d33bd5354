import { describe, expect, test } from "vitest";
import type { BrowserKind } from "../../../playground/find-browser";
import { launchBrowser } from "../../support/launch-browser";
import { PLATFORM_PAGE, platformBuild } from "../../support/platform-build";
import { randomFrom } from "../../support/random";
import { createAccount } from "./account";
import { FULL_PARTITION, poolOf } from "./cookies";
import { createModel } from "./model";
import { fullJar, runEvictions, runUseCases } from "./use-cases";
import { SEED } from "./seed";

describe.each<BrowserKind>(["chromium", "firefox"])("no cookie is lost in %s", (kind) => {
  test("by 900 operations of the use cases", async () => {
    const build = await platformBuild(kind);
    const driven = await launchBrowser(kind);
    try {
      const { origin } = await driven.install(build.folder);
      const page = await driven.open("about:blank");
      await page.goto(origin + PLATFORM_PAGE);
      await page.waitFor(() => "application" in globalThis);

      const storeId = kind === "firefox" ? "firefox-default" : "0";
      const random = randomFrom(SEED);
      const pool = poolOf(random, storeId, Date.now() / 1000);
      const account = createAccount(`${driven.version}, use cases`, SEED);
      const run = { driven, page, storeId, random, pool, account };
      const twins = createModel(Array.from({ length: 60 }, () => pool.cookie())).all();
      await runUseCases(run, twins, 560);
      await runUseCases(run, fullJar(storeId, null), 160);
      await runUseCases(run, fullJar(storeId, FULL_PARTITION), 160);
      await runEvictions(run, fullJar(storeId, null), 5);
      await runEvictions(run, fullJar(storeId, FULL_PARTITION), 5);
      console.log(account.text());
      expect(account.sums()).toEqual({ operations: 900, losses: 0, collateral: 0, surprises: 0 });
    } finally {
      await driven.close();
      await build.discard();
    }
  });
});
