import { useState } from "preact/hooks";
import type { Subject } from "../../app/open";
import { nameForDisplay } from "../../core/cookie-name";
import { type Change, kindOfChange } from "../../core/edit/change";
import { isSameCookie } from "../../core/edit/compare";
import { canWrite } from "../../core/edit/line-changes";
import type { Outcome } from "../../core/edit/outcome";
import { Button } from "../components/button";
import { CheckIcon } from "../components/icons/menu-icons";
import { useLens, useLensState, useText } from "../lens-context";
import styles from "./store-button.module.css";

interface Props {
  readonly subject: Subject;
  /** What the lines would do, as of now; counted anew when the button is pressed. */
  readonly changes: readonly Change[];
  /** The same from this moment on: Max-Age counts from the press. */
  readonly changesNow: () => readonly Change[];
  /** Whether it stands for all lines together. */
  readonly isForAll?: boolean;
}

/** Writes what the lines would do by the write protocol, and says so once the browser holds it. */
export function StoreButton({ subject, changes, changesNow, isForAll = false }: Props) {
  const text = useText();
  const lens = useLens();
  const { notice, isWriting, pending } = useLensState();
  const { userAgent } = lens.browser;
  const [asked, setAsked] = useState<readonly Change[]>([]);
  const [first] = changes;

  const site = { site: subject.site, userAgent, now: lens.browser.clock.now() };
  const isWritable = changes.every((change) => canWrite(change, site));
  const outcomes = notice?.about === "write" ? notice.report.outcomes : [];
  const isStored =
    asked.some(({ after }) => after !== null) &&
    asked.every((wanted) => outcomes.some((outcome) => isDone(wanted, outcome)));
  // What is deleted is no change any more: the answer would go with the button.
  const isShown = changes.length >= (isForAll ? 2 : 1) || (isForAll && isStored);
  if (!isShown) return null;
  const isFree = isWritable && !isWriting && pending === null;

  function store(): void {
    if (!isFree) return;
    const wanted = changesNow();
    const [only] = wanted;
    if (only === undefined) return;
    setAsked(wanted);
    const deed = deedOf(wanted);
    const name =
      wanted.length > 1 ? null : nameForDisplay((only.after ?? only.before)?.name ?? "", userAgent);
    void lens.write({ deed, name, count: wanted.length }, wanted);
  }

  return (
    <div class={styles["store"]}>
      <Button
        look={first?.after === null && !isForAll ? "danger" : "primary"}
        icon={isStored ? <CheckIcon /> : undefined}
        aria-disabled={!isFree}
        onClick={store}
      >
        {words()}
      </Button>
      {!isWritable && <p>{text("bench_not_writable")}</p>}
      {isWritable && !isForAll && !isStored && first && kindOfChange(first) === "update" && (
        <p>{text("bench_replaces")}</p>
      )}
    </div>
  );

  function words(): string {
    if (isStored) return text("bench_is_stored");
    if (isForAll) return text.plural("bench_store_all", changes.length);
    return text(first?.after === null ? "bench_delete" : "bench_store");
  }
}

/** Whether the outcome is that of what was wanted: the cookie is there as asked for, or no longer there. */
function isDone({ before, after }: Change, { result, change }: Outcome): boolean {
  if (result === "removed") {
    return (
      after === null &&
      before !== null &&
      change.before !== null &&
      isSameCookie(change.before, before)
    );
  }
  if (result !== "kept" || after === null || change.after === null) return false;
  return isSameCookie(change.after, after);
}

function deedOf(changes: readonly Change[]): "add" | "edit" | "delete" {
  const kinds = changes.map(kindOfChange);
  if (kinds.every((kind) => kind === "delete")) return "delete";
  return kinds.every((kind) => kind === "add") ? "add" : "edit";
}
