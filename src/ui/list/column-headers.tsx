import { useText } from "../lens-context";
import type { MessageKey } from "../text";
import type { ViewState } from "../view-state";
import type { SortKey } from "./arrange";
import styles from "./column-headers.module.css";

interface Props {
  readonly sort: ViewState["sort"];
  readonly onSort: (key: SortKey) => void;
  readonly isAllSelected: boolean;
  readonly onSelectAll: () => void;
}

interface SortChoice {
  readonly key: SortKey;
  readonly label: MessageKey;
  /** What stands on the button where the label would not fit. */
  readonly face?: MessageKey;
}

/** Keys of columns that share one header stand side by side in it. */
const COLUMNS: readonly (readonly SortChoice[])[] = [
  [{ key: "name", label: "columnName" }],
  [{ key: "value", label: "columnValue" }],
  [
    { key: "scope", label: "columnScope" },
    { key: "path", label: "columnPath" },
  ],
  [{ key: "lifetime", label: "columnLifetime" }],
  [
    { key: "secure", label: "columnSecure", face: "columnSecureFace" },
    { key: "httpOnly", label: "columnHttpOnly", face: "columnHttpOnlyFace" },
    { key: "sameSite", label: "columnSameSite", face: "columnSameSiteFace" },
  ],
  [{ key: "octets", label: "columnOctets" }],
];

/** All that a list can be sorted by, in the order of its columns. */
export const SORT_CHOICES: readonly SortChoice[] = [
  { key: "sent", label: "columnSent" },
  ...COLUMNS.flat(),
];

/** The columns' names, which are their sort buttons. */
export function ColumnHeaders({ sort, onSort, isAllSelected, onSelectAll }: Props) {
  const text = useText();
  const direction = sort.isDescending ? "descending" : "ascending";
  const button = ({ key, label, face }: SortChoice) => (
    <button
      key={key}
      type="button"
      data-direction={sort.key === key ? direction : undefined}
      aria-label={face === undefined ? undefined : text(label)}
      title={text("sortBy", text(label))}
      onClick={() => onSort(key)}
    >
      {text(face ?? label)}
    </button>
  );
  const ariaSort = (choices: readonly SortChoice[]) =>
    choices.some(({ key }) => key === sort.key) ? direction : "none";
  return (
    <div role="row" class={styles["headers"]} aria-rowindex={1}>
      <div
        role="columnheader"
        aria-sort={ariaSort(SORT_CHOICES.slice(0, 1))}
        class={styles["pick"]}
      >
        <input
          type="checkbox"
          checked={isAllSelected}
          aria-label={text("selectAll")}
          title={text("selectAll")}
          onClick={onSelectAll}
        />
        {button({ key: "sent", label: "columnSent", face: "columnSentFace" })}
      </div>
      {COLUMNS.map((choices) => (
        <div role="columnheader" key={choices[0]?.key} aria-sort={ariaSort(choices)}>
          {choices.map(button)}
        </div>
      ))}
    </div>
  );
}
