import type { Cookie } from "../../core/cookie";
import { isSameKey } from "../../core/cookie-key";
import { type GateWalk, walkGates } from "../../core/retrieval/gate-walk";
import { inRetrievalOrder } from "../../core/retrieval/order";
import type { RetrievalPolicy } from "../../core/retrieval/policy";
import {
  RETRIEVAL_GATES,
  type RetrievalGateName,
  type RetrievalVerdict,
} from "../../core/retrieval/reason";
import type { RetrievalRequest } from "../../core/retrieval/request";
import { retrieve } from "../../core/retrieval/retrieve";
import type { UserAgent } from "../../core/user-agent";
import type { ListedCookie } from "../list/listed-cookie";
import { replacedOf } from "./replaced";
import { supposedCookie, type WhatIfs } from "./what-if";

/** A cookie on its way through the gates. */
export interface LabRow {
  readonly listed: ListedCookie;
  /** As it is judged: as stored, or as a what-if would have it. */
  readonly cookie: Cookie;
  readonly isSupposed: boolean;
  /** A what-if takes its key, so that it would not be there to go. */
  readonly isReplaced: boolean;
  readonly answer: RetrievalVerdict["answer"];
  readonly walk: GateWalk;
}

export interface LabRows {
  /** In the order of a header that carried all of them, as they are stored: a what-if moves no row. */
  readonly rows: readonly LabRow[];
  /** Those that go, in the order of the header. */
  readonly included: readonly LabRow[];
  readonly depending: number;
  readonly replaced: number;
  /** How many each gate stops. */
  readonly stopped: Readonly<Record<RetrievalGateName, number>>;
}

interface Context {
  readonly request: RetrievalRequest;
  readonly policy: RetrievalPolicy;
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
}

/** Judges all cookies of the site, with their what-ifs. */
export function labRows(
  all: readonly ListedCookie[],
  whatIfs: WhatIfs,
  { request, policy, userAgent, now }: Context,
): LabRows {
  const entries = all.map((listed): [Cookie, ListedCookie] => {
    const whatIf = whatIfs.get(listed.id);
    const cookie = whatIf === undefined ? listed.cookie : supposedCookie(whatIf, userAgent, now);
    return [cookie, listed];
  });
  // Under another key it would be a new cookie, and so the youngest.
  const isNew = ([cookie, { cookie: stored }]: [Cookie, ListedCookie]) =>
    !isSameKey(cookie, stored);
  const supposed = new Map([...entries.filter((one) => !isNew(one)), ...entries.filter(isNew)]);
  const living = entries.filter(([, { ended }]) => ended === null);
  const replaced = replacedOf(living.map(([cookie, { cookie: stored }]) => ({ stored, cookie })));
  const judged = retrieve([...supposed.keys()], request, policy, () => ({ now }));
  const byStored = new Map<Cookie, LabRow>();
  const byJudged = new Map<Cookie, LabRow>();
  for (const { cookie, verdict } of judged.verdicts) {
    const listed = supposed.get(cookie);
    if (listed === undefined) continue;
    const isReplaced = replaced.has(cookie);
    const row: LabRow = {
      listed,
      cookie,
      isSupposed: whatIfs.has(listed.id),
      isReplaced,
      answer: isReplaced ? "excluded" : verdict.answer,
      walk: walkGates(verdict),
    };
    byStored.set(listed.cookie, row);
    byJudged.set(cookie, row);
  }
  const rowsOf = (cookies: readonly Cookie[], from: ReadonlyMap<Cookie, LabRow>) =>
    cookies.flatMap((cookie) => from.get(cookie) ?? []);
  const rows = rowsOf(inRetrievalOrder(all.map(({ cookie }) => cookie)), byStored);
  return {
    rows,
    included: rowsOf(judged.included, byJudged).filter(({ isReplaced }) => !isReplaced),
    depending: rows.filter(({ answer }) => answer === "depends").length,
    replaced: replaced.size,
    stopped: countStopped(rows.filter(({ isReplaced }) => !isReplaced)),
  };
}

function countStopped(rows: readonly LabRow[]): LabRows["stopped"] {
  const count = (gate: RetrievalGateName) =>
    rows.filter(({ answer, walk }) => answer === "excluded" && walk.decisive?.gate === gate).length;
  return Object.fromEntries(
    RETRIEVAL_GATES.map((gate) => [gate, count(gate)]),
  ) as LabRows["stopped"];
}
