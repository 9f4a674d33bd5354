import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { LabField } from "./lab-field";
import { OneOf } from "./one-of";
import styles from "./request-fields.module.css";

interface Props<Value extends string> {
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What stands at the end of the label's line. */
  readonly aside?: ComponentChildren;
  choose(value: Value): void;
}

/** One choice of the request, with its label above. */
export function LabSelect<Value extends string>({ label, aside, ...choice }: Props<Value>) {
  const id = useId();
  return (
    <LabField id={id} label={label} aside={aside}>
      <OneOf<Value> id={id} class={styles["select"]} {...choice} />
    </LabField>
  );
}
