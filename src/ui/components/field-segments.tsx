import styles from "./field-segments.module.css";

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly name: string;
  readonly segments: readonly Segment<Value>[];
  readonly chosen: Value;
  choose(value: Value): void;
}

/** A few choices side by side, one of them taken; arrow keys move as in any group of radio buttons. */
export function FieldSegments<Value extends string>(props: Props<Value>) {
  const { name, segments, chosen, choose } = props;
  return (
    <div class={styles["segments"]}>
      {segments.map(({ value, label }) => (
        <label key={value} class={styles["segment"]}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
