import { useId } from "preact/hooks";
import type { Subject } from "../../app/open";
import { isValueUnknowable } from "../../core/edit/addressable";
import { type Draft, patchDraft } from "../../core/edit/draft";
import { Button } from "../components/button";
import { CloseIcon } from "../components/icons/action-icons";
import { VisibleText, visibleText } from "../components/visible-text";
import { Banner } from "../detail/banner";
import { DomainField } from "../detail/domain-field";
import { checkDraft, type DraftForm } from "../detail/draft-form";
import { FlagFields } from "../detail/flag-fields";
import { LifetimeField } from "../detail/lifetime-field";
import { OBSTACLE_WORDS } from "../detail/obstacle-words";
import { PartitionField } from "../detail/partition-field";
import { PathField } from "../detail/path-field";
import { SameSiteField } from "../detail/same-site-field";
import { useReveal } from "../detail/use-reveal";
import { useLens, useText } from "../lens-context";
import type { ValuesMode } from "../view-state";
import { GateTrack } from "./gate-track";
import type { LabRow } from "./lab-rows";
import { outcomeInWords } from "./walk-words";
import type { WhatIf } from "./what-if";
import { WhatIfFooter } from "./what-if-footer";
import { WhatIfReasons } from "./what-if-reasons";
import styles from "./what-if-pane.module.css";

interface Props {
  readonly row: LabRow;
  readonly whatIf: WhatIf;
  readonly subject: Subject;
  readonly isScript: boolean;
  readonly values: ValuesMode;
  /** Seconds since the epoch. */
  readonly now: number;
  readonly onChange: (fields: Partial<Draft>) => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

/** One cookie's attributes, to be changed here and nowhere else until they are applied. */
export function WhatIfPane(props: Props) {
  const { row, whatIf, subject, isScript, values, now, onChange, onReset, onClose } = props;
  const text = useText();
  const { userAgent } = useLens().browser;
  const { base, draft } = whatIf;
  const { id, name, obstacle } = row.listed;
  const heading = useId();
  const sight = useReveal(id, values);
  const form: DraftForm = {
    draft,
    base,
    origin: base,
    subject,
    userAgent,
    sight,
    now,
    ...checkDraft(whatIf, { subject, userAgent, now }),
    change: onChange,
    mend: (patch) => onChange(patchDraft(draft, patch, userAgent)),
  };
  const isFixed = isValueUnknowable(base);
  return (
    <section class={styles["pane"]} aria-labelledby={heading}>
      <header class={styles["header"]}>
        <h3 id={heading}>
          {text("lab_what_if")}{" "}
          {name === "" ? (
            <i>{text("nameEmpty")}</i>
          ) : (
            <code>
              <VisibleText>{name}</VisibleText>
            </code>
          )}
        </h3>
        <Button
          look="quiet"
          icon={<CloseIcon />}
          aria-label={text("lab_what_if_close")}
          title={text("lab_what_if_close")}
          onClick={onClose}
        />
        <div class={styles["walk"]} role="status" data-answer={row.answer}>
          {!row.isReplaced && <GateTrack walk={row.walk} />}
          <span>{visibleText(outcomeInWords(row, isScript, text))}</span>
        </div>
      </header>
      <div class={styles["fields"]}>
        <WhatIfReasons row={row} />
        {obstacle !== null && (
          <Banner mood="notice" title={text("edit_unaddressable_title")}>
            <p>{text(OBSTACLE_WORDS[obstacle])}</p>
          </Banner>
        )}
        {isFixed && (
          <Banner mood="notice" title={text("edit_unknowable_title")}>
            <p>{text("edit_unknowable_why")}</p>
          </Banner>
        )}
        <SameSiteField form={form} />
        <FlagFields form={form} />
        <PathField form={form} />
        <DomainField form={form} />
        <LifetimeField form={form} />
        <PartitionField form={form} />
      </div>
      <WhatIfFooter
        whatIf={whatIf}
        form={form}
        isWritable={obstacle === null && !isFixed}
        onReset={onReset}
      />
    </section>
  );
}
