import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { Lens } from "../../app/lens";
import type { Subject } from "../../app/open";
import type { State } from "../../app/state";
import { useLens } from "../lens-context";
import { INITIAL_LAB, type LabAction, type LabState, reduceLab } from "./lab-state";

interface LeftLab {
  readonly site: string;
  readonly lab: LabState;
}

/** How the lab was left; in memory only, for as long as the document is open. */
const leftLabs = new WeakMap<Lens, LeftLab>();

/** The lab's state: found again as it was left over this site, and kept true to the jar. */
export function useLab(
  { site: { domain }, storeId }: Subject,
  { cookies, notice }: State,
  marked: string | null,
): readonly [LabState, (action: LabAction) => void] {
  const lens = useLens();
  const { userAgent } = lens.browser;
  const site = `${storeId} ${domain}`;
  const [lab, dispatch] = useReducer(reduceLab, marked, (id): LabState => {
    const left = leftLabs.get(lens);
    const lab = left?.site === site ? left.lab : INITIAL_LAB;
    return id === null ? lab : { ...lab, cursor: id, open: null };
  });

  const seenNotice = useRef(notice);
  useLayoutEffect(() => {
    const isNew = notice !== seenNotice.current;
    seenNotice.current = notice;
    const outcomes = isNew && notice?.about === "write" ? notice.report.outcomes : [];
    dispatch({ type: "jarChanged", cookies, outcomes, userAgent });
  }, [cookies, notice, userAgent]);

  const latest = useRef(lab);
  useLayoutEffect(() => {
    latest.current = lab;
  });
  useLayoutEffect(
    () => () => {
      leftLabs.set(lens, { site, lab: latest.current });
    },
    [lens, site],
  );
  return [lab, dispatch];
}
