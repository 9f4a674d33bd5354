import type { Cookie } from "../../../src/core/cookie";
import type { DrivenBrowser, DrivenView } from "../../support/driver";
import type { Random } from "../../support/random";
import type { Account } from "./account";
import { differenceOf } from "./difference";
import { begin, finish, settledLevels, untilFinished } from "./interface";
import type { InterfacePool } from "./interface-operations";
import { createModel, type Model } from "./model";
import type { Operation } from "./operations";
import { arm, drawCut, type Expected } from "./view-cut";

export interface Run {
  readonly driven: DrivenBrowser;
  readonly random: Random;
  readonly pool: InterfacePool;
  readonly account: Account;
  /** Where storage.session holds the journal and the levels. */
  readonly record: string;
  /** Opens the list. */
  open(): Promise<DrivenView>;
  /** Opens the extension over a tab that shows no site. */
  openElsewhere(): Promise<DrivenView>;
}

interface Course {
  /** What the jar starts with. */
  readonly first: readonly Cookie[];
  readonly operations: number;
  /** The jar is to stay at its limit. */
  readonly isFull: boolean;
  /** What a partition holds, where the jar is filled to what this browser allows. */
  readonly octets?: number;
}

/** Every other operation or more is cut off, and what the next opening finds is finished or taken back. */
export async function runInterface(
  run: Run,
  { first, operations, isFull, octets }: Course,
): Promise<void> {
  const { driven, account, random, record } = run;
  await driven.emptyJar();
  for (const cookie of first) await driven.plant(cookie);
  const model = createModel(first, octets);
  account.hold(model, await driven.jar(), "planting");
  let view = await run.open();
  for (let done = 0; done < operations; done += 1) {
    const operation = run.pool.operation(model, isFull);
    const levels = await settledLevels(view, record);
    const cut = drawCut(random, expectedOf(operation, model));
    if (cut !== undefined) await arm(view, cut);
    await begin(view, operation);
    const isCut = await finish(view, record, levels);
    if (cut !== undefined) {
      if (isCut) account.cut(cut);
      await view.kill();
      // What was cut off does not wait until its own site is looked at.
      if (random.chance(0.1)) await settleElsewhere(run);
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

async function settleElsewhere({ openElsewhere, record }: Run): Promise<void> {
  const view = await openElsewhere();
  await untilFinished(view, record);
  await view.kill();
}

/** What the operation will do to the jar, one `cookies.set` for each cookie that comes, changes or goes. */
function expectedOf(operation: Operation, model: Model): Expected {
  const next = createModel(model.all());
  if (operation.deed === "write") next.apply(operation.changes);
  const { losses, collateral } = differenceOf(
    model.all(),
    operation.deed === "undo" ? model.previous() : next.all(),
  );
  const [first, ...more] = operation.deed === "write" ? operation.changes : [];
  const { before = null, after = null } = first ?? {};
  const isMove = more.length === 0 && after !== null && model.find(after) === undefined;
  return {
    sets: losses.length + collateral.length,
    isFreeing: isMove && model.mustFree(before, after),
  };
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
