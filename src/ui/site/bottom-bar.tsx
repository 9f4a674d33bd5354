import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Notice } from "../../app/state";
import type { UndoLevel } from "../../app/session-record";
import { Button } from "../components/button";
import { TrashIcon, UndoIcon } from "../components/icons/action-icons";
import { lazy } from "../components/lazy";
import { VisibleText } from "../components/visible-text";
import { useLens, useText } from "../lens-context";
import type { BulkDeletion } from "../view-state";
import { undoInWords } from "../words/deeds";
import styles from "./bottom-bar.module.css";

const NoticeLine = lazy(() => import("./notice-line").then((module) => module.NoticeLine));

/** What a bulk deletion would take, and what it has to leave. */
export interface Bulk {
  readonly of: BulkDeletion;
  readonly count: number;
  /** Cookies that the API cannot address. */
  readonly unaddressable: number;
}

interface Props {
  /** The rows picked, or what a search shows; null where neither is the case. */
  readonly bulk: Bulk | null;
  /** Given while a deletion of several waits for its second press. */
  readonly confirming: Bulk | null;
  readonly notice: Notice | null;
  /** Stands where nothing else is to be said. */
  readonly legend: ComponentChildren;
  readonly level: UndoLevel | undefined;
  readonly isWriting: boolean;
  readonly onAsk: (bulk: Bulk) => void;
  readonly onDelete: (of: BulkDeletion) => void;
  readonly onKeep: () => void;
  readonly onClear: () => void;
}

/** One line that never moves: what is picked, what just happened, and the way back. */
export function BottomBar(props: Props) {
  const { level, isWriting, bulk, confirming } = props;
  const lens = useLens();
  const text = useText();
  return (
    <footer
      class={styles["bar"]}
      data-picked={confirming !== null || bulk?.of === "selected" || undefined}
    >
      <div class={styles["now"]}>
        <Now {...props} />
      </div>
      {level !== undefined && (
        <Button
          icon={<UndoIcon />}
          disabled={isWriting}
          aria-keyshortcuts="Control+Z Meta+Z"
          aria-label={undoInWords(level.label, text)}
          title={undoInWords(level.label, text)}
          onClick={() => void lens.undo()}
        >
          <span class={`${styles["cut"]} ${styles["long"]}`}>
            <VisibleText limit={60}>{undoInWords(level.label, text)}</VisibleText>
          </span>
          <span class={styles["short"]}>{text("undoShort")}</span>
        </Button>
      )}
    </footer>
  );
}

/** What matters most now. */
function Now(props: Props) {
  const { bulk, confirming, notice, legend, onAsk } = props;
  const text = useText();
  if (confirming !== null) return <Confirmation {...props} bulk={confirming} />;
  if (bulk?.of === "selected") return <Selection {...props} bulk={bulk} />;
  if (notice !== null) return <NoticeLine notice={notice} />;
  return (
    <>
      {bulk !== null && bulk.count > 0 && (
        <Button look="quiet" icon={<TrashIcon />} onClick={() => onAsk(bulk)}>
          {text("deleteShown", bulk.count)}
        </Button>
      )}
      {legend}
    </>
  );
}

function Selection({ bulk, isWriting, onAsk, onClear }: Props & { bulk: Bulk }) {
  const text = useText();
  return (
    <>
      <b>{text.plural("selected", bulk.count + bulk.unaddressable)}</b>
      <Button
        look="danger"
        icon={<TrashIcon />}
        disabled={isWriting || bulk.count === 0}
        onClick={() => onAsk(bulk)}
      >
        {text("delete")}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {text("selectionClear")}
      </Button>
      <NotCounted count={bulk.unaddressable} />
    </>
  );
}

function Confirmation({ bulk, isWriting, onDelete, onKeep }: Props & { bulk: Bulk }) {
  const text = useText();
  const first = useRef<HTMLButtonElement>(null);
  // Pressed again, the same key confirms what it asked for.
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <>
      <span class={styles["cut"]}>{text.plural("deleteQuestion", bulk.count)}</span>
      <NotCounted count={bulk.unaddressable} />
      <Button
        look="danger"
        icon={<TrashIcon />}
        disabled={isWriting}
        ref={first}
        onClick={() => onDelete(bulk.of)}
      >
        {text("deleteCount", bulk.count)}
      </Button>
      <Button look="quiet" onClick={onKeep}>
        {text("deleteKeep")}
      </Button>
    </>
  );
}

function NotCounted({ count }: { count: number }) {
  const text = useText();
  if (count === 0) return null;
  return <span class={styles["quiet"]}>{text.plural("notCounted", count)}</span>;
}

/** What the dots in the list mean. */
export function ListLegend() {
  const text = useText();
  return (
    <p class={styles["legend"]}>
      <span>
        <i data-sent="true" /> {text("legendSent")}
      </span>
      <span>
        <i data-sent="false" /> {text("legendStored")}
      </span>
      <span class={styles["keys"]}>
        <kbd>?</kbd> {text("legendKeys")}
      </span>
    </p>
  );
}
