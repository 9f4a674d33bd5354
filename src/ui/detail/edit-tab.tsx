import { useLayoutEffect, useRef } from "preact/hooks";
import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { cookieKeyId } from "../../core/cookie-key";
import { type Obstacle, isValueUnknowable } from "../../core/edit/addressable";
import { newDraft, patchDraft } from "../../core/edit/draft";
import { lookUnderneath } from "../../core/edit/draft-conflict";
import { effectsForWhom } from "../../core/edit/draft-effects";
import { pageRequest } from "../../core/retrieval/page-request";
import { useLens, useLensState, useText } from "../lens-context";
import type { ValuesMode } from "../view-state";
import { Banner } from "./banner";
import pane from "./detail-pane.module.css";
import { checkDraft, type DraftForm } from "./draft-form";
import { type DraftSession, isChanged, rebaseSession, resetSession } from "./draft-session";
import { EditFooter } from "./edit-footer";
import { EditForm } from "./edit-form";
import styles from "./edit-form.module.css";
import { EffectsPreview } from "./effects-preview";
import { FindingStrip } from "./finding-strip";
import { OutcomeBanner } from "./outcome-banner";
import type { DetailTarget } from "./target";
import { Unaddressable } from "./unaddressable";
import { UnderneathBanner } from "./underneath-banner";
import { useReveal } from "./use-reveal";

interface Props {
  readonly session: DraftSession;
  readonly subject: Subject;
  /** Seconds since the epoch. */
  readonly now: number;
  /** Why the browser's API cannot change this cookie; null where it can. */
  readonly obstacle: Obstacle | null;
  readonly values: ValuesMode;
  setSession(session: DraftSession): void;
  explain(): void;
  onClose(): void;
  onOpen(target: DetailTarget): void;
}

/** The draft: what happened to it, its fields, what saving would change, and the deeds. */
export function EditTab(props: Props) {
  const { session, setSession, subject, now, obstacle, values, explain, onClose, onOpen } = props;
  const text = useText();
  const { userAgent } = useLens().browser;
  const state = useLensState();
  const { base, draft, outcome } = session;
  const status = useRef<HTMLDivElement>(null);
  const showStatus = () => status.current?.scrollIntoView({ block: "nearest" });
  // The answer to a press of Save must be seen; it stands above the fields.
  useLayoutEffect(() => {
    if (outcome !== null) showStatus();
  }, [outcome]);
  const { target } = session;
  // Also where the cookie has gone and its draft is to be saved as new.
  const origin = base ?? (target.kind === "new" ? target.template : target.cookie);
  const sight = useReveal(origin === null ? null : cookieKeyId(origin), values);
  if (obstacle !== null) return <Unaddressable obstacle={obstacle} />;

  const isFixed = base !== null && isValueUnknowable(base);
  const looked = lookUnderneath(base, state.cookies);
  // While a write of ours runs, what lies underneath is half done.
  const underneath = state.isWriting ? ({ kind: "same" } as const) : looked;
  const change: DraftForm["change"] = (fields) =>
    setSession({ ...session, outcome: null, draft: { ...draft, ...fields } });
  const form: DraftForm = {
    draft,
    base,
    origin,
    subject,
    userAgent,
    sight,
    now,
    ...checkDraft(session, { subject, userAgent, now }),
    change,
    mend: (patch) => change(patchDraft(draft, patch, userAgent)),
  };
  const effects =
    base === null || form.wanted === null || !isChanged(session) || isEnded(form.wanted, now)
      ? []
      : effectsForWhom(base, form.wanted, {
          request: pageRequest(subject.page, subject.site),
          userAgent,
          now,
        });
  return (
    <>
      <div class={pane["scroller"]}>
        <div ref={status} class={styles["status"]} role="status">
          {underneath.kind !== "same" && base !== null && (
            <UnderneathBanner
              underneath={underneath}
              base={base}
              sight={sight}
              takeTheirs={(current) => setSession(resetSession(session, current, userAgent))}
              keepMine={(current) => setSession(rebaseSession(session, current, userAgent))}
              saveAsNew={() =>
                setSession({ ...session, base: null, began: newDraft(subject.page) })
              }
              discard={onClose}
            />
          )}
          {outcome !== null && (underneath.kind === "same" || outcome.result === "lost") && (
            <OutcomeBanner outcome={outcome} sight={sight} />
          )}
        </div>
        <div class={styles["form"]}>
          {isFixed ? (
            <Banner mood="warning" title={text("edit_unknowable_title")}>
              <p>{text("edit_unknowable_why")}</p>
            </Banner>
          ) : (
            <>
              {base !== null && (
                <FindingStrip cookie={base} subject={subject} now={now} explain={explain} />
              )}
              <EditForm form={form} />
              <EffectsPreview effects={effects} />
            </>
          )}
        </div>
      </div>
      <EditFooter
        session={session}
        setSession={setSession}
        form={form}
        isFixed={isFixed}
        isUndecided={underneath.kind !== "same"}
        showStatus={showStatus}
        onClose={onClose}
        onOpen={onOpen}
      />
    </>
  );
}

/** Saving such a cookie deletes it, which its lifetime says already. */
function isEnded({ expires }: Cookie, now: number): boolean {
  return expires !== null && expires <= now;
}
