import type { JarQuery } from "../../../src/app/ports";
import type { WriteAnswer } from "../../../src/app/write";
import type { Cookie } from "../../../src/core/cookie";
import type { Consent } from "../../../src/core/edit/questions";
import type { Change } from "../../../src/core/edit/change";
import type { DrivenBrowser, DrivenTab } from "../../support/driver";
import type { Application } from "../../support/platform-entry";
import type { Random } from "../../support/random";
import type { Account } from "./account";
import { type FULL_PARTITION, type Pool, SITE } from "./cookies";
import { createModel, type Model } from "./model";
import { drawOperation, type Operation } from "./operations";

declare const application: Application;

interface Run {
  readonly driven: DrivenBrowser;
  readonly page: DrivenTab;
  readonly storeId: string;
  readonly random: Random;
  readonly pool: Pool;
  readonly account: Account;
}

/** Writes and undoes by the use cases themselves, in a jar that starts with these cookies. */
export async function runUseCases(
  run: Run,
  first: readonly Cookie[],
  operations: number,
): Promise<void> {
  const { driven, account, random, pool } = run;
  const model = await begin(run, first);
  for (let done = 0; done < operations; done += 1) {
    const operation = drawOperation(model, random, pool);
    const answer = await carryOut(run, operation);
    follow(model, operation);
    check(account, operation, answer);
    account.hold(model, await driven.jar(), JSON.stringify(operation));
    if (answer.kind === "written") {
      account.hold(model, answer.cookies, `the report of ${JSON.stringify(operation)}`);
    }
    account.done();
  }
}

/** Fills the jar, and forgets what there is to undo. */
async function begin({ driven, page, account }: Run, first: readonly Cookie[]): Promise<Model> {
  await driven.emptyJar();
  await page.evaluate(async (cookies) => {
    await application.webext.storage.session.clear();
    await Promise.all(cookies.map((cookie) => application.platform.cookies.set(cookie)));
  }, first);
  const model = createModel(first);
  account.hold(model, await driven.jar(), "planting");
  return model;
}

/** Adds beyond the limit, which evicts, and undoes that: all must be as before. */
export async function runEvictions(run: Run, first: readonly Cookie[], times: number) {
  const { driven, account } = run;
  const model = await begin(run, first);
  for (let done = 0; done < times; done += 1) {
    const after = { ...(first[0] as Cookie), name: `over${done}`, secure: true };
    const added = await write(run, [{ before: null, after }], ["evict"]);
    const left = await driven.jar();
    const evicted = added.kind === "written" ? added.evicted.length : 0;
    if (evicted === 0 || evicted !== first.length + 1 - left.length) {
      account.surprise(`${evicted} evicted were told, ${left.length} cookies are left`);
    }
    const undone = await undo(run);
    if (undone?.kind !== "written") account.surprise(`an eviction was not undone`);
    account.hold(model, await driven.jar(), "undoing an eviction");
    account.done(2);
  }
}

function follow(model: Model, operation: Operation): void {
  if (operation.deed === "undo") model.undo();
  else if (operation.isAccepted) model.apply(operation.changes);
}

function check(account: Account, operation: Operation, answer: WriteAnswer): void {
  const results = answer.kind === "written" ? answer.outcomes.map(({ result }) => result) : [];
  const isAccepted = operation.deed === "undo" || operation.isAccepted;
  const isAsForeseen =
    results.length > 0 &&
    results.every((result) =>
      isAccepted
        ? result === "kept" || result === "removed"
        : result === "refused" || result === "restored",
    );
  if (!isAsForeseen) {
    account.surprise(`${JSON.stringify(operation)}: ${answer.kind} ${results.join(" ")}`);
  }
}

async function carryOut(run: Run, operation: Operation): Promise<WriteAnswer> {
  if (operation.deed === "write") return write(run, operation.changes, operation.consents);
  return (await undo(run)) ?? { kind: "asks", questions: [] };
}

function write(run: Run, changes: readonly Change[], consents: readonly Consent[]) {
  return run.page.evaluate(
    (jar, request) => application.writeChanges(application.platform, jar, request),
    jarOf(run),
    {
      label: { deed: "edit" as const, name: null, count: changes.length },
      changes,
      consents,
      undoneFrom: null,
      undoes: null,
    },
  );
}

function undo(run: Run) {
  return run.page.evaluate(
    (jar) => application.undoLast(application.platform, jar, ["free-first"]),
    jarOf(run),
  );
}

function jarOf({ storeId }: Run): JarQuery {
  return { site: SITE, storeId, pattern: `*://*.${SITE}/*` };
}

/** As many cookies as the jar holds; every third has a twin on another path. */
export function fullJar(storeId: string, partitionKey: typeof FULL_PARTITION | null): Cookie[] {
  return Array.from({ length: 180 }, (_, index) => ({
    name: `n${Math.floor(index / 1.5)}`,
    value: `v${index}`,
    domain: index % 2 === 0 ? "app.shop.test" : SITE,
    hostOnly: index % 5 !== 0,
    path: index % 3 === 0 ? "/deep" : "/",
    secure: partitionKey !== null || index % 4 === 0,
    httpOnly: index % 7 === 0,
    sameSite: "lax" as const,
    expires: null,
    partitionKey,
    storeId,
  }));
}
