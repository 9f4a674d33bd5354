import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { LabField } from "./lab-field";
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
export function LabSelect<Value extends string>(props: Props<Value>) {
  const { label, chosen, options, aside, choose } = props;
  const id = useId();
  return (
    <LabField id={id} label={label} aside={aside}>
      <select
        id={id}
        class={styles["select"]}
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options.find(({ value }) => value === currentTarget.value);
          if (option !== undefined) choose(option.value);
        }}
      >
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </LabField>
  );
}
