interface Props<Value extends string> {
  readonly id?: string;
  readonly class: string | undefined;
  /** Its name, where no label stands beside it. */
  readonly label?: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  choose(value: Value): void;
}

/** The browser's own choice of one of several. */
export function OneOf<Value extends string>(props: Props<Value>) {
  const { id, label, chosen, options, choose } = props;
  return (
    <select
      id={id}
      class={props.class}
      aria-label={label}
      title={label}
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
  );
}
