import type { Cookie } from "../../core/cookie";
import type { Underneath } from "../../core/edit/draft-conflict";
import { Button } from "../components/button";
import { useText } from "../lens-context";
import { Banner } from "./banner";
import { FieldComparison } from "./field-comparison";
import type { ValueSight } from "./use-reveal";

interface Props {
  readonly underneath: Exclude<Underneath, { kind: "same" }>;
  readonly base: Cookie;
  readonly sight: ValueSight;
  takeTheirs(current: Cookie): void;
  keepMine(current: Cookie): void;
  saveAsNew(): void;
  discard(): void;
}

/** The browser's cookie changed or went while a draft of it was open: the user decides which of them counts. */
export function UnderneathBanner(props: Props) {
  const { underneath, base, sight, takeTheirs, keepMine, saveAsNew, discard } = props;
  const text = useText();
  if (underneath.kind === "gone") {
    return (
      <Banner
        mood="warning"
        title={text("edit_gone_title")}
        actions={
          <>
            <Button onClick={saveAsNew}>{text("edit_gone_save_as_new")}</Button>
            <Button onClick={discard}>{text("edit_gone_discard")}</Button>
          </>
        }
      >
        <p>{text("edit_gone_why")}</p>
      </Banner>
    );
  }
  const { current, fields } = underneath;
  return (
    <Banner
      mood="warning"
      title={text("edit_conflict_title")}
      actions={
        <>
          <Button onClick={() => keepMine(current)}>{text("edit_conflict_keep")}</Button>
          <Button onClick={() => takeTheirs(current)}>{text("edit_conflict_take")}</Button>
        </>
      }
    >
      <FieldComparison fields={fields} before={base} after={current} sight={sight} />
    </Banner>
  );
}
