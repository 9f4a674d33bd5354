import { describe, expect, test } from "vitest";
import type { BrowserKind } from "../../../playground/find-browser";
import { CHROMIUM, FIREFOX } from "../../../src/core/user-agent";
import { PROJECT } from "../../package/module-graph";
import type { DrivenTab } from "../../support/driver";
import { grantedBuild } from "../../support/granted-build";
import { launchBrowser } from "../../support/launch-browser";
import { startLoopbackSite } from "../../support/loopback-site";
import { randomFrom } from "../../support/random";
import { createAccount } from "./account";
import { fullJar, heavyJar, twins } from "./interface-jars";
import { interfacePool, OWN } from "./interface-operations";
import { type Run, runInterface } from "./interface-run";
import { SEED } from "./seed";

describe.each<BrowserKind>(["chromium", "firefox"])("no cookie is lost in %s", (kind) => {
  test("by 100 operations of the interface, cut off at any call", async () => {
    const build = await grantedBuild(`${PROJECT}/dist/${kind}`);
    const site = await startLoopbackSite();
    const driven = await launchBrowser(kind);
    try {
      const extension = await driven.install(build.folder);
      const blank = await driven.open("about:blank");
      const tab = await driven.open(site.url("https", "app.shop.test", "/deep/page"));
      const storeId = kind === "firefox" ? "firefox-default" : "0";
      const random = randomFrom(SEED);
      const pool = interfacePool(random, storeId);
      const account = createAccount(`${driven.version}, interface`, SEED);
      const openOver = (one: DrivenTab) =>
        kind === "chromium" ? extension.popup(one) : extension.page(one, "src/page/index.html");
      const run: Run = {
        driven,
        random,
        pool,
        account,
        record: `record:${storeId}`,
        async open() {
          const view = await openOver(tab);
          await view.waitFor(() => document.querySelector('[role="grid"]'));
          return view;
        },
        async openElsewhere() {
          const view = await openOver(blank);
          await view.waitFor(() => document.querySelector("h1"));
          return view;
        },
      };
      const { partitionOctetsTolerated: octets } = kind === "chromium" ? CHROMIUM : FIREFOX;
      await runInterface(run, { first: twins(pool), operations: 46, isFull: false });
      await runInterface(run, { first: fullJar(pool, null), operations: 18, isFull: true });
      await runInterface(run, { first: fullJar(pool, OWN), operations: 18, isFull: true });
      const heavy = heavyJar(pool, OWN, octets);
      await runInterface(run, { first: heavy, operations: 18, isFull: true, octets });
      console.log(account.text());
      expect(account.cuts()).toBeGreaterThan(20);
      expect(account.sums()).toEqual({ operations: 100, losses: 0, collateral: 0, surprises: 0 });
    } finally {
      await driven.close();
      await site.stop();
      await build.discard();
    }
  });
});
