import { describe, expect, test } from "vitest";
import type { BrowserKind } from "../../../playground/find-browser";
import type { Cookie } from "../../../src/core/cookie";
import { PROJECT } from "../../package/module-graph";
import type { DrivenBrowser, DrivenView } from "../../support/driver";
import { grantedBuild } from "../../support/granted-build";
import { launchBrowser } from "../../support/launch-browser";
import { startLoopbackSite } from "../../support/loopback-site";
import { type Random, randomFrom } from "../../support/random";
import { type Account, createAccount } from "./account";
import { differenceOf } from "./difference";
import { begin, finish, settledLevels } from "./interface";
import { type InterfacePool, interfacePool } from "./interface-operations";
import { createModel, type Model } from "./model";
import type { Operation } from "./operations";
import { SEED } from "./seed";
import { arm, drawCut } from "./view-cut";

interface Run {
  readonly driven: DrivenBrowser;
  readonly random: Random;
  readonly pool: InterfacePool;
  readonly account: Account;
  /** Where storage.session holds the journal and the levels. */
  readonly record: string;
  open(): Promise<DrivenView>;
}

/** Every other operation is cut off, and what the next opening finds is finished or taken back. */
async function runInterface(run: Run, first: readonly Cookie[], operations: number): Promise<void> {
  const { driven, account, random, record } = run;
  await driven.emptyJar();
  for (const cookie of first) await driven.plant(cookie);
  const model = createModel(first);
  account.hold(model, await driven.jar(), "planting");
  let view = await run.open();
  for (let done = 0; done < operations; done += 1) {
    const operation = run.pool.operation(model);
    const levels = await settledLevels(view, record);
    const cut = random.chance(0.5) ? drawCut(random) : undefined;
    if (cut !== undefined) await arm(view, cut);
    await begin(view, operation);
    const isCut = await finish(view, record, levels);
    if (isCut) account.cut();
    if (cut !== undefined) {
      await view.kill();
      view = await run.open();
      await settledLevels(view, record);
    }
    const title = `${JSON.stringify(cut ?? {})} ${JSON.stringify(operation)}`;
    follow(model, operation, isCut, await driven.jar());
    account.hold(model, await driven.jar(), title);
    account.done();
  }
  await view.kill();
}

/** What was cut off is either wholly done or not at all. */
function follow(
  model: Model,
  operation: Operation,
  isCut: boolean,
  found: readonly Cookie[],
): void {
  if (isCut && isSame(model.all(), found)) return;
  if (operation.deed === "undo") model.undo();
  else model.apply(operation.changes);
}

function isSame(expected: readonly Cookie[], found: readonly Cookie[]): boolean {
  const { losses, collateral } = differenceOf(expected, found);
  return losses.length + collateral.length === 0;
}

function fullJar(pool: InterfacePool): readonly Cookie[] {
  return Array.from({ length: 180 }, (_, index) => ({
    ...pool.cookie(),
    name: `n${index % 90}`,
    path: index < 90 ? "/" : "/deep",
    partitionKey: null,
  }));
}

describe.each<BrowserKind>(["chromium", "firefox"])("no cookie is lost in %s", (kind) => {
  test("by 100 operations of the interface, cut off at any call", async () => {
    const build = await grantedBuild(`${PROJECT}/dist/${kind}`);
    const site = await startLoopbackSite();
    const driven = await launchBrowser(kind);
    try {
      const extension = await driven.install(build.folder);
      const tab = await driven.open(site.url("https", "app.shop.test", "/deep/page"));
      const storeId = kind === "firefox" ? "firefox-default" : "0";
      const random = randomFrom(SEED);
      const pool = interfacePool(random, storeId);
      const account = createAccount(`${driven.version}, interface`, SEED);
      const run: Run = {
        driven,
        random,
        pool,
        account,
        record: `record:${storeId}`,
        async open() {
          const view =
            kind === "chromium"
              ? await extension.popup(tab)
              : await extension.page(tab, "src/page/index.html");
          await view.waitFor(() => document.querySelector('[role="grid"]'));
          return view;
        },
      };
      const twins = createModel(Array.from({ length: 14 }, () => pool.cookie())).all();
      await runInterface(run, twins, 70);
      await runInterface(run, fullJar(pool), 30);
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
