import type { Cookie } from "../../core/cookie";
import { cookieKeyId } from "../../core/cookie-key";
import { followedCookie } from "../../core/edit/draft-conflict";
import type { Draft } from "../../core/edit/draft";
import type { Outcome } from "../../core/edit/outcome";
import type { RetrievalRules, ThirdPartySetting } from "../../core/retrieval/policy";
import type { RequestChoice, RequestKind } from "../../core/retrieval/request-kinds";
import type { TypedUrl } from "../../core/site/typed-url";
import type { UserAgent } from "../../core/user-agent";
import { beginWhatIf, followJar, type WhatIfs, withoutWhatIf, withWhatIf } from "./what-if";

/** The request that was chosen, as it was typed and picked. */
export interface LabChoice {
  readonly kind: RequestKind;
  readonly method: RequestChoice["method"];
  readonly credentials: RequestChoice["credentials"];
  /** Null for the page that the lab stands over; so `from`. */
  readonly to: TypedUrl | null;
  readonly from: TypedUrl | null;
  /** Null where nothing redirects. */
  readonly via: TypedUrl | null;
  /** Null for the browser's own. */
  readonly rules: RetrievalRules["id"] | null;
  /** Null for what these rules begin with. */
  readonly thirdParty: ThirdPartySetting | null;
}

export interface LabState extends LabChoice {
  readonly whatIfs: WhatIfs;
  /** The row that has, or had last, the focus. */
  readonly cursor: string | null;
  /** The row whose attributes stand beside the gates to be changed. */
  readonly open: string | null;
}

export const INITIAL_CHOICE: LabChoice = {
  kind: "address-bar",
  method: "GET",
  credentials: "same-origin",
  to: null,
  from: null,
  via: null,
  rules: null,
  thirdParty: null,
};

export const INITIAL_LAB: LabState = {
  ...INITIAL_CHOICE,
  whatIfs: new Map(),
  cursor: null,
  open: null,
};

export type LabAction =
  | { readonly type: "requestChosen"; readonly choice: Partial<LabChoice> }
  | { readonly type: "cursorMoved"; readonly id: string }
  | { readonly type: "whatIfOpened"; readonly id: string }
  | { readonly type: "whatIfClosed" }
  | {
      readonly type: "whatIfChanged";
      readonly id: string;
      /** The stored cookie. */
      readonly base: Cookie;
      readonly fields: Partial<Draft>;
      readonly userAgent: UserAgent;
    }
  | { readonly type: "whatIfDropped"; readonly id: string }
  | {
      readonly type: "jarChanged";
      readonly cookies: readonly Cookie[];
      /** Of the write of ours that changed it; none where it was somebody else. */
      readonly outcomes: readonly Outcome[];
      readonly userAgent: UserAgent;
    }
  | { readonly type: "startedOver" };

export function reduceLab(lab: LabState, action: LabAction): LabState {
  switch (action.type) {
    case "requestChosen":
      return { ...lab, ...action.choice };
    case "cursorMoved":
      return { ...lab, cursor: action.id };
    case "whatIfOpened":
      return { ...lab, cursor: action.id, open: action.id };
    case "whatIfClosed":
      return { ...lab, open: null };
    case "whatIfChanged": {
      const { id, base, fields, userAgent } = action;
      const whatIf = lab.whatIfs.get(id) ?? beginWhatIf(base, userAgent);
      const changed = { ...whatIf, draft: { ...whatIf.draft, ...fields } };
      return { ...lab, whatIfs: withWhatIf(lab.whatIfs, id, changed) };
    }
    case "whatIfDropped":
      return { ...lab, whatIfs: withoutWhatIf(lab.whatIfs, action.id) };
    case "jarChanged": {
      const { cookies, outcomes, userAgent } = action;
      const whatIfs = followJar(lab.whatIfs, cookies, outcomes, userAgent);
      return whatIfs === lab.whatIfs ? lab : { ...lab, whatIfs, ...followMove(lab, outcomes) };
    }
    case "startedOver":
      return { ...lab, ...INITIAL_CHOICE, whatIfs: new Map() };
  }
}

/** Whether anything is to be taken back by starting over. */
export function isStartedOver(lab: LabState): boolean {
  const keys = Object.keys(INITIAL_CHOICE) as (keyof LabChoice)[];
  return lab.whatIfs.size === 0 && keys.every((key) => lab[key] === INITIAL_CHOICE[key]);
}

/** A cookie that was written under another key stays the open one. */
function followMove(
  { open, whatIfs }: LabState,
  outcomes: readonly Outcome[],
): Partial<Pick<LabState, "open" | "cursor">> {
  const base = open === null ? undefined : whatIfs.get(open)?.base;
  const kept = base === undefined ? undefined : followedCookie(base, outcomes);
  if (kept === undefined) return {};
  const id = cookieKeyId(kept);
  return { open: id, cursor: id };
}
