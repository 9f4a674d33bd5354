import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Cookie } from "../../core/cookie";
import { nameForDisplay } from "../../core/cookie-name";
import { type Obstacle, obstacleTo } from "../../core/edit/addressable";
import type { CookiePatch } from "../../core/findings/finding";
import { patchDraft } from "../../core/edit/draft";
import { isSameKey } from "../../core/cookie-key";
import type { LessonId } from "../../core/lessons/lesson-id";
import type { UserAgent } from "../../core/user-agent";
import { Button } from "../components/button";
import { CloseIcon } from "../components/icons/action-icons";
import { Tabs } from "../components/tabs";
import { VisibleText } from "../components/visible-text";
import { useLens, useLensState, useText } from "../lens-context";
import { useNow } from "../list/use-now";
import { useKeptFocus } from "../site/kept-focus";
import type { ValuesMode } from "../view-state";
import styles from "./detail-pane.module.css";
import { EditTab } from "./edit-tab";
import { ExplainTab } from "./explain-tab";
import { NAME_FIELD } from "./name-field";
import type { DetailTarget } from "./target";
import { useDraftSession } from "./use-draft-session";

export interface DetailPaneProps {
  readonly target: DetailTarget;
  readonly values: ValuesMode;
  onClose(): void;
  /** The pane moved on to another cookie: a duplicate, or this one under its new key. */
  onOpen(target: DetailTarget): void;
  /** Opens the lesson on an attribute. */
  onLesson(lesson: LessonId): void;
  /** Shows this cookie in the request lab. */
  onLab(cookie: Cookie): void;
}

const TABS = ["edit", "explain"] as const;
type Tab = (typeof TABS)[number];
const TAB_WORDS = { edit: "edit_tab", explain: "explain_tab" } as const;

/** One cookie beside the list: its draft to edit, and what it means here. */
export function DetailPane(props: DetailPaneProps) {
  const { target, values, onClose, onOpen, onLab, onLesson } = props;
  const text = useText();
  const { userAgent } = useLens().browser;
  const state = useLensState();
  const { session, setSession } = useDraftSession(target);
  const { base, draft, outcome } = session;
  const [tab, setTab] = useState<Tab>("edit");
  const now = useNow(useMemo(() => (base === null ? [] : [base]), [base]));

  const root = useRef<HTMLElement>(null);
  // A banner or a fix that was answered goes: the keys go on in this pane, not in the list.
  useKeptFocus(root, () => root.current?.querySelector<HTMLElement>("[role=tab][tabindex='0']"));

  // A new cookie is named first.
  useLayoutEffect(() => {
    if (target.kind === "new") document.getElementById(NAME_FIELD)?.focus();
  }, [target]);

  const isMoved = base !== null && (target.kind === "new" || !isSameKey(base, target.cookie));
  const isRemoved = outcome?.result === "removed" && !state.isWriting;
  useEffect(() => {
    if (isRemoved) onClose();
    else if (isMoved) onOpen({ kind: "cookie", cookie: base });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told once for each move: what the callbacks are by now makes no difference
  }, [isRemoved, isMoved, base]);

  if (!("subject" in state.stage)) return null;
  const { subject } = state.stage;
  const propose = (patch: CookiePatch) => {
    setSession({ ...session, draft: patchDraft(draft, patch, userAgent) });
    setTab("edit");
  };
  const title = base === null ? text("edit_new_title") : nameForDisplay(base.name, userAgent);
  const obstacle = base === null ? null : obstacleIn(state.cookies, base, userAgent);
  const shared = { session, setSession, subject, now, values, onClose, onOpen };
  return (
    <section ref={root} class={styles["pane"]} aria-label={text("edit_pane", title)}>
      <header class={styles["header"]}>
        <h2 class={base === null ? undefined : styles["name"]}>
          {title === "" ? <i>{text("edit_nameless")}</i> : <VisibleText>{title}</VisibleText>}
        </h2>
        <Button
          look="quiet"
          icon={<CloseIcon />}
          aria-label={text("edit_close")}
          title={text("edit_close")}
          onClick={onClose}
        />
      </header>
      <Tabs<Tab>
        label={text("edit_tabs")}
        tabs={TABS.slice(0, base === null ? 1 : 2).map((id) => ({
          id,
          label: text(TAB_WORDS[id]),
        }))}
        chosen={base === null ? "edit" : tab}
        choose={setTab}
      >
        {base === null || tab === "edit" ? (
          <EditTab {...shared} obstacle={obstacle} explain={() => setTab("explain")} />
        ) : (
          <ExplainTab
            cookie={base}
            subject={subject}
            now={now}
            propose={propose}
            onLab={() => onLab(base)}
            onLesson={onLesson}
          />
        )}
      </Tabs>
    </section>
  );
}

/** Why the browser's API cannot change this cookie; a twin that looks the same is a reason too. */
function obstacleIn(
  cookies: readonly Cookie[],
  cookie: Cookie,
  userAgent: UserAgent,
): Obstacle | null {
  const isTwin = cookies.filter((other) => isSameKey(other, cookie)).length > 1;
  return isTwin ? "indistinguishable" : obstacleTo(cookie, userAgent);
}
