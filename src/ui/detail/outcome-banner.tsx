import type { CookieField } from "../../core/edit/compare";
import type { Outcome } from "../../core/edit/outcome";
import { MAX_LIFETIME_SECONDS } from "../../core/limits";
import { useLens, useText } from "../lens-context";
import { Banner } from "./banner";
import { FieldComparison } from "./field-comparison";
import { OBSTACLE_WORDS } from "./obstacle-words";
import type { ValueSight } from "./use-reveal";

/** What became of this cookie in the last write, where there is more to say than "Saved": what the browser kept and changed, or why it is as it was. */
export function OutcomeBanner({ outcome, sight }: { outcome: Outcome; sight: ValueSight }) {
  const text = useText();
  const { userAgent } = useLens().browser;
  switch (outcome.result) {
    case "kept":
      return <Kept outcome={outcome} sight={sight} />;
    case "removed":
      return <Banner mood="good" title={text("outcome_removed")} />;
    case "refused":
      return (
        <Banner mood="danger" title={text("outcome_refused", userAgent.name)}>
          <p>
            {text(
              outcome.change.before === null ? "outcome_refused_add" : "outcome_refused_edit",
              userAgent.name,
            )}
          </p>
        </Banner>
      );
    case "restored":
      return (
        <Banner mood="warning" title={text("outcome_restored", userAgent.name)}>
          <p>{text("outcome_restored_why")}</p>
        </Banner>
      );
    case "lost":
      return (
        <Banner mood="danger" title={text("outcome_lost", userAgent.name)}>
          <p>{text("outcome_lost_why")}</p>
        </Banner>
      );
    case "not-removed":
      return (
        <Banner mood="danger" title={text("outcome_not_removed", userAgent.name)}>
          <p>{text("edit_way_out")}</p>
        </Banner>
      );
    case "gone":
      return <Banner mood="notice" title={text("outcome_gone")} />;
    case "unaddressable":
      return (
        <Banner mood="danger" title={text("outcome_unaddressable")}>
          <p>
            {text(OBSTACLE_WORDS[outcome.obstacle])} {text("edit_way_out")}
          </p>
        </Banner>
      );
    case "left":
      return <Banner mood="notice" title={text("outcome_left")} />;
    case "no-permission":
      return (
        <Banner mood="danger" title={text("outcome_no_permission")}>
          <p>{text("outcome_no_permission_why")}</p>
        </Banner>
      );
  }
}

interface KeptProps {
  readonly outcome: Extract<Outcome, { result: "kept" }>;
  readonly sight: ValueSight;
}

function Kept({ outcome, sight }: KeptProps) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const { change, kept, differences } = outcome;
  // Kept as it was asked for: the button that was pressed says so, and nothing moves.
  if (differences.length === 0 || change.after === null) return null;
  const isClamped = (field: CookieField) =>
    field === "expires" && (change.after?.expires ?? 0) > (kept.expires ?? Infinity);
  return (
    <Banner mood="notice" title={text("outcome_kept_changed", userAgent.name)}>
      <FieldComparison fields={differences} before={change.after} after={kept} sight={sight} />
      {differences.some(isClamped) && (
        <p>{text("outcome_clamped", MAX_LIFETIME_SECONDS / 86_400)}</p>
      )}
    </Banner>
  );
}
