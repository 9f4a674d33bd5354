import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Subject } from "../../app/open";
import type { State } from "../../app/state";
import { pageRequest } from "../../core/retrieval/page-request";
import { useLens, useText } from "../lens-context";
import type { ListedCookie } from "../list/listed-cookie";
import { useNow } from "../list/use-now";
import { useKeptFocus } from "../site/kept-focus";
import { activeRow } from "../list/row-focus";
import type { ViewState } from "../view-state";
import { CookieLine } from "./cookie-line";
import { GateGrid } from "./gate-grid";
import { LabHeader } from "./lab-header";
import { hostsOf, policyOfChoice, readUrls, requestOfChoice } from "./lab-request";
import { labRows } from "./lab-rows";
import { isStartedOver } from "./lab-state";
import styles from "./lab-view.module.css";
import { RequestFields } from "./request-fields";
import { useLab } from "./use-lab";
import { useSites } from "./use-sites";
import { beginWhatIf } from "./what-if";
import { WhatIfPane } from "./what-if-pane";

export interface LabViewProps {
  readonly state: State;
  readonly subject: Subject;
  /** All of the site, ended ones too. */
  readonly all: readonly ListedCookie[];
  readonly view: Pick<ViewState, "values" | "revealed">;
  /** The row that the lab was opened for; null for none. */
  readonly marked: string | null;
  readonly onClose: () => void;
}

/** Choose a request, and see each cookie of the site go as far as it goes. */
export function LabView({ state, subject, all, view, marked, onClose }: LabViewProps) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const { page, site } = subject;
  const root = useRef<HTMLElement>(null);
  const [lab, dispatch] = useLab(subject, state, marked);
  const now = useNow(state.cookies);
  const own = useMemo(() => pageRequest(page, site), [page, site]);

  const urls = readUrls(lab, page);
  const siteOf = useSites(hostsOf(urls), own.url);
  const wanted = requestOfChoice(lab, urls, siteOf);
  // While an address is half typed, or its site not known yet, what was there before stands.
  const last = useRef(own);
  const request = (last.current = wanted ?? last.current);
  const policy = policyOfChoice(lab, userAgent);
  const judged = labRows(all, lab.whatIfs, { request, policy, userAgent, now });
  const isScript = request.destination === "script";

  useLayoutEffect(() => {
    if (marked === null) root.current?.querySelector("h2")?.focus();
  }, [marked]);
  useKeptFocus(root, () => activeRow(root.current));

  const open = judged.rows.find(({ listed }) => listed.id === lab.open && listed.ended === null);
  const atCursor = judged.rows.find(({ listed }) => listed.id === lab.cursor) ?? judged.rows[0];

  // Escape closes one thing at a time: what stands beside the gates before the lab.
  useLayoutEffect(() => {
    const { current } = root;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || open === undefined) return;
      event.preventDefault();
      dispatch({ type: "whatIfClosed" });
    };
    current?.addEventListener("keydown", onKeyDown);
    return () => current?.removeEventListener("keydown", onKeyDown);
  });

  return (
    <section
      ref={root}
      class={styles["lab"]}
      aria-label={text("lab_title")}
      data-open={open !== undefined}
      data-stale={wanted === null}
    >
      <LabHeader
        judged={judged}
        isScript={isScript}
        rules={policy.rules.id}
        canStartOver={!isStartedOver(lab)}
        onRules={(rules) => dispatch({ type: "requestChosen", choice: { rules } })}
        onStartOver={() => dispatch({ type: "startedOver" })}
        onClose={onClose}
      />
      <RequestFields
        choice={lab}
        urls={urls}
        page={page}
        policy={policy}
        onChoose={(choice) => dispatch({ type: "requestChosen", choice })}
      />
      <GateGrid
        judged={judged}
        facts={{ request, policy, now }}
        cursor={lab.cursor}
        isMarked={marked !== null}
        open={lab.open}
        isStale={wanted === null}
        dispatch={dispatch}
      />
      <CookieLine
        included={judged.included}
        isScript={isScript}
        requestCount={state.requestCount}
        supposed={lab.whatIfs.size}
        view={view}
        onWhatIf={
          atCursor === undefined || atCursor.listed.ended !== null
            ? null
            : () => dispatch({ type: "whatIfOpened", id: atCursor.listed.id })
        }
      />
      {open !== undefined && (
        <WhatIfPane
          row={open}
          whatIf={lab.whatIfs.get(open.listed.id) ?? beginWhatIf(open.listed.cookie, userAgent)}
          subject={subject}
          isScript={isScript}
          values={view.values}
          now={now}
          onChange={(fields) =>
            dispatch({
              type: "whatIfChanged",
              id: open.listed.id,
              base: open.listed.cookie,
              fields,
              userAgent,
            })
          }
          onReset={() => dispatch({ type: "whatIfDropped", id: open.listed.id })}
          onClose={() => dispatch({ type: "whatIfClosed" })}
        />
      )}
    </section>
  );
}
