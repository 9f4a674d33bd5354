import { useState } from "preact/hooks";
import type { Subject } from "../../app/open";
import { nameForDisplay } from "../../core/cookie-name";
import { type Change, kindOfChange } from "../../core/edit/change";
import { isSameCookie } from "../../core/edit/compare";
import { canWrite } from "../../core/edit/line-changes";
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
  if (first === undefined) return null;

  const site = { site: subject.site, userAgent, now: lens.browser.clock.now() };
  const isWritable = changes.every((change) => canWrite(change, site));
  const kept = notice?.about === "write" ? notice.report.outcomes : [];
  const isStored =
    asked.length > 0 &&
    asked.every(({ after }) =>
      kept.some(
        ({ result, change }) =>
          result === "kept" &&
          after !== null &&
          change.after !== null &&
          isSameCookie(change.after, after),
      ),
    );
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
        look={first.after === null && !isForAll ? "danger" : "primary"}
        icon={isStored ? <CheckIcon /> : undefined}
        aria-disabled={!isFree}
        onClick={store}
      >
        {words()}
      </Button>
      {!isWritable && <p>{text("bench_not_writable")}</p>}
      {isWritable && !isForAll && !isStored && kindOfChange(first) === "update" && (
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

function deedOf(changes: readonly Change[]): "add" | "edit" | "delete" {
  const kinds = changes.map(kindOfChange);
  if (kinds.every((kind) => kind === "delete")) return "delete";
  return kinds.every((kind) => kind === "add") ? "add" : "edit";
}
